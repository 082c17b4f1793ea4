import assert from 'node:assert/strict'
import { findTopicBySlug, homemade, insertTopics, type TopicId } from '#sections/index.ts'
import { listOnTopic, mergeTopics, separateTopics } from '#stories/index.ts'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { addressIn, led, openDesk, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'
import type { TestPaper, Visitor } from '../../test/harness/paper.ts'

const room = '/newsroom/settings/topics'

async function published(editor: Visitor, headline: string, topics: string): Promise<string> {
  const desk = await write(editor, { headline, topics })
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  return addressIn(await pageOf(editor, desk))
}

async function idOf({ store }: TestPaper, slug: string): Promise<TopicId> {
  return (await findTopicBySlug(store.read, slug))?.id ?? assert.fail(`no topic ${slug}`)
}

/** Where an address leads for good, in one step. */
async function movedTo({ anonymous, origin }: TestPaper, path: string): Promise<string> {
  const answer = await anonymous.get(encodeURI(path))
  assert.equal(answer.status, 301, path)
  const to = (answer.headers.get('location') ?? '').replace(origin, '')
  return decodeURI(to)
}

/** What the page to which the browser was sent offers to press, as it would be sent. */
async function undone(editor: Visitor, answer: Response): Promise<Response> {
  const page = await pageOf(editor, answer.headers.get('location') ?? '')
  const [, action = '', inside = ''] =
    /<form action="([^"]+)" method="post" class="undo">([^]*?)<\/form>/.exec(page) ??
    assert.fail('nothing to undo')
  const fields: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of inside.matchAll(/name="([^"]+)" value="([^"]*)"/g))
    fields[name] = [...(fields[name] ?? []), value.replaceAll('&amp;', '&')]
  return editor.post(action, fields)
}

onEachDatabase('a renamed topic leads from every old address in one step, and back again', async (t, db) => {
  const paper = await openDesk(t, db)
  const { anonymous } = paper
  const editor = await paper.as('editor')
  const story = await published(editor, 'The wall stands', 'Harbor, Sea wall')
  const id = await idOf(paper, 'harbor')
  says(await pageOf(anonymous, '/topic/harbor'), /<h1>Harbor<\/h1>/)
  says(await pageOf(anonymous, story), /\/topic\/harbor/)
  says(await pageOf(anonymous, '/section/local/feed.xml'), />Harbor</)

  const answer = await editor.post(`${room}/${id}`, { name: 'Мост', address: 'Мост через реку' })
  says(await pageOf(editor, answer.headers.get('location') ?? ''), /It is called Мост now/)
  const place = '/topic/мост-через-реку'
  assert.equal(await movedTo(paper, '/topic/harbor'), place)
  assert.equal(await movedTo(paper, '/topic/harbor?before=story_a'), `${place}?before=story_a`)
  for (const file of ['feed.xml', 'atom.xml', 'feed.json', 'podcast.xml'])
    assert.equal(await movedTo(paper, `/topic/harbor/${file}`), `${place}/${file}`)
  says(await pageOf(anonymous, encodeURI(place)), /<h1>Мост<\/h1>/)
  const page = await pageOf(anonymous, story)
  saysNot(page, /Harbor/)
  says(page, />Мост</)
  says(await pageOf(anonymous, '/section/local/feed.xml'), />Мост</)
  says(await pageOf(anonymous, '/feeds.opml'), /Мост/)

  // On to a third address: the first leads there directly.
  led(await editor.post(`${room}/${id}`, { name: 'Port', address: 'port' }))
  for (const old of ['/topic/harbor', place]) assert.equal(await movedTo(paper, old), '/topic/port')
  const back = await editor.post(`${room}/${id}`, { name: 'Harbor', address: 'harbor' })
  says(await pageOf(anonymous, '/topic/harbor'), /<h1>Harbor<\/h1>/)
  assert.equal(await movedTo(paper, '/topic/port'), '/topic/harbor')
  led(await undone(editor, back))
  assert.equal(await movedTo(paper, '/topic/harbor'), '/topic/port')

  // An old address can be freed, and put up again.
  const down = await editor.post(`${room}/${id}/addresses`, { deed: 'take-down', slug: 'harbor' })
  assert.equal((await anonymous.get('/topic/harbor')).status, 404)
  led(await undone(editor, down))
  assert.equal(await movedTo(paper, '/topic/harbor'), '/topic/port')
})

onEachDatabase('what is written under an old name means the topic of today', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  await published(editor, 'One', 'Harbor')
  led(await editor.post(`${room}/${await idOf(paper, 'harbor')}`, { name: 'The port', address: 'harbour' }))
  await published(editor, 'Two', 'harbor')
  await published(editor, 'Three', 'The port')
  const page = await pageOf(paper.anonymous, '/topic/harbour')
  for (const headline of [/One/, /Two/, /Three/]) says(page, headline)
  saysNot(await pageOf(editor, room), /\/topic\/the-port/)
})

onEachDatabase('merged topics are one for readers and writers, and come apart again', async (t, db) => {
  const paper = await openDesk(t, db)
  const { anonymous } = paper
  const editor = await paper.as('editor')
  const one = await published(editor, 'One', 'Ferries')
  await published(editor, 'Two', 'Ferry, Boats')
  await published(editor, 'Three', 'Boats')
  for (const slug of ['ferries', 'ferry', 'boats']) await pageOf(anonymous, `/topic/${slug}`)
  says(await pageOf(anonymous, one), /\/topic\/ferries/)
  const [ferries, ferry, boats] = await Promise.all(
    ['ferries', 'ferry', 'boats'].map((slug) => idOf(paper, slug)),
  )
  assert.ok(ferries && ferry && boats)

  led(await editor.post(`${room}/merge`, { 'topic[]': [ferries, ferry], into: 'Ferry' }))
  assert.equal(await movedTo(paper, '/topic/ferries'), '/topic/ferry')
  assert.equal(await movedTo(paper, '/topic/ferries/feed.xml'), '/topic/ferry/feed.xml')
  const page = await pageOf(anonymous, one)
  says(page, /\/topic\/ferry"/)
  // What they have in common is why the second stands under the first.
  says(page, /Two[^]*Ferry/)
  says(await pageOf(anonymous, '/topic/ferry'), /Two[^]*One/)
  await published(editor, 'Four', 'ferries')
  const listed = await listOnTopic(paper.store.read, ferry, { now: clock(), limit: 9 })
  assert.deepEqual(
    listed.map(({ headline }) => headline),
    ['Four', 'Two', 'One'],
  )

  // And both into a third: the first leads there in one step, and a story on two of them stands there once.
  const answer = await editor.post(`${room}/merge`, { 'topic[]': [ferry], into: '/topic/boats' })
  for (const slug of ['ferries', 'ferry'])
    assert.equal(await movedTo(paper, `/topic/${slug}`), '/topic/boats')
  const all = await listOnTopic(paper.store.read, boats, { now: clock(), limit: 9 })
  assert.deepEqual(all.map(({ headline }) => headline).toSorted(), ['Four', 'One', 'Three', 'Two'])
  says(await pageOf(anonymous, '/topic/boats'), /4 stories/)
  saysNot(await pageOf(anonymous, '/feeds.opml'), /topic\/ferr/)

  led(await undone(editor, answer))
  assert.equal(await movedTo(paper, '/topic/ferries'), '/topic/ferry')
  says(await pageOf(anonymous, '/topic/boats'), /2 stories/)
  says(await pageOf(anonymous, '/topic/ferry'), /3 stories/)
  led(await editor.post(`${room}/separation`, { 'topic[]': ferries }))
  // What was written meanwhile under its name named the one that stood for it.
  says(await pageOf(anonymous, '/topic/ferries'), /1 story/)
  says(await pageOf(anonymous, one), /\/topic\/ferries"/)
})

onEachDatabase(
  'an address of an old site leads to where its topic stands today, in one step',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    await published(editor, 'One', 'Harbor')
    const asked = { deed: 'lead-on', from: '/tag/harbor/', to: '/topic/harbor' }
    led(await editor.post('/newsroom/settings/addresses', asked))
    led(await editor.post(`${room}/${await idOf(paper, 'harbor')}`, { name: 'Port', address: 'port' }))
    assert.equal(await movedTo(paper, '/tag/harbor/'), '/topic/port')
    assert.equal(await movedTo(paper, '/tag/harbor/feed/'), '/topic/port/feed.xml')
  },
)

onEachDatabase('what cannot be is refused in a sentence, and nothing changes', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  await published(editor, 'One', 'Harbour, Sea wall')
  const [harbour, wall] = await Promise.all(['harbour', 'sea-wall'].map((slug) => idOf(paper, slug)))
  assert.ok(harbour && wall)
  const wrong = async (path: string, fields: Record<string, string | readonly string[]>) => {
    const answer = await editor.post(`${room}${path}`, fields)
    assert.equal(answer.status, 422)
    return answer.text()
  }
  says(await wrong('/merge', { 'topic[]': harbour, into: 'Harbour' }), /cannot be merged into itself/)
  const unknown = await wrong('/merge', { 'topic[]': harbour, into: 'Harvour' })
  says(unknown, /no topic of this name/)
  says(unknown, new RegExp(`value="${harbour}" checked`))
  says(unknown, /value="Harvour"/)
  says(await wrong('/merge', { into: 'Harbour' }), /No topic is chosen/)
  says(await wrong(`/${harbour}`, { name: 'Harbour', address: 'sea wall' }), /belongs to another topic/)
  says(await wrong(`/${harbour}`, { name: ' ', address: 'harbour' }), /needs a name/)
  says(await wrong(`/${harbour}`, { name: 'Harbour', address: '!?' }), /letter or a digit/)
  says(await wrong('', { name: ' ' }), /needs a name/)
  says(await wrong('/removal', { 'topic[]': harbour }), /Nothing has been removed/)
  says(await wrong('', { name: 'Sea wall' }), /belongs to another topic/)

  // One that nothing names goes, and comes back.
  led(await editor.post(room, { name: 'Tides' }))
  const gone = await editor.post(`${room}/removal`, { 'topic[]': await idOf(paper, 'tides') })
  assert.equal(await findTopicBySlug(paper.store.read, 'tides'), undefined)
  led(await undone(editor, gone))
  says(await pageOf(editor, `${room}?q=TIDE`), /Tides/)
  saysNot(await pageOf(editor, `${room}?show=unused`), /Sea wall/)

  const writer = await paper.as('writer')
  for (const path of [room, `${room}/${harbour}`]) assert.equal((await writer.get(path)).status, 403)
  assert.equal((await writer.post(`${room}/merge`, { 'topic[]': harbour, into: 'Sea wall' })).status, 403)
})

onEachDatabase(
  'a topic that was removed comes back as it was: itself, what was merged into it, and every address that led there',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const { anonymous } = paper
    const editor = await paper.as('editor')
    led(await editor.post(room, { name: 'Tides' }))
    led(await editor.post(room, { name: 'Ebb' }))
    const [tides, ebb] = [await idOf(paper, 'tides'), await idOf(paper, 'ebb')]
    led(await editor.post(`${room}/${ebb}`, { name: 'Ebb and flow', address: 'ebb-and-flow' }))
    led(await editor.post(`${room}/merge`, { 'topic[]': ebb, into: 'Tides' }))
    led(await editor.post(`${room}/${tides}`, { name: 'The tides', address: 'the-tides' }))
    led(await editor.post(`${room}/${tides}`, { name: 'Tide tables', address: 'tide-tables' }))
    const all = ['tides', 'the-tides', 'ebb', 'ebb-and-flow']
    for (const slug of all) assert.equal(await movedTo(paper, `/topic/${slug}`), '/topic/tide-tables')

    const gone = await editor.post(`${room}/removal`, { 'topic[]': tides })
    for (const slug of [...all, 'tide-tables'])
      assert.equal((await anonymous.get(`/topic/${slug}`)).status, 404, slug)
    const back = await undone(editor, gone)
    says(await pageOf(editor, back.headers.get('location') ?? ''), /Back again: Tide tables/)
    assert.equal(await idOf(paper, 'tide-tables'), tides)
    for (const slug of all) {
      assert.equal(await movedTo(paper, `/topic/${slug}`), '/topic/tide-tables')
      assert.equal(await movedTo(paper, `/topic/${slug}/feed.xml`), '/topic/tide-tables/feed.xml')
    }
    // Twice is once.
    const again = await undone(editor, gone)
    assert.equal(again.status, 422)
    says(await again.text(), /back already, or were removed too long ago/)
    // That is taken back as well, and what was merged still comes apart afterwards.
    const goneAgain = await undone(editor, back)
    assert.equal((await anonymous.get('/topic/ebb')).status, 404)
    led(await undone(editor, goneAgain))
    led(await editor.post(`${room}/separation`, { 'topic[]': ebb }))
    assert.equal(await movedTo(paper, '/topic/ebb'), '/topic/ebb-and-flow')
    await published(editor, 'When the water comes', 'Tides')
    says(await pageOf(anonymous, '/topic/tide-tables'), /<h1>Tide tables<\/h1>/)
  },
)

onEachDatabase('whoever took an address meanwhile keeps it', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  led(await editor.post(room, { name: 'Tides' }))
  const tides = await idOf(paper, 'tides')
  led(await editor.post(`${room}/${tides}`, { name: 'Tide tables', address: 'tide-tables' }))
  const gone = await editor.post(`${room}/removal`, { 'topic[]': tides })
  led(await editor.post(room, { name: 'Tides' }))
  led(await undone(editor, gone))
  assert.equal(await idOf(paper, 'tide-tables'), tides)
  assert.notEqual(await idOf(paper, 'tides'), tides)

  const goneAgain = await editor.post(`${room}/removal`, { 'topic[]': tides })
  led(await editor.post(room, { name: 'Tide tables' }))
  const no = await undone(editor, goneAgain)
  assert.equal(no.status, 422)
  says(await no.text(), /belongs to another topic/)
  led(await editor.post(`${room}/removal`, { 'topic[]': await idOf(paper, 'tide-tables') }))
  led(await undone(editor, goneAgain))
  assert.equal(await idOf(paper, 'tide-tables'), tides)
})

onEachDatabase('a rename taken back leaves no address that leads nowhere or in a ring', async (t, db) => {
  const paper = await openDesk(t, db)
  const { anonymous } = paper
  const editor = await paper.as('editor')
  // As an import brings them: no address that is typed would be written so.
  await db.write((tx) => insertTopics(tx, [{ id: 'topic_c', slug: 'C_Sharp', name: 'C', ...homemade }]))
  await published(editor, 'One', 'C')
  const answer = await editor.post(`${room}/topic_c`, { name: 'Languages', address: 'languages' })
  const moved = await anonymous.get('/topic/C_Sharp')
  assert.equal(moved.headers.get('location'), '/topic/languages')
  // A browser that kept this would be sent to and fro once it is taken back.
  assert.equal(moved.headers.get('cache-control'), 'no-cache')
  led(await undone(editor, answer))
  says(await pageOf(anonymous, '/topic/C_Sharp'), /<h1>C<\/h1>/)
  assert.equal(await movedTo(paper, '/topic/languages'), '/topic/C_Sharp')
  assert.equal(await movedTo(paper, '/topic/languages/feed.xml'), '/topic/C_Sharp/feed.xml')
})

onEachDatabase('of two merges against each other one is done', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  await published(editor, 'One', 'Harbour, Sea wall')
  const [harbour, wall] = await Promise.all(['harbour', 'sea-wall'].map((slug) => idOf(paper, slug)))
  const answers = await Promise.all([
    editor.post(`${room}/merge`, { 'topic[]': harbour ?? '', into: 'Sea wall' }),
    editor.post(`${room}/merge`, { 'topic[]': wall ?? '', into: 'Harbour' }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 422])
  const standing = await idOf(paper, 'harbour')
  assert.equal(await idOf(paper, 'sea-wall'), standing)
  assert.equal((await listOnTopic(paper.store.read, standing, { now: clock(), limit: 9 })).length, 1)
})

onEachDatabase('a thousand topics become one, and one of them comes out again', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const topics = Array.from({ length: 1_000 }, (_, at) => ({
    id: `topic_${String(at).padStart(4, '0')}` as const,
    slug: `t-${at}`,
    name: `T ${at}`,
    ...homemade,
  }))
  await db.write((tx) => insertTopics(tx, topics.slice(0, 500)))
  await db.write((tx) => insertTopics(tx, topics.slice(500)))
  await published(editor, 'One', 'T 7, T 8')
  await published(editor, 'Two', 'T 999')
  const [into, ...others] = topics.map(({ id }) => id)
  assert.ok(into)
  const merged = await db.write((tx) => mergeTopics(tx, machine, { from: others, into }, clock()))
  assert.ok(merged.ok)
  const on = async (id: TopicId) =>
    (await listOnTopic(db.read, id, { now: clock(), limit: 9 })).map(({ headline }) => headline).toSorted()
  assert.deepEqual(await on(into), ['One', 'Two'])
  const apart = await db.write((tx) => separateTopics(tx, machine, ['topic_0999'], clock()))
  assert.ok(apart.ok)
  assert.deepEqual(await on(into), ['One'])
  assert.deepEqual(await on('topic_0999'), ['Two'])
})
