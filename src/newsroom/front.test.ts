import assert from 'node:assert/strict'
import type { Instant } from '#kernel/time.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { addressIn, led, openDesk, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../../test/harness/paper.ts'

const path = '/newsroom/front'

/** A published story: its id and its address for readers. */
async function published(editor: Visitor, headline: string, fields: Record<string, string> = {}) {
  const desk = await write(editor, { headline, ...fields })
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  return {
    id: desk.split('/').at(-1) ?? '',
    desk,
    address: addressIn(await pageOf(editor, `${desk}/versions`)),
  }
}
const seenIn = (page: string): string => /name="seen" value="(\d+)"/.exec(page)?.[1] ?? assert.fail('no plan')
const seenBy = async (visitor: Visitor): Promise<string> => seenIn(await pageOf(visitor, path))
const liveIn = (page: string): string =>
  /name="live" value="(\d+)"/.exec(page)?.[1] ?? assert.fail('no front')
const arrange = async (visitor: Visitor, fields: Record<string, string>): Promise<Response> =>
  visitor.post(path, { seen: await seenBy(visitor), until: '', ...fields })
const publish = async (visitor: Visitor): Promise<void> => {
  const page = await pageOf(visitor, path)
  led(await visitor.post(path, { seen: seenIn(page), live: liveIn(page), deed: 'publish' }))
}
const pin = async (visitor: Visitor, story: string, slot: string, until = ''): Promise<void> => {
  led(await arrange(visitor, { deed: 'pin', story, slot, until }))
  await publish(visitor)
}

const leadOf = async (paper: TestPaper): Promise<string> =>
  /<h2 class="headline"><a href="([^"]+)"/.exec(await pageOf(paper.anonymous, '/'))?.[1] ?? ''
/** Every story that the front names, as often as it does. */
const named = async (paper: TestPaper): Promise<readonly string[]> =>
  [...(await pageOf(paper.anonymous, '/')).matchAll(/class="headline"[^>]*><a href="([^"]+)"/g)].map(
    ([, address]) => address ?? '',
  )

async function opened(...[t, db]: Parameters<typeof openDesk>) {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const stories = []
  for (const headline of ['The oldest', 'The older', 'The newer', 'The newest'])
    stories.push(await published(editor, headline))
  const [oldest, older, newer, newest] = stories
  assert.ok(oldest && older && newer && newest)
  return { paper, editor, oldest, older, newer, newest }
}

onEachDatabase(
  'an editor pins a story to the lead, readers have it once it is published, and who did it is on record',
  async (t, db) => {
    const { paper, editor, oldest, newest } = await opened(t, db)
    assert.equal(await leadOf(paper), newest.address)
    led(await arrange(editor, { deed: 'pin', story: oldest.id, slot: 'lead' }))
    assert.equal(await leadOf(paper), newest.address)
    await publish(editor)
    assert.equal(await leadOf(paper), oldest.address)
    const all = await named(paper)
    assert.equal(new Set(all).size, all.length)
    const page = await pageOf(editor, `${path}?said=pinned`)
    says(page, /Pinned\. Readers get it when you publish\./)
    says(page, new RegExp(`is-pinned[^]*The oldest[^]*Pinned by ${editor.actor.name}`))
    says(page, new RegExp(`Lead: pinned “The oldest”[^]*${editor.actor.name}`))

    led(await arrange(editor, { deed: 'release', story: oldest.id }))
    await publish(editor)
    assert.equal(await leadOf(paper), newest.address)
    // The front of before is not lost.
    led(await arrange(editor, { deed: 'restore', from: '1' }))
    await publish(editor)
    assert.equal(await leadOf(paper), oldest.address)
  },
)

onEachDatabase(
  'of two editors at once one has their way, and the other is told who was faster',
  async (t, db) => {
    const { paper, editor, oldest, older } = await opened(t, db)
    const other = await paper.as('editor')
    const seen = await seenBy(editor)
    const answers = await Promise.all([
      editor.post(path, { seen, deed: 'pin', story: oldest.id, slot: 'lead', until: '' }),
      other.post(path, { seen, deed: 'pin', story: older.id, slot: 'lead', until: '' }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
    const late = answers.find(({ status }) => status === 409)
    says((await late?.text()) ?? '', /editor \d+ was faster[^]*was not done/)
    await publish(editor)
    const lead = await leadOf(paper)
    assert.equal(lead, answers[0]?.status === 303 ? oldest.address : older.address)
  },
)

onEachDatabase(
  'a pinned story that is killed or waits for its hour is passed over, and its place is filled',
  async (t, db) => {
    const { paper, editor, oldest, newest } = await opened(t, db)
    const draft = (await write(editor, { headline: 'Not yet' })).split('/').at(-1) ?? ''
    await pin(editor, draft, 'lead')
    assert.equal(await leadOf(paper), newest.address)
    saysNot(await pageOf(paper.anonymous, '/'), /Not yet/)
    says(await pageOf(editor, path), /Not published yet[^]*Pinned by/)

    const waiting = await write(editor, { headline: 'At its hour', embargoUntil: '2040-01-01 10:00' })
    led(await editor.post(`${waiting}/publication`, { revision: '1' }))
    await pin(editor, waiting.split('/').at(-1) ?? '', 'lead')
    assert.equal(await leadOf(paper), newest.address)
    says(await pageOf(editor, path), /Under embargo/)
    paper.setClock('2040-01-01T10:00:00.000Z' as Instant)
    const again = await paper.as('editor')
    says(await pageOf(paper.anonymous, '/'), /<h2 class="headline"><a[^>]*>At its hour/)

    await pin(again, oldest.id, 'second')
    led(await again.post(`${oldest.desk}/kill`, { reason: 'It was not so.' }))
    saysNot(await pageOf(paper.anonymous, '/'), /The oldest/)
    says(await pageOf(again, path), /Killed[^]*Pinned by/)
    assert.equal((await arrange(again, { deed: 'pin', story: oldest.id, slot: 'lead' })).status, 422)
  },
)

onEachDatabase('a pin ends at its moment by itself', async (t, db) => {
  const { paper, editor, oldest, newest } = await opened(t, db)
  await pin(editor, oldest.id, 'lead', '2040-01-01 10:00')
  says(await pageOf(editor, path), /until January 1, 2040, 10:00/)
  paper.setClock('2040-01-01T09:59:00.000Z' as Instant)
  assert.equal(await leadOf(paper), oldest.address)
  paper.setClock('2040-01-01T10:00:00.000Z' as Instant)
  assert.equal(await leadOf(paper), newest.address)
})

onEachDatabase(
  'a section is hidden from the front and comes back where it stood; undone as everything else',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const editor = await paper.as('editor')
    const bands = async (): Promise<readonly string[]> =>
      [...(await pageOf(paper.anonymous, '/')).matchAll(/<h2[^>]*><a href="(\/section\/[^"]+)"/g)].map(
        ([, address = '']) => address,
      )
    const before = await bands()
    const [, second = ''] = before
    assert.ok(before.length > 3)
    const desk = await pageOf(editor, path)
    const section =
      new RegExp(`<a href="${second}"[^]*?name="section" value="([^"]+)"`).exec(desk)?.[1] ?? assert.fail()
    led(await arrange(editor, { deed: 'hide', section }))
    await publish(editor)
    const without = before.filter((address) => address !== second)
    assert.deepEqual(await bands(), without)
    says(await pageOf(editor, path), /Not on the front[^]*Show[^]*Hid the band of a section/)
    await pageOf(paper.anonymous, second)
    assert.equal((await arrange(editor, { deed: 'hide', section })).status, 422)
    led(await arrange(editor, { deed: 'show', section }))
    await publish(editor)
    assert.deepEqual(await bands(), before)
    const no = await arrange(editor, { deed: 'show', section })
    assert.equal(no.status, 422)
    says(await no.text(), /on the front already/)
  },
)

onEachDatabase('what cannot be done is said, and what was typed stays', async (t, db) => {
  const { paper, editor, oldest } = await opened(t, db)
  const before = await pageOf(paper.anonymous, '/')
  const paid = await published(editor, 'Coats', { kind: 'sponsored', sponsor: 'Hallam' })
  const refusals: readonly (readonly [Record<string, string>, RegExp])[] = [
    [
      { deed: 'pin', story: oldest.id, slot: 'lead', until: 'tomorrow' },
      /2022-03-09 18:30[^]*aria-invalid="true"[^>]*value="tomorrow"/,
    ],
    [{ deed: 'pin', story: oldest.id, slot: 'lead', until: '2001-01-01 10:00' }, /over already/],
    [{ deed: 'pin', story: oldest.id, slot: 'attic' }, /Choose a place/],
    [{ deed: 'pin', story: 'story_never', slot: 'lead' }, /no such story/],
    [{ deed: 'pin', story: '<b>', slot: 'lead' }, /no such story/],
    [{ deed: 'pin', story: paid.id, slot: 'lead' }, /sponsored story is not put before/],
    [{ deed: 'release', story: oldest.id }, /not pinned any more/],
    [{ deed: 'order', section: 'x', to: 'up' }, /no such section/],
  ]
  for (const [fields, why] of refusals) {
    const answer = await arrange(editor, fields)
    assert.equal(answer.status, 422, JSON.stringify(fields))
    says(await answer.text(), why)
  }
  assert.equal((await editor.post(path, { deed: 'undo' })).status, 400)
  assert.equal((await editor.post(path, { seen: '0', deed: 'burn' })).status, 400)
  const after = await pageOf(paper.anonymous, '/')
  assert.equal(
    /<h2 class="headline"><a[^>]*>/.exec(after)?.[0],
    /<h2 class="headline"><a[^>]*>/.exec(before)?.[0],
  )
  says(await pageOf(editor, path), /Nobody has arranged anything yet/)
})

onEachDatabase('whoever edits arranges the front; nobody else sees the door', async (t, db) => {
  const { paper, oldest } = await opened(t, db)
  for (const role of ['writer', 'contributor', 'moderator', 'advertising'] as const) {
    const visitor = await paper.as(role)
    await pageOf(visitor, path, 403)
    const fields = { seen: '0', deed: 'pin', story: oldest.id, slot: 'lead', until: '' }
    assert.equal((await visitor.post(path, fields)).status, 403)
  }
  for (const role of ['owner', 'admin', 'editor'] as const)
    says(await pageOf(await paper.as(role), path), /href="\/newsroom\/front"/)
  assert.equal((await paper.anonymous.get(path)).status, 303)
})
