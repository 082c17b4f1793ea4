// Slow: a whole paper, several people at one story, and a server that dies.
import assert from 'node:assert/strict'
import { parseId } from '#kernel/ids.ts'
import type { Writer } from '#platform/db/rights.ts'
import { clock } from '#platform/mint.ts'
import { restore, unrestore } from '#stories/index.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { openDesk, pageOf, says, write, story, revisionIn } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { until } from '../harness/soon.ts'
import { knock, sitDown } from '../harness/writer.ts'
import type { Kept } from '../../editor/kept.ts'
import * as Y from 'yjs'

const idOf = (path: string): string => path.split('/').at(-1) ?? ''
const firstLine = 'Nobody spoke against the wall.'

onEachDatabase('two people write one story and both have all of it', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann)
  const one = await sitDown(t, paper, ann, idOf(path))
  const two = await sitDown(t, paper, bo, idOf(path))
  assert.equal(two.text(), firstLine)
  for (let at = 0; at < 20; at += 1) {
    one.type(`a${at}`)
    two.type(`b${at}`)
  }
  await Promise.all([one.stored(), two.stored()])
  await one.drafted()
  await until(() => one.text().length >= firstLine.length + 100 && one.text() === two.text())
  const text = one.text()
  for (let at = 0; at < 20; at += 1) assert.ok(text.includes(`a${at}`) && text.includes(`b${at}`))
  says(await pageOf(ann, path), new RegExp(text.slice(0, 200)))
})

onEachDatabase('a server that is killed has every acknowledged word, and gets the others', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann)
  const one = await sitDown(t, paper, ann, idOf(path))
  one.type(' Acknowledged.')
  await one.stored()
  one.crash()
  // Typed into a laptop that never came back online before its lid was closed.
  const lid = new Set<Kept>()
  const two = await sitDown(t, paper, ann, idOf(path), lid)
  two.crash()
  const offline = new Y.Doc()
  Y.applyUpdate(offline, Y.encodeStateAsUpdate(two.doc))
  offline.on('update', (bytes: Uint8Array) => void lid.add({ bytes }))
  const paragraph = offline.getXmlFragment('body').get(0) as Y.XmlElement
  ;(paragraph.get(0) as Y.XmlText).insert(0, 'Unsent. ')
  assert.equal(lid.size, 1)

  const again = await openPaper(t, db)
  const three = await sitDown(t, again, ann, idOf(path))
  assert.equal(three.text(), `${firstLine} Acknowledged.`)
  const four = await sitDown(t, again, ann, idOf(path), lid)
  await four.stored()
  assert.equal(four.text(), `Unsent. ${firstLine} Acknowledged.`)
  await four.drafted()
  await until(() => three.text() === `Unsent. ${firstLine} Acknowledged.`)
  says(await pageOf(ann, path), /Unsent\. Nobody spoke against the wall\. Acknowledged\./)
})

onEachDatabase('what the form without script saves and what is being typed are both kept', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann)
  const one = await sitDown(t, paper, ann, idOf(path))
  const revision = revisionIn(await pageOf(bo, path))
  one.type(' Typed.')
  const body = `${story.body}\n\nFrom the form.`
  const saved = await bo.post(path, { ...story, body, revision })
  assert.equal(saved.status, 303, await saved.text())
  await one.until(({ is }) => is === 'merged')
  await one.drafted()
  const page = await pageOf(ann, path)
  says(page, /Nobody spoke against the wall\. Typed\./)
  says(page, /From the form\./)
})

onEachDatabase(
  'a version that takes the place of another on the desk is seen, though both are its first draft',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const ann = await paper.as('editor')
    const path = await write(ann, { body: 'Said first.' })
    await ann.post(`${path}/publication`, { revision: '1' })
    for (const body of ['Said second.', 'Said third.']) {
      await ann.post(path, { ...story, body, revision: '0' })
      await ann.post(`${path}/correction`, { revision: '1', reason: 'Put right.' })
    }
    const one = await sitDown(t, paper, ann, idOf(path))
    const storyId = parseId('story', idOf(path)) ?? assert.fail(path)
    const takeUp = (tx: Writer, version: number) =>
      restore(tx, ann.actor, { storyId, version, from: 0 }, clock())
    assert.ok((await db.write((tx) => takeUp(tx, 1))).ok)
    await until(() => one.text() === 'Said first.')
    // Both in one breath: whoever looks from time to time finds revision 1 before and after.
    const outcome = await db.write(async (tx) => {
      await unrestore(tx, ann.actor, { storyId }, clock())
      return takeUp(tx, 2)
    })
    assert.ok(outcome.ok && outcome.value.revision === 1)
    await until(() => one.text() === 'Said second.')
    one.type(' Typed.')
    await one.drafted()
    says(await pageOf(ann, path), /Said second\. Typed\./)
  },
)

onEachDatabase('whoever may only read sees and cannot write', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('writer')]
  const path = await write(ann)
  const one = await sitDown(t, paper, ann, idOf(path))
  const two = await sitDown(t, paper, bo, idOf(path))
  await two.until((notice) => notice.is === 'welcome' && !notice.mayWrite)
  one.type(' Seen.')
  await one.stored()
  two.type(' Refused.')
  await two.until((notice) => notice.is === 'refused' && notice.why === 'read-only')
  assert.equal(one.text(), `${firstLine} Seen.`)
  assert.equal(two.kept.size, 1, 'what was refused stays in the browser')
})

onEachDatabase('a session that ends closes the socket at once', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann)
  const one = await sitDown(t, paper, ann, idOf(path))
  await ann.post('/newsroom/sign-out', {})
  await one.until((notice) => notice.is === 'refused' && notice.why === 'signed-out')
  assert.equal(one.wire.state.is, 'over')
})

onEachDatabase(
  'nobody knocks from another house, without a session, or at a story that is not theirs',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const [ann, bo] = [await paper.as('editor'), await paper.as('contributor')]
    const path = await write(ann)
    const closed = (socket: WebSocket) =>
      new Promise<string>((resolve) => {
        socket.addEventListener('open', () => resolve('open'))
        socket.addEventListener('error', () => resolve('refused'))
      })
    assert.equal(await closed(knock(paper, ann, idOf(path), 'https://elsewhere.example')), 'refused')
    assert.equal(await closed(knock(paper, paper.anonymous, idOf(path))), 'refused')
    assert.equal(await closed(knock(paper, bo, idOf(path))), 'refused')
    assert.equal(await closed(knock(paper, ann, 'story_none')), 'refused')
  },
)

onEachDatabase('what no story may hold is refused, and nobody else is shown it', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann)
  const [one, two] = [await sitDown(t, paper, ann, idOf(path)), await sitDown(t, paper, bo, idOf(path))]
  const paragraph = one.doc.getXmlFragment('body').get(0) as Y.XmlElement
  ;(paragraph.get(0) as Y.XmlText).insert(0, 'Press here. ', { link: { href: 'javascript:alert(1)' } })
  await one.until((notice) => notice.is === 'refused' && notice.why === 'unfit')
  two.type(' Still here.')
  await two.stored()
  await until(() => two.text() === `${firstLine} Still here.`)
  const three = await sitDown(t, paper, ann, idOf(path))
  assert.equal(three.text(), `${firstLine} Still here.`)
})

onEachDatabase('what is proposed reaches no reader before somebody takes it', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann)
  const one = await sitDown(t, paper, ann, idOf(path))
  const text = (one.doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insert(0, 'Canary. ', { insertion: { id: 'p1', by: 'Ann', at: '' } })
  text.format(8, 6, { deletion: { id: 'p2', by: 'Ann', at: '' } })
  await one.drafted()
  const desk = await pageOf(ann, path)
  await ann.post(`${path}/publication`, { revision: revisionIn(desk) })
  const preview = await pageOf(ann, `${path}/preview`)
  says(preview, /Nobody spoke against the wall/)
  assert.ok(!preview.includes('Canary') && !desk.includes('Canary'))
})

onEachDatabase('a story that is published while it is open is written on beside itself', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann)
  const one = await sitDown(t, paper, ann, idOf(path))
  const published = await ann.post(`${path}/publication`, { revision: revisionIn(await pageOf(ann, path)) })
  assert.equal(published.status, 303)
  one.type(' More.')
  await one.drafted()
  says(await pageOf(ann, path), /Nobody spoke against the wall\. More\./)
  assert.ok(!one.notices.some(({ is }) => is === 'merged'), 'publishing changes no word')
})

onEachDatabase('words typed into a block while somebody else moves it go along with it', async (t, db) => {
  const paper = await openDesk(t, db)
  const [ann, bo] = [await paper.as('editor'), await paper.as('editor')]
  const path = await write(ann)
  const one = await sitDown(t, paper, ann, idOf(path))
  const two = await sitDown(t, paper, bo, idOf(path))
  const body = two.doc.getXmlFragment('body')
  // In one breath: neither has heard of the other.
  one.type(' Typed.')
  two.doc.transact(() => {
    const moved = (body.get(0) as Y.XmlElement).clone()
    body.delete(0)
    body.insert(0, [moved])
  })
  await until(() => one.text() === `${firstLine} Typed.` && two.text() === one.text())
  await Promise.all([one.stored(), two.stored()])
  await one.drafted()
  says(await pageOf(ann, path), /Nobody spoke against the wall\. Typed\./)
})
