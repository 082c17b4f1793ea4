import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import * as Y from 'yjs'
import { carriedOver, type Carried, takeIn } from './carrying.ts'
import { linesOf, type Place, wordsOf } from './lines-of-text.ts'

const remote = Symbol('remote')
const opening = ['Nobody spoke against the wall.', 'It has stood since 1871.', 'Seven to four.', '']

interface Desk {
  readonly doc: Y.Doc
  readonly body: Y.XmlFragment
  /** What was done here and went out to nobody yet. */
  readonly out: Uint8Array[]
}
function sit(state: Uint8Array): Desk {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state, remote)
  const out: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== remote) out.push(bytes)
  })
  return { doc, body: doc.getXmlFragment('body'), out }
}
const paragraph = (words: string): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, words === '' ? [] : [new Y.XmlText(words)])
  return element
}
function story(lines: readonly string[]): Uint8Array {
  const doc = new Y.Doc()
  doc.getXmlFragment('body').insert(0, lines.map(paragraph))
  return Y.encodeStateAsUpdate(doc)
}
const textOf = ({ body }: Desk): string =>
  body
    .toArray()
    .map((block) =>
      linesOf(block as Y.XmlElement)
        .map(wordsOf)
        .join(' / '),
    )
    .join('\n')

/** As y-tiptap does it: out, and in again as a copy. */
function move({ doc, body }: Desk, from: number, to: number): void {
  doc.transact(() => {
    const copy = (body.get(from) as Y.XmlElement).clone()
    body.delete(from)
    body.insert(Math.min(to, body.length), [copy])
  })
}
function rename({ doc, body }: Desk, at: number): void {
  doc.transact(() => {
    const old = body.get(at) as Y.XmlElement
    const heading = new Y.XmlElement('heading')
    heading.insert(
      0,
      old.toArray().map((child) => (child as Y.XmlText).clone()),
    )
    body.delete(at)
    body.insert(at, [heading])
  })
}
function join({ doc, body }: Desk, at: number): void {
  doc.transact(() => {
    const [above, below] = [body.get(at), body.get(at + 1)] as Y.XmlElement[]
    const [into, words] = [above && linesOf(above)[0], below && linesOf(below).map(wordsOf).join('')]
    if (!into || words === undefined) return
    into.insert(into.length, words)
    body.delete(at + 1)
  })
}
/** The rest goes into a paragraph of its own below. */
function part({ doc, body }: Desk, block: number, at: number): void {
  doc.transact(() => {
    const text = linesOf(body.get(block))[0]
    if (!text) return
    const words = wordsOf(text)
    const from = Math.min(at, words.length)
    text.delete(from, words.length - from)
    body.insert(block + 1, [paragraph(words.slice(from))])
  })
}
function type({ doc, body }: Desk, block: number, at: number, words: string): Place {
  const element = body.get(block % body.length) as Y.XmlElement
  return doc.transact(() => {
    if (element.length === 0) element.insert(0, [new Y.XmlText()])
    const text = element.get(0) as Y.XmlText
    const index = Math.min(at, text.length)
    text.insert(index, words)
    return { text, index: index + words.length }
  })
}

/** Everybody hears everybody, and what they carry over, until nobody has anything to say. */
function exchange(desks: readonly Desk[]): void {
  for (let round = 0; desks.some(({ out }) => out.length > 0); round += 1) {
    assert.ok(round < 20, 'they never come to an end')
    const said = desks.map((desk) => ({ desk, updates: desk.out.splice(0) }))
    for (const listener of desks)
      for (const bytes of said.flatMap(({ desk, updates }) => (desk === listener ? [] : updates)))
        takeIn(listener.doc, bytes, remote, new Set([listener.doc.clientID]))
  }
}

const [ann, bo] = [() => sit(story(opening)), (like: Desk) => sit(Y.encodeStateAsUpdate(like.doc))]
function hear(here: Desk, there: Desk, caret?: Place): Carried {
  let carried: Carried = { isAlone: false }
  for (const bytes of there.out.splice(0))
    carried = takeIn(here.doc, bytes, remote, new Set([here.doc.clientID]), caret)
  return carried
}

test('what is typed into a block while somebody moves it is where the block went, and so is the caret', () => {
  const here = ann()
  const there = bo(here)
  move(there, 0, 2)
  const caret = type(here, 0, 6, ' here')
  const carried = hear(here, there, caret)
  assert.equal(
    textOf(here),
    'It has stood since 1871.\nSeven to four.\nNobody here spoke against the wall.\n',
  )
  assert.equal(carried.isAlone, false)
  assert.equal(carried.caret && wordsOf(carried.caret.text).slice(0, carried.caret.index), 'Nobody here')
  hear(there, here)
  assert.equal(textOf(there), textOf(here))
})

test('a caret in a block that is moved goes along, though nothing was typed', () => {
  const here = ann()
  const there = bo(here)
  move(there, 1, 0)
  const text = linesOf(here.body)[1] ?? assert.fail('no line')
  const { caret } = hear(here, there, { text, index: 6 })
  assert.equal(caret && wordsOf(caret.text).slice(0, caret.index), 'It has')
  assert.equal(here.out.length, 0)
})

test('what is typed into a block that is taken out for good is a paragraph of its own, where the block was', () => {
  const here = ann()
  const there = bo(here)
  there.body.delete(1)
  const caret = type(here, 1, 99, ' And it will.')
  const carried = hear(here, there, caret)
  assert.equal(textOf(here), 'Nobody spoke against the wall.\n And it will.\nSeven to four.\n')
  assert.equal(carried.isAlone, true)
  assert.deepEqual(carried.caret && [wordsOf(carried.caret.text), carried.caret.index], [' And it will.', 13])
})

test('what is typed into the second half of a block that somebody parts is in the second half', () => {
  const here = ann()
  const there = bo(here)
  part(there, 0, 6)
  type(here, 0, 12, ' out')
  const { text, index } = type(here, 0, 99, ' Not one.')
  const { caret } = hear(here, there, { text, index })
  assert.equal(
    textOf(here),
    'Nobody\n spoke out against the wall. Not one.\nIt has stood since 1871.\nSeven to four.\n',
  )
  assert.equal(caret && wordsOf(caret.text).slice(0, caret.index), ' spoke out against the wall. Not one.')
  hear(there, here)
  assert.equal(textOf(there), textOf(here))
  // At the seam it stays where it is, and so it does where somebody took out what stood around it.
  const seam = type(here, 2, 6, '!')
  part(there, 2, 6)
  assert.equal(hear(here, there, seam).caret, undefined)
  hear(there, here)
  linesOf(there.body)[0]?.delete(0, 6)
  type(here, 0, 3, 'xyz')
  hear(here, there)
  assert.equal(textOf(here).split('\n')[0], 'xyz')
})

test('what somebody saw and took out stays out', () => {
  const here = ann()
  const there = bo(here)
  type(here, 1, 99, ' And it will.')
  hear(there, here)
  there.body.delete(1)
  const carried = hear(here, there)
  assert.equal(textOf(here), 'Nobody spoke against the wall.\nSeven to four.\n')
  assert.deepEqual(carried, { isAlone: false })
  // Half of it was seen.
  type(here, 1, 99, ' Known.')
  hear(there, here)
  type(here, 1, 99, ' Unknown.')
  move(there, 1, 0)
  hear(here, there)
  assert.equal(textOf(here), 'Seven to four. Known. Unknown.\nNobody spoke against the wall.\n')
})

const pushes = fc.record({
  kind: fc.constantFrom('move', 'rename', 'join', 'part', 'delete'),
  at: fc.nat(3),
  to: fc.nat(3),
})
const keys = fc.array(fc.record({ block: fc.nat(4), at: fc.nat(40) }), { maxLength: 4 })

/** Answers with what stood in what was taken out. */
function push(desk: Desk, { kind, at: wish, to }: { kind: string; at: number; to: number }): string {
  const at = wish % desk.body.length
  if (kind === 'move') move(desk, at, to)
  else if (kind === 'rename') rename(desk, at)
  else if (kind === 'join') join(desk, at)
  else if (kind === 'part') part(desk, at, to * 6)
  else if (desk.body.length > 1) {
    const gone = linesOf(desk.body.get(at) as Y.XmlElement).map(wordsOf)
    desk.body.delete(at)
    return gone.join('')
  }
  return ''
}

test('whatever blocks somebody pushes about, not a word that two others type is lost or doubled', () => {
  const turn = fc.record({ pushed: pushes, typed: fc.tuple(keys, keys) })
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 4 }), (turns) => {
      const first = ann()
      const desks = [first, bo(first), bo(first)]
      const pusher = desks[2] ?? assert.fail('nobody')
      // One sign for each word, so that a later one cannot stand in the middle of it.
      let sign = 0x4e00
      let expected: string[] = []
      for (const { pushed, typed } of turns) {
        const mine = typed.flatMap((hits, of) =>
          hits.map(({ block, at }) => {
            const word = String.fromCodePoint((sign += 1))
            type(desks[of] ?? first, block, at, word)
            return word
          }),
        )
        const gone = push(pusher, pushed)
        exchange(desks)
        expected = [...expected.filter((word) => !gone.includes(word)), ...mine]
        const [text = '', ...others] = desks.map(textOf)
        for (const other of others) assert.equal(other, text)
        for (const word of expected) assert.equal(text.split(word).length, 2, `${word} in ${text}`)
      }
    }),
    { numRuns: 400 },
  )
})

test('what is carried over is told from what is typed', () => {
  const here = ann()
  const there = bo(here)
  const origins: unknown[] = []
  type(here, 0, 6, ' here')
  here.doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin))
  move(there, 0, 2)
  hear(here, there)
  assert.deepEqual(origins, [remote, carriedOver])
})
