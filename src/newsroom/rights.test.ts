import assert from 'node:assert/strict'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot, story, write } from '../../test/harness/desk.ts'

const deeds = ['/publication', '/correction', '/kill'] as const

onEachDatabase('a contributor sees and changes their own drafts, and publishes nothing', async (t, db) => {
  const { as } = await openDesk(t, db)
  const [editor, contributor] = [await as('editor'), await as('contributor')]
  const theirs = await write(editor, { headline: 'Secret of the wall' })
  const own = await write(contributor, { headline: 'Of mine' })

  const list = await pageOf(contributor, '/newsroom/budget')
  says(list, /Of mine/)
  saysNot(list, /Secret of the wall/)
  saysNot(await pageOf(contributor, '/newsroom/budget?q=secret'), /Secret of the wall/)
  for (const place of ['', '/preview', '/versions', '/versions/1', ...deeds])
    saysNot(await pageOf(contributor, theirs + place, 403), /Secret of the wall/)
  assert.equal((await contributor.post(theirs, { ...story, revision: '1' })).status, 403)
  led(await contributor.post(own, { ...story, revision: '1' }))
  for (const deed of deeds)
    for (const path of [own, theirs])
      assert.equal((await contributor.post(path + deed, { revision: '2', reason: 'Mine' })).status, 403, deed)
  says(await pageOf(editor, own), /state-in-work/)

  led(await editor.post(`${own}/publication`, { revision: '2' }))
  assert.equal(led(await contributor.get(own)), `${own}/preview`)
  const late = await contributor.post(own, { ...story, revision: '0', body: 'Changed behind their backs.' })
  assert.equal(late.status, 403)
})

onEachDatabase(
  'a writer publishes their own and kills nothing; who does not write sees no story',
  async (t, db) => {
    const { as } = await openDesk(t, db)
    const [editor, writer] = [await as('editor'), await as('writer')]
    const [theirs, own] = [await write(editor), await write(writer)]
    assert.equal((await writer.post(`${theirs}/publication`, { revision: '1' })).status, 403)
    assert.equal(led(await writer.get(theirs)), `${theirs}/preview`)
    led(await writer.post(`${own}/publication`, { revision: '1' }))
    assert.equal((await writer.post(`${own}/kill`, { reason: 'Mine' })).status, 403)
    saysNot(await pageOf(writer, own), /\/kill"/)
    for (const role of ['moderator', 'advertising'] as const) {
      const visitor = await as(role)
      for (const path of ['/newsroom/budget', '/newsroom/stories/new', own, `${own}/preview`])
        await pageOf(visitor, path, 403)
    }
  },
)

onEachDatabase('fields that no form has change nothing (A9)', async (t, db) => {
  const { as } = await openDesk(t, db)
  const [contributor, editor] = [await as('contributor'), await as('editor')]
  const extra = {
    id: 'story_mine',
    slug: 'mine',
    role: 'owner',
    createdAt: '2001-01-01T00:00:00.000Z',
    createdBy: 'account_machine',
    entrustedTo: 'account_machine',
    author: 'account_machine',
    status: 'published',
    publishedAt: '2001-01-01T00:00:00.000Z',
    version: '9',
    topicIds: 'topic_x',
    'newsletter[name]': 'x',
    __proto__: 'x',
    'constructor.prototype.polluted': 'yes',
  }
  const path = await write(contributor, { ...extra, ['__proto__']: 'yes' })
  led(await contributor.post(path, { ...story, ...extra, revision: '1' }))
  const page = await pageOf(editor, path)
  says(page, /state-in-work/)
  saysNot(page, /mine|2001/)
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
})

onEachDatabase('what no page of ours sends is refused, and never breaks', async (t, db) => {
  const { as, origin } = await openDesk(t, db)
  const editor = await as('editor')
  const path = await write(editor)
  for (const revision of ['', 'x', '-1', '1e3', '99999999999999999999']) {
    assert.equal((await editor.post(path, { ...story, revision })).status, 400, revision)
    assert.equal((await editor.post(`${path}/publication`, { revision })).status, 400, revision)
  }
  assert.equal((await editor.post(path, { ...story, revision: ['1', '1'] })).status, 400)
  const headers = { cookie: editor.cookie, origin }
  for (const [type, body] of [
    ['application/json', '{}'],
    ['text/plain', 'revision=1'],
    ['application/x-www-form-urlencoded', 'a=%ff'],
  ] as const)
    assert.equal(
      (await fetch(origin + path, { method: 'POST', headers: { ...headers, 'content-type': type }, body }))
        .status,
      400,
    )
  for (const address of ['/story_none', '/nonsense', '/story_none/preview', `/${'x'.repeat(300)}`])
    await pageOf(editor, `/newsroom/stories${address}`, 404)
  assert.equal((await editor.get('/newsroom/stories/%00')).status, 400)
  for (const number of ['0', '1', '-1', 'x', '99999999999'])
    await pageOf(editor, `${path}/versions/${number}`, 404)
  for (const query of [
    'before=x',
    'before=2001-01-01T00:00:00.000Z',
    'before=%00,story_x',
    'q=%00%25_\\',
    'state=nonsense',
    'said=constructor',
  ])
    await pageOf(editor, `/newsroom/budget?${query}`)
  saysNot(await pageOf(editor, `${path}?said=killed`), /Killed/)
  led(
    await editor.post(path, {
      ...story,
      revision: '1',
      headline: 'A\u0000B',
      body: '\u0000',
      topics: '\u0000',
      kicker: '\u0000',
    }),
  )
})

onEachDatabase('the list goes on by key, and finds by words and state', async (t, db) => {
  const { as } = await openDesk(t, db)
  const editor = await as('editor')
  for (let number = 1; number <= 52; number += 1)
    await write(editor, { headline: `Story ${String(number).padStart(2, '0')}.` })
  const first = await pageOf(editor, '/newsroom/budget')
  says(first, /Story 52\.[^]*Story 03\./)
  saysNot(first, /Story 02\./)
  const older = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await pageOf(editor, older)
  says(second, /Story 02\.[^]*Story 01\./)
  saysNot(second, /Story 03\./)
  says(await pageOf(editor, '/newsroom/budget?q=story+17'), /Story 17\./)
  says(await pageOf(editor, '/newsroom/budget?state=killed'), /No story matches/)
})

onEachDatabase(
  'the newsroom opens at a room of their own for everybody, and says so where there is none',
  async (t, db) => {
    const { as } = await openDesk(t, db)
    assert.equal(led(await (await as('writer')).get('/newsroom')), '/newsroom/budget')
    const page = await pageOf(await as('moderator'), '/newsroom')
    says(page, /You are signed in/)
    saysNot(page, /newsroom\/stories/)
  },
)
