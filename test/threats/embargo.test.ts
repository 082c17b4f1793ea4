import assert from 'node:assert/strict'
import { later } from '#kernel/time.ts'
import { clock } from '#platform/mint.ts'
import { slugOf } from '#kernel/text.ts'
import { feedFormats } from '#ui/feed-formats.ts'
import { routes } from '../../src/app.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { led, local, openDesk, write } from '../harness/desk.ts'
import type { TestPaper } from '../harness/paper.ts'
import { say, request } from './raw.ts'

// One word for each field, so that a leak says where it comes from. None of them is ever typed into an address but by the spies below.
const fields = [
  'headline',
  'standfirst',
  'kicker',
  'dateline',
  'topic',
  'person',
  'role',
  'body',
  'heading',
  'link',
  'note',
  'quote',
  'table',
  'code',
  'reason',
] as const
const word = (field: string): string => `canary${field}`
const draft = {
  headline: `The ${word('headline')} sang`,
  standfirst: `Of ${word('standfirst')}.`,
  kicker: word('kicker'),
  dateline: word('dateline'),
  topics: word('topic'),
  'bylinePerson[]': word('person'),
  'bylineRole[]': word('role'),
  section: local,
  kind: 'news',
  body: [
    `It ${word('body')}.`,
    `## ${word('heading')}`,
    `[words](https://example.org/${word('link')})`,
    `A call.[^1]\n\n[^1]: ${word('note')}`,
    `> ${word('quote')}`,
    `| a |\n|---|\n| ${word('table')} |`,
    `\`\`\`\n${word('code')}\n\`\`\``,
  ].join('\n\n'),
}
const slug = slugOf(draft.headline)

const feedsOf = (place: string): readonly string[] => feedFormats.map(({ file }) => `${place}/${file}`)

interface Seen {
  readonly where: string
  readonly status: number
  readonly text: string
  readonly headers: string
}

/** Everything that a stranger can reach, and everything that one who knows the words can guess. */
async function spied(paper: TestPaper, day: string): Promise<readonly Seen[]> {
  const open = routes.flatMap(({ kind, path }) => (kind === 'page' && !/[:*]/.test(path) ? [path] : []))
  const guesses = [
    `/${day}/${slug}`,
    `/${day}/${slug}/`,
    `/${slug}`,
    `/${day}`,
    `/archive/${day.slice(0, 4)}`,
    `/archive/${day.slice(0, 7)}`,
    `/archive/${day}`,
    `/sitemap/${day.slice(0, 7).replace('/', '-')}.xml`,
    '/section/local',
    ...feedsOf('/section/local'),
    ...feedsOf(`/topic/${word('topic')}`),
    ...feedsOf(`/person/${word('person')}`),
    `/topic/${word('topic')}`,
    `/person/${word('person')}`,
    ...fields.map((field) => `/search?q=${word(field)}`),
    '/search?q=canar',
    '/search?q=sang',
    `/section/local?before=9999-01-01T00:00:00.000Z~story_z`,
    `/topic/${word('topic')}?before=9999-01-01T00:00:00.000Z~story_z`,
    `/nowhere/at/all`,
    '/?p=1',
  ]
  const asked = [...open, ...guesses].map((path) => ({ path, headers: {} }))
  for (const path of [`/${day}/${slug}`, '/feed.xml', '/'])
    asked.push({ path, headers: { range: 'bytes=0-99999' } })
  return Promise.all(
    asked.map(async ({ path, headers }) => {
      const response = await paper.anonymous.get(path, headers)
      const text = await response.text()
      return { where: path, status: response.status, text, headers: JSON.stringify([...response.headers]) }
    }),
  )
}

/** The answer to a question may say the question; it may not say more. */
function leaks({ where, text, headers }: Seen): readonly string[] {
  const asked = /q=(\w+)/.exec(where)?.[1]
  const said = asked ? text.replaceAll(new RegExp(`${asked}(?=[“”"&<’.]|&)`, 'g'), '') : text
  return fields.flatMap((field) =>
    said.includes(word(field)) || headers.includes(word(field)) || said.includes(slug)
      ? [`${where}: ${field}`]
      : [],
  )
}

async function nothingLeaks(paper: TestPaper, day: string): Promise<void> {
  await paper.app.settle()
  const seen = await spied(paper, day)
  assert.deepEqual(seen.flatMap(leaks), [])
  // Nor by the kind of answer: what is a secret is answered like what never was.
  const status = (path: string) => seen.find(({ where }) => where === path)?.status
  assert.equal(status(`/${day}/${slug}`), 404)
  for (const path of [`/topic/${word('topic')}`, `/person/${word('person')}`])
    assert.equal(status(path), 404, path)
}
const isOut = async (paper: TestPaper, day: string): Promise<void> => {
  await paper.app.settle()
  const seen = await spied(paper, day)
  const told = (path: string) => seen.find(({ where }) => where === path)?.text ?? ''
  for (const path of [
    '/',
    '/section/local',
    ...feedsOf(''),
    ...feedsOf('/section/local'),
    ...feedsOf(`/topic/${word('topic')}`),
    ...feedsOf(`/person/${word('person')}`),
    '/sitemap.xml',
    '/sitemap-news.xml',
    `/archive/${day}`,
    `/topic/${word('topic')}`,
    `/person/${word('person')}`,
    `/search?q=${word('body')}`,
    `/${day}/${slug}`,
  ])
    assert.ok(told(path).includes(word('headline')) || told(path).includes(slug), `${path} shows it`)
}
const dayIn = (moment: string): string => moment.slice(0, 10).replaceAll('-', '/')

onEachDatabase('C4: no word of a draft leaves the newsroom before it is published', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const now = clock()
  const day = dayIn(now)
  await nothingLeaks(paper, day)
  const before = (await spied(paper, day)).map(({ where, status, text, headers }) => [
    where,
    status,
    text.length,
    headers.replace(/"date","[^"]*"/, ''),
  ])
  const address = await write(editor, draft)
  assert.match(await (await editor.get(`${address}/preview`)).text(), new RegExp(word('body')))
  await nothingLeaks(paper, day)
  const after = (await spied(paper, day)).map(({ where, status, text, headers }) => [
    where,
    status,
    text.length,
    headers.replace(/"date","[^"]*"/, ''),
  ])
  assert.deepEqual(after, before, 'not by a length, a tag or a header either')
  await editor.post(`${address}/publication`, { revision: '1' })
  await isOut(paper, day)
})

onEachDatabase(
  'standard 54: C4: under embargo not a word is out one second before its time, and every page has it after',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const now = clock()
    const lifts = `${later(now, 86_400_000).slice(0, 11)}12:00:00.000Z` as typeof now
    const address = await write(editor, { ...draft, embargoUntil: `${lifts.slice(0, 10)} 12:00` })
    assert.equal(led(await editor.post(`${address}/publication`, { revision: '1' })), address)
    const days = [dayIn(now), dayIn(lifts)]
    for (const day of days) await nothingLeaks(paper, day)
    // Put right before anybody has read it: readers are told of it with the story, and not before.
    await editor.post(address, { ...draft, kicker: 'Another kicker', revision: '0' })
    assert.equal(
      led(await editor.post(`${address}/correction`, { revision: '1', reason: word('reason') })),
      address,
    )
    await nothingLeaks(paper, days[0] ?? '')
    paper.setClock(later(lifts, -1000))
    for (const day of days) await nothingLeaks(paper, day)
    paper.setClock(later(lifts, -1))
    await nothingLeaks(paper, days[0] ?? '')
    paper.setClock(later(lifts, 1))
    // Its own page and the lists, before any job has run.
    const path = `/${days[0]}/${slug}`
    for (const place of [
      path,
      '/',
      '/section/local',
      ...feedsOf(''),
      ...feedsOf('/section/local'),
      '/sitemap.xml',
      '/sitemap-news.xml',
    ])
      assert.ok((await (await paper.anonymous.get(place)).text()).includes(slug), place)
  },
)

onEachDatabase('C4: what is killed under embargo never was, as far as readers can tell', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const day = dayIn(clock())
  const address = await write(editor, { ...draft, embargoUntil: '2999-01-01 12:00' })
  await editor.post(`${address}/publication`, { revision: '1' })
  assert.equal(led(await editor.post(`${address}/kill`, { revision: '1', reason: word('reason') })), address)
  await nothingLeaks(paper, day)
  paper.setClock('2999-01-01T12:00:01.000Z' as ReturnType<typeof clock>)
  await nothingLeaks(paper, day)
})

onEachDatabase(
  'standard 54: C4: after a kill not a word is left, nor in what the press had printed',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const day = dayIn(clock())
    const address = await write(editor, draft)
    await editor.post(`${address}/publication`, { revision: '1' })
    await isOut(paper, day)
    // One whose page says "you may also like" it.
    const beside = await write(editor, { headline: 'Beside it', topics: word('topic') })
    await editor.post(`${beside}/publication`, { revision: '1' })
    assert.ok((await (await paper.anonymous.get(`/${day}/beside-it`)).text()).includes(word('headline')))
    assert.equal(
      (await editor.post(`${address}/kill`, { revision: '1', reason: 'It never sang.' })).status,
      303,
    )
    // At once: nobody has settled anything yet. The topic lives on with the other story.
    const own = [...fields].filter((field) => field !== 'topic').map(word)
    for (const place of [
      '/',
      '/section/local',
      ...feedsOf(''),
      ...feedsOf('/section/local'),
      ...feedsOf(`/topic/${word('topic')}`),
      ...feedsOf(`/person/${word('person')}`),
      '/feeds.opml',
      '/sitemap.xml',
      '/sitemap-news.xml',
      `/archive/${day}`,
      `/person/${word('person')}`,
      `/topic/${word('topic')}`,
      `/${day}/beside-it`,
      `/${day}/${slug}`,
      '/nowhere',
      `/search?q=sang`,
    ]) {
      const response = await paper.anonymous.get(place)
      const text = (await response.text()).replaceAll(`${paper.origin}/person/${word('person')}`, '')
      for (const secret of own) assert.ok(!text.includes(secret), `${place} still says ${secret}`)
    }
    const gone = await paper.anonymous.get(`/${day}/${slug}`)
    assert.equal(gone.status, 410)
    assert.match(await gone.text(), /It never sang\./)
    // What an old address in a browser's memory or a shared cache asks with.
    for (const headers of [
      { range: 'bytes=0-' },
      { 'if-none-match': '*' },
      { 'accept-encoding': 'br' },
    ] as Record<string, string>[])
      assert.equal((await paper.anonymous.get(`/${day}/${slug}`, headers)).status, 410)
    await paper.app.settle()
    for (const secret of own)
      assert.doesNotMatch(await (await paper.anonymous.get(`/search?q=${secret}`)).text(), /class="results"/)
    const bytes = await say(
      paper.port,
      request(`GET /${day}/${slug}`, [`Host: localhost:${paper.port}`, 'Connection: close']),
    )
    for (const secret of own) assert.ok(!bytes.text.includes(secret))
  },
)
