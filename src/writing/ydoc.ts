// Between a story's words and the Yjs document that several people write at once. Loaded when somebody first opens the editor.
import { Node, Schema } from '@tiptap/pm/model'
import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { parseBody, type BodyFault } from '#document/check.ts'
import { markGrammar, nodeGrammar, required } from '#document/grammar.ts'
import type { Body } from '#document/model.ts'
import { laidBare, settled } from '#document/proposals.ts'
import { storiesIn } from '#document/text.ts'
import { done, type Result } from '#kernel/result.ts'
import type { StoryId } from '#stories/index.ts'
import { type Line, lines, longest, parts } from './contract.ts'

/** What a story says that is written together. */
export interface Words extends Record<Line, string> {
  readonly body: Body
}

export const sameWords = (one: Words, other: Words): boolean =>
  lines.every((line) => one[line] === other[line]) && JSON.stringify(one.body) === JSON.stringify(other.body)

const defaults = (attrs: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => [name, value === required ? {} : { default: value }]),
  )
const specs = <Spec extends { readonly attrs?: Readonly<Record<string, unknown>> }>(
  grammar: Readonly<Record<string, Spec>>,
) =>
  Object.fromEntries(
    Object.entries(grammar).map(([name, spec]) => [name, { ...spec, attrs: defaults(spec.attrs) }]),
  )

/** The same as the browser's; without a word of how anything looks. */
export const schema = new Schema({
  nodes: specs(nodeGrammar),
  marks: specs(markGrammar),
})

const blank = { type: 'doc', content: [{ type: 'paragraph' }] }
const nodeOf = (body: Body): Node => Node.fromJSON(schema, body.content.length === 0 ? blank : body)

/** A document that says these words, for somebody to write on. */
export function begun(words: Words): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => say(doc, words))
  return doc
}

/** Changes as little as there is to change, so that what others write meanwhile stays where it belongs. */
function say(doc: Y.Doc, words: Words): void {
  const fragment = doc.getXmlFragment(parts.body)
  const { meta } = initProseMirrorDoc(fragment, schema)
  updateYFragment(doc, fragment, nodeOf(words.body), meta)
  for (const line of lines) sayLine(doc.getText(line), words[line])
}

function sayLine(text: Y.Text, wanted: string): void {
  const before = text.toJSON()
  let start = 0
  while (start < before.length && start < wanted.length && before[start] === wanted[start]) start += 1
  let end = 0
  const most = Math.min(before.length, wanted.length) - start
  while (end < most && before[before.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1
  if (before.length > start + end) text.delete(start, before.length - start - end)
  if (wanted.length > start + end) text.insert(start, wanted.slice(start, wanted.length - end))
}

/**
 * What somebody else saved, brought into a document that has moved on from the same beginning: `base` is how it stood when the two
 * parted. The update holds their changes and only theirs; whoever has `base` and it says `words`.
 */
export function changesTo(base: Uint8Array, words: Words): Uint8Array {
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, base)
  const before = Y.encodeStateVector(theirs)
  theirs.transact(() => say(theirs, words))
  return Y.encodeStateAsUpdate(theirs, before)
}

/** The words as they may be stored: without proposals, in the one normal form, checked. */
export function wordsIn(doc: Y.Doc): Result<Words, BodyFault> {
  const body = parseBody(settled(jsonIn(doc)))
  if (!body.ok) return body
  const said = Object.fromEntries(lines.map((line) => [line, lineIn(doc.getText(line).toJSON(), line)]))
  return done({ body: body.value, ...(said as Record<Line, string>) })
}

const jsonIn = (doc: Y.Doc): unknown => yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(parts.body))

const control = /[^\P{Cc}\n\t]/gu
const lineIn = (text: string, line: Line): string =>
  text.toWellFormed().replace(control, '').replace(/\s+/g, ' ').trim().slice(0, longest[line])

/** What may not stand in a story, in the blocks that this transaction touched; proposals are looked into as well. */
export function faultIn(
  doc: Y.Doc,
  changed: ReadonlySet<Y.XmlElement | Y.XmlText>,
  storyId: StoryId,
): BodyFault | 'shows-itself' | undefined {
  for (const name of doc.share.keys()) if (!known.has(name)) return 'unknown-node'
  if (lines.some((line) => doc.getText(line).length > longest[line] * 4)) return 'too-large'
  try {
    const content = [...changed].map((block) => yXmlFragmentToProsemirrorJSON(holding(block)).content[0])
    const body = parseBody(laidBare({ type: 'doc', content }))
    if (!body.ok) return body.why
    return storiesIn(body.value).includes(storyId) ? 'shows-itself' : undefined
  } catch {
    return 'not-a-body'
  }
}
const known = new Set<string>(Object.values(parts))
/** What y-tiptap asks of a fragment. */
const holding = (block: Y.XmlElement | Y.XmlText): Y.XmlFragment =>
  ({ toArray: () => [block] }) as unknown as Y.XmlFragment

/** The blocks of the body that a transaction touched and that still stand. */
export function touchedBlocks(doc: Y.Doc, { changed }: Y.Transaction): Set<Y.XmlElement | Y.XmlText> {
  const body = doc.getXmlFragment(parts.body)
  const root = body as unknown as AnyType
  const blocks = new Set<Y.XmlElement | Y.XmlText>()
  for (const type of changed.keys()) {
    // Which of its blocks are new is not said, so all of them are looked at.
    const found = type === root ? body.toArray() : [topOf(type, root)]
    for (const block of found) if (block) blocks.add(block as Y.XmlElement | Y.XmlText)
  }
  return blocks
}

function topOf(type: AnyType, root: AnyType): Y.XmlElement | Y.XmlText | undefined {
  let at = type
  while (at.parent !== null && at.parent !== root) at = at.parent
  // Nothing else tells whether it still stands.
  // eslint-disable-next-line no-underscore-dangle
  const isDeleted = at._item?.deleted === true
  return at.parent === null || isDeleted ? undefined : (at as unknown as Y.XmlElement | Y.XmlText)
}
// Yjs itself says `any` here.
type AnyType = Parameters<Y.Transaction['changed']['get']>[0]
