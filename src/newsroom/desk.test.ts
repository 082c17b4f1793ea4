import assert from 'node:assert/strict'
import { insertPersons } from '#bylines/index.ts'
import { emptyBody } from '#document/model.ts'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { homemade, insertTopics } from '#sections/index.ts'
import { draft, findDraft } from '#stories/index.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import {
  addressIn,
  led,
  local,
  openDesk,
  pageOf,
  revisionIn,
  says,
  saysNot,
  story,
  write,
} from '../../test/harness/desk.ts'

onEachDatabase(
  'a story goes from the desk to its readers: written, previewed, published, corrected, killed',
  async (t, db) => {
    const { as, anonymous } = await openDesk(t, db)
    const editor = await as('editor')
    const path = await write(editor)

    const open = await pageOf(editor, `${path}?said=saved`)
    says(open, /Saved\./)
    says(open, /value="Harbour, Sea wall"/)
    says(open, /value="Idris Calloway"/)
    const preview = await editor.get(`${path}/preview`)
    assert.equal(preview.headers.get('cache-control'), 'private, no-store')
    const article = /<article[^]*<\/article>/.exec(await preview.text())?.[0] ?? ''
    says(article, /Seven to <strong>four<\/strong>/)
    says(article, /Idris Calloway[^]*Shipping correspondent/)

    const revision = revisionIn(await pageOf(editor, `${path}/publication`))
    const published = await editor.post(`${path}/publication`, { revision })
    assert.equal(published.headers.get('location'), `${path}?said=published`)
    const address = addressIn(await pageOf(editor, `${path}?said=published`))
    says(await pageOf(anonymous, address), /Seven to <strong>four<\/strong>/)

    await editor.post(path, { ...story, revision: '0', body: 'Eight to four.' })
    says(await pageOf(anonymous, address), /Seven to/)
    const silent = await editor.post(`${path}/correction`, { revision: '1', reason: ' ' })
    assert.equal(silent.status, 422)
    says(await silent.text(), /owed a reason/)
    led(
      await editor.post(`${path}/correction`, {
        revision: '1',
        reason: 'It was eight.',
        noticeKind: 'correction',
      }),
    )
    says(await pageOf(anonymous, address), /It was eight\.[^]*Eight to four/)
    says(
      await pageOf(editor, `${path}/versions`),
      /Published with a correction[^]*It was eight\.[^]*1\. Published/,
    )
    says(await pageOf(editor, `${path}/versions/1`), /Version 1,[^]*Seven to/)

    led(await editor.post(`${path}/kill`, { revision: '0', reason: 'There is no wall.' }))
    says(await pageOf(anonymous, address, 410), /There is no wall\./)
    says(
      await pageOf(editor, `${path}?said=killed`),
      /Its address now gives readers the reason[^]*There is no wall\./,
    )
  },
)

onEachDatabase('each page of a story says which of its pages it is', async (t, db) => {
  const { as } = await openDesk(t, db)
  const editor = await as('editor')
  const desk = await write(editor)
  for (const page of [desk, `${desk}/planning`, `${desk}/versions`, `${desk}/hold`]) {
    const marked = (await pageOf(editor, page)).match(/<a [^>]*aria-current="page"/g) ?? []
    assert.deepEqual(marked, [`<a href="${page}" aria-current="page"`])
  }
})

onEachDatabase('an editor’s minor change is published without a notice', async (t, db) => {
  const { as, anonymous } = await openDesk(t, db)
  const editor = await as('editor')
  const path = await write(editor)
  await editor.post(`${path}/publication`, { revision: '1' })
  await editor.post(path, { ...story, revision: '0', headline: 'The wall still stands' })
  led(await editor.post(`${path}/correction`, { revision: '1', minor: 'yes' }))
  const page = await pageOf(anonymous, addressIn(await pageOf(editor, `${path}?said=corrected`)))
  says(page, /The wall still stands/)
  saysNot(page, /class="notice"/)
})

onEachDatabase(
  'what is new is published as that, and nobody is told that something was wrong',
  async (t, db) => {
    const { as, anonymous } = await openDesk(t, db)
    const editor = await as('editor')
    const path = await write(editor)
    await editor.post(`${path}/publication`, { revision: '1' })
    await editor.post(path, { ...story, revision: '0', headline: 'The wall stands, and has a name' })
    const typed = { revision: '1', noticeKind: 'addition' }
    const wrong = await editor.post(`${path}/correction`, { ...typed, reason: 'x'.repeat(2001) })
    says(await wrong.text(), /value="addition" selected/)
    led(await editor.post(`${path}/correction`, { ...typed, reason: 'Its name is known.' }))
    const address = addressIn(await pageOf(editor, `${path}?said=corrected`))
    const page = await pageOf(anonymous, address)
    says(page, /has a name/)
    saysNot(page, /class="notice"|"correction"|Its name is known/)
    saysNot(await pageOf(anonymous, '/corrections'), /Its name is known/)
    says(await pageOf(anonymous, `/record/story${address}`), /Something new[^]*Its name is known/)
    says(await pageOf(editor, `${path}/versions`), /Published with something new[^]*Its name is known/)
  },
)

onEachDatabase('two who save over each other both keep their text', async (t, db) => {
  const { as } = await openDesk(t, db)
  const [maren, idris] = [await as('editor'), await as('editor')]
  const path = await write(maren)
  led(await maren.post(path, { ...story, revision: '1', body: 'Maren was here.' }))
  const conflict = await idris.post(path, { ...story, revision: '1', body: 'Idris was here.' })
  assert.equal(conflict.status, 409)
  const page = await conflict.text()
  says(page, /Maren was here\.[^]*Idris was here\./)
  assert.ok(page.includes(maren.actor.name))
  led(await idris.post(path, { ...story, revision: revisionIn(page), body: 'Both were here.' }))
  says(await pageOf(maren, path), /Both were here\./)
})

onEachDatabase('of two who do the same deed at once, one does it and the other is told', async (t, db) => {
  const { as } = await openDesk(t, db)
  const editors = [await as('editor'), await as('editor')]
  const [editor] = editors
  assert.ok(editor)
  const path = await write(editor)
  const both = async (deed: string, fields: Record<string, string>, told: RegExp) => {
    const answers = await Promise.all(editors.map((one) => one.post(path + deed, fields)))
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [303, 409],
      deed,
    )
    const page = await answers.find(({ status }) => status === 409)?.text()
    says(page ?? '', told)
    assert.ok(page?.includes(`href="${path}"`))
  }
  await both('/publication', { revision: '1' }, /This is published already/)
  led(await editor.post(path, { ...story, revision: '0', body: 'Changed.' }))
  await both('/correction', { revision: '1', reason: 'Because.' }, /no change to publish/)
  await both('/kill', { reason: 'Because.' }, /Somebody else killed this a moment ago/)
})

onEachDatabase('a text that changed while it was read is not published unread', async (t, db) => {
  const { as } = await openDesk(t, db)
  const editor = await as('editor')
  const path = await write(editor)
  led(await editor.post(path, { ...story, revision: '1', body: 'Newer.' }))
  const answer = await editor.post(`${path}/publication`, { revision: '1' })
  assert.equal(answer.status, 409)
  says(await answer.text(), /Somebody else changed this a moment ago/)
})

onEachDatabase('what cannot be published says what it lacks and has no button', async (t, db) => {
  const { as } = await openDesk(t, db)
  const editor = await as('editor')
  const path = await write(editor, { section: '', body: '' })
  saysNot(await pageOf(editor, `${path}/publication`), /Publish now/)
  const answer = await editor.post(`${path}/publication`, { revision: '1' })
  assert.equal(answer.status, 422)
  says(await answer.text(), /It has no text/)
})

onEachDatabase(
  'a form with something wrong is given back whole, with the reason at its field',
  async (t, db) => {
    const { as } = await openDesk(t, db)
    const editor = await as('editor')
    const answer = await editor.post('/newsroom/stories/new', {
      ...story,
      headline: '',
      embargoUntil: 'tomorrow',
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    says(page, /id="headline-wrong"[^]*Give it a headline/)
    says(page, /id="embargoUntil-wrong"/)
    says(page, /value="tomorrow"/)
    says(page, /Nobody spoke against the wall\./)
    says(await pageOf(editor, '/newsroom/budget'), /No story here yet/)
  },
)

onEachDatabase(
  'an embargo is typed and told on the paper’s clock, and holds the story back',
  async (t, db) => {
    const { as, anonymous } = await openDesk(t, db)
    const editor = await as('editor')
    const path = await write(editor, { embargoUntil: '2099-03-09 18:30' })
    says(await pageOf(editor, path), /value="2099-03-09T18:30"/)
    led(await editor.post(`${path}/publication`, { revision: '1' }))
    says(
      await pageOf(editor, `${path}?said=published`),
      /under embargo: readers see it from March 9, 2099, 18:30 UTC/,
    )
    saysNot(await pageOf(anonymous, '/'), /The wall stands/)
    const late = await write(editor, { headline: 'Late', embargoUntil: '2001-01-01 10:00' })
    says(await pageOf(editor, `${late}/publication`), /embargo is over already/)
  },
)

onEachDatabase('a topic and a person whose address an import gave them stay themselves', async (t, db) => {
  const { as } = await openDesk(t, db)
  const editor = await as('editor')
  const topic = { id: 'topic_old', slug: 'hbr', name: 'Harbour, north', ...homemade } as const
  const person = {
    id: 'person_old',
    slug: 'idris',
    name: 'Idris Calloway',
    title: '',
    bio: '',
    portraitId: null,
    accountId: null,
    ...homemade,
  } as const
  const { storyId } = await db.write(async (tx) => {
    await insertTopics(tx, [topic])
    await insertPersons(tx, [person])
    const bylines = [{ personId: person.id, role: '' }]
    const placed = { kind: 'news', sectionId: local, topicIds: [topic.id], bylines } as const
    const words = {
      headline: 'Old',
      standfirst: '',
      kicker: '',
      dateline: '',
      sensitive: false,
      lead: null,
      extras: {},
      body: emptyBody,
    }
    return draft(tx, machine, { content: { ...words, ...placed }, embargoUntil: null }, clock())
  })
  const topics = '"Harbour, north", Ferry'
  led(await editor.post(`/newsroom/stories/${storyId}`, { ...story, topics, revision: '1' }))
  const saved = await findDraft(db.read, storyId)
  assert.equal(saved?.topicIds[0], topic.id)
  assert.equal(saved?.topicIds.length, 2)
  assert.deepEqual(saved?.bylines, [{ personId: person.id, role: 'Shipping correspondent' }])
})
