// Slow: a real browser goes into a tunnel.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type LineState, Wire } from '../../editor/wire.ts'
import type { TestDatabase } from '../harness/databases.ts'
import { openDesk, pageOf, says, write } from '../harness/desk.ts'
import { at, body, inEditor, press, saved, until } from '../harness/editor-page.ts'
import { kinds, numbered } from '#writing/contract.ts'

inEditor('what was typed beside the text goes along when somebody leaves at once', async (t, db) => {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann)
  const one = await at(t, paper, ann, path)
  await one.getByLabel('Dateline').fill('KARAKOL')
  await one.getByRole('link', { name: 'Preview', exact: true }).click()
  await one.waitForURL(/preview$/)
  says(await pageOf(ann, path), /KARAKOL/)
  // The editor is not there yet when hands are quick.
  await one.goto(paper.origin + path, { waitUntil: 'commit' })
  await one.getByLabel('Dateline').fill('ALMATY')
  await body(one).waitFor()
  // Without a look back, by a door that is not the story's.
  await one.goto(`${paper.origin}/newsroom/calendar`)
  await until(async () => (await pageOf(ann, path)).includes('ALMATY'))
})

/** An editor at a story, with the caret at its end, and no network any more. */
async function inTunnel(t: TestContext, db: TestDatabase) {
  const paper = await openDesk(t, db)
  const ann = await paper.as('editor')
  const path = await write(ann)
  const one = await at(t, paper, ann, path)
  await saved(one)
  await one.context().setOffline(true)
  await one.locator('.saved', { hasText: 'Offline: kept on this device' }).waitFor()
  await body(one).click()
  await press(one, 'Control+End')
  return { paper, ann, path, one }
}

inEditor('without a network everything is said at once, kept, and brought when it is back', async (t, db) => {
  const { ann, path, one } = await inTunnel(t, db)
  await one.keyboard.type(' From a tunnel.')
  await one.getByLabel('Dateline').fill('KARAKOL')
  await one.getByRole('link', { name: 'Publish', exact: true }).click()
  await one.getByText('so you stay here').waitFor()
  await one.getByText('Not saved yet: the newsroom cannot be reached').waitFor()
  assert.equal(new URL(one.url()).pathname, path)
  await one.context().setOffline(false)
  await saved(one)
  await one.getByRole('link', { name: 'Publish', exact: true }).click()
  await one.waitForURL(/publication$/)
  const page = await pageOf(ann, `${path}/preview`)
  says(page, /From a tunnel\./)
  says(page, /KARAKOL/)
})

inEditor('what is typed in a tunnel and left in the same moment is there afterwards', async (t, db) => {
  const { paper, ann, path, one } = await inTunnel(t, db)
  await one.keyboard.type(' And gone.')
  await one.goto('about:blank')
  await one.context().setOffline(false)
  await one.goto(paper.origin + path)
  await body(one).getByText('And gone.').waitFor()
  await until(async () => (await pageOf(ann, `${path}/preview`)).includes('And gone.'))
})

/** A line on which the server greets and then never says another word. */
class Silent extends EventTarget {
  readonly readyState = 1
  readonly bufferedAmount = 0
  binaryType = ''
  constructor() {
    super()
    queueMicrotask(() => this.dispatchEvent(new Event('open')))
  }
  send(bytes: Uint8Array): void {
    if (bytes[0] !== kinds.have) return
    const empty = new Y.Doc()
    const lacking = Y.encodeStateAsUpdate(empty)
    const both = Uint8Array.from([...lacking, ...Y.encodeStateVector(empty)])
    const greeting = numbered(kinds.have, lacking.length, both)
    queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data: greeting.buffer })))
  }
  close(): void {
    // As over a dead network: no answer comes to this either.
  }
}

test('a line on which nothing is acknowledged any more is given up, and another one opened', async (t) => {
  const doc = new Y.Doc()
  const states: LineState['is'][] = []
  const again = Promise.withResolvers<void>()
  let lines = 0
  const awareness = new Awareness(doc)
  const wire = new Wire({
    doc,
    awareness,
    keeping: { left: async () => [], keep: (bytes) => ({ bytes }), forget: () => {} },
    open: () => {
      lines += 1
      if (lines === 2) again.resolve()
      return new Silent() as unknown as WebSocket
    },
    hearNotice: () => {},
    hearState: ({ is }) => states.push(is),
    patience: 20,
  })
  t.after(() => {
    wire.close()
    awareness.destroy()
  })
  await wire.synced
  doc.getText('body').insert(0, 'A word')
  await again.promise
  assert.ok(states.includes('offline'), 'it is said')
})
