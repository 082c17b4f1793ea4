// The words of footnotes: WordPress's own stand in a post's meta, those of plug-ins where they are called.
import * as make from '#document/make.ts'
import type { Block, Inline, Text } from '#document/model.ts'
import { childBlocks } from '#document/text.ts'

/** `[{"id":"…","content":"…"}]`, the HTML of each note by its id. */
export function notesIn(json: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const note of arrayOf(json)) {
    const id: unknown = Reflect.get(Object(note), 'id')
    const content: unknown = Reflect.get(Object(note), 'content')
    if (typeof id === 'string' && typeof content === 'string') notes.set(id, content)
  }
  return notes
}

function arrayOf(json: string): readonly unknown[] {
  if (!json.startsWith('[')) return []
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** A note is words on one line, whatever its writer put into it. */
export function textsOf(blocks: readonly Block[]): Text[] {
  const lines = blocks.flatMap(linesOf).filter((line) => line.length > 0)
  return make.joined(lines.flatMap((line, at) => (at === 0 ? line : [make.text(' '), ...line])))
}

function linesOf(block: Block): readonly (readonly Text[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'codeBlock':
    case 'audio':
    case 'video':
      return [textsIn(block.content)]
    case 'figure':
      return [block.attrs.alt ? [make.text(block.attrs.alt)] : [], textsIn(block.content)]
    case 'embed':
      return [[make.text(block.attrs.url, [make.link(block.attrs.url, undefined)])], textsIn(block.content)]
    default:
      return childBlocks(block).flatMap(linesOf)
  }
}

const textsIn = (content: readonly Inline[] = []): Text[] =>
  content.flatMap((part) =>
    part.type === 'text' ? [part] : part.type === 'hardBreak' ? [make.text(' ')] : part.content,
  )
