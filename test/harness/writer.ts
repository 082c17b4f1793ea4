// Somebody at the editor without a browser: the same line and the same document, and nothing drawn.
import type { TestContext } from 'node:test'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Kept } from '../../editor/kept.ts'
import { Wire } from '../../editor/wire.ts'
import { type Notice, parts, socketPath } from '#writing/contract.ts'
import type { TestPaper, Visitor } from './paper.ts'
import { patience } from './soon.ts'

export interface Writer {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly wire: Wire
  readonly notices: Notice[]
  /** What a browser would still have after a crash. */
  readonly kept: Set<Kept>
  /** Writes at the end of the first paragraph. */
  type(text: string): void
  text(): string
  until(what: (notice: Notice) => boolean): Promise<Notice>
  /** When everything typed is on the server's disk. */
  stored(): Promise<void>
  /** When the draft has everything typed: whatever is said to be saved after the last word was stored has it. */
  drafted(): Promise<void>
  /** The line is cut, and nothing is said to anybody. */
  crash(): void
}

const open = (paper: TestPaper, visitor: Visitor, storyId: string, origin = paper.origin): WebSocket => {
  const url = paper.origin.replace('http', 'ws') + socketPath(storyId)
  // Node's own takes headers, which no browser does.
  const headers = { cookie: visitor.cookie, origin }
  return new WebSocket(url, { headers })
}

export async function sitDown(
  t: TestContext,
  paper: TestPaper,
  visitor: Visitor,
  storyId: string,
  kept = new Set<Kept>(),
): Promise<Writer> {
  const writer = approach(t, paper, visitor, storyId, kept)
  await writer.wire.synced
  return writer
}

export function approach(
  t: TestContext,
  paper: TestPaper,
  visitor: Visitor,
  storyId: string,
  kept = new Set<Kept>(),
): Writer {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const notices: Notice[] = []
  const hearers = new Set<() => void>()
  const told = () => {
    for (const hear of hearers) hear()
  }
  const sockets: WebSocket[] = []
  const wire = new Wire({
    doc,
    awareness,
    keeping: {
      left: async () => [...kept],
      keep: (bytes) => {
        const one = { bytes }
        kept.add(one)
        return one
      },
      forget: (all) => {
        for (const one of all) kept.delete(one)
        told()
      },
    },
    open: () => {
      const socket = open(paper, visitor, storyId)
      sockets.push(socket)
      return socket
    },
    hearNotice: (notice) => {
      notices.push(notice)
      told()
    },
    hearState: told,
  })
  const when = async (isSo: () => boolean, what: string): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const late = setTimeout(
      () => reject(new Error(`${what} did not come; there were ${JSON.stringify(notices)}`)),
      patience,
    )
    const hear = () => isSo() && resolve()
    hearers.add(hear)
    hear()
    await promise.finally(() => {
      clearTimeout(late)
      hearers.delete(hear)
    })
  }
  const first = () => {
    const paragraph = doc.getXmlFragment(parts.body).get(0) as Y.XmlElement
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
    return paragraph.get(0) as Y.XmlText
  }
  t.after(() => {
    wire.close()
    awareness.destroy()
  })
  const stored = () => when(() => kept.size === 0 && !wire.state.waiting, 'the acknowledgement')
  return {
    doc,
    awareness,
    wire,
    notices,
    kept,
    type: (text) => first().insert(first().length, text),
    text: () => first().toString(),
    until: async (what) => {
      await when(() => notices.some(what), String(what))
      return notices.find(what) as Notice
    },
    stored,
    drafted: async () => {
      await stored()
      const before = notices.length
      wire.save()
      await when(() => notices.slice(before).some(({ is }) => is === 'saved'), 'the draft')
    },
    crash: () => {
      wire.close()
      for (const socket of sockets) socket.close()
    },
  }
}
export { open as knock }
