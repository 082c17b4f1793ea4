// Markdown for the desk, both ways and without loss. What Markdown has no words for stands in a fence that names itself:
//
//     ```broadsheet adBreak
//     {"type":"adBreak"}
//     ```
//
// It can be moved or deleted like any paragraph; one that was damaged is refused with its line. Pictures and players have paragraphs of
// their own making: markdown-media-read.ts. `<u>`, `<sup>` and `<sub>` carry the
// marks of that name; every other piece of HTML is only text.
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfm } from 'micromark-extension-gfm'
import { type BodyFault, parseBody } from './check.ts'
import { contentOf, type ReadingFault } from './markdown-read.ts'
import { treeOf } from './markdown-write.ts'
import type { Block, Body } from './model.ts'

export type MarkdownFault = ReadingFault['why'] | BodyFault
/** A refusal says where: the line at fault, 1 where it is the whole. */
export type ReadMarkdown =
  | { readonly ok: true; readonly value: Body }
  | { readonly ok: false; readonly why: MarkdownFault; readonly line: number }

const longest = 2_000_000
/** More containers in one line than any writer opens; the parser's time grows with their square. */
const tooDeep = /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){41}/m

const emptyLine = /\n[ \t]*\n/
const marker = /[*_~[\]<&]/g
/** One paragraph with thousands of markers: again a square. Code has none that count. */
const isTangled = (lines: string): boolean =>
  lines.length > 6000 && !lines.startsWith('```') && (lines.match(marker)?.length ?? 0) > 6000
/** Lines and cells cost the parser most, and it holds everybody up: these take it some two seconds. No story comes near. */
const mostLines = 20_000
const hasTooMany = (markdown: string): boolean => markdown.split(/[\n|]/, mostLines + 1).length > mostLines

/** What a writer typed, as a body. */
export function bodyOfMarkdown(markdown: string): ReadMarkdown {
  if (markdown.length > longest || hasTooMany(markdown)) return { ok: false, why: 'too-large', line: 1 }
  if (tooDeep.test(markdown)) return { ok: false, why: 'too-deep', line: 1 }
  if (markdown.split(emptyLine).some(isTangled)) return { ok: false, why: 'too-large', line: 1 }
  const tree = fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const { content, fault } = contentOf(tree)
  if (fault) return { ok: false, ...fault }
  const body = parseBody({ type: 'doc', content })
  return body.ok ? body : { ...body, line: 1 }
}

/** A body as a writer may edit it. `bodyOfMarkdown` makes the same body of it again: what would not survive goes into a fence. */
export function markdownOf(body: Body): string {
  let fenced: ReadonlySet<Block> = new Set()
  for (let tries = 0; tries < 8; tries++) {
    const markdown = written(body.content, fenced)
    const changed = changedBy(markdown, body.content)
    if (changed === null) return markdown
    fenced = new Set([
      ...fenced,
      ...(tries === 0 ? unsayable(body.content) : []),
      ...beside(body.content, changed),
    ])
  }
  return written(body.content, new Set(body.content))
}

const unsayable = (content: readonly Block[]): Block[] =>
  content.filter((block) => changedBy(written([block], new Set()), [block]) !== null)

const beside = (content: readonly Block[], at: number): readonly Block[] =>
  content.slice(Math.max(0, at - 1), at + 1)

function written(content: readonly Block[], fenced: ReadonlySet<Block>): string {
  return toMarkdown(treeOf(content, fenced), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '_',
    rule: '-',
  })
}

/** The first block that would not come back as it is, or null. */
function changedBy(markdown: string, content: readonly Block[]): number | null {
  const again = bodyOfMarkdown(markdown)
  if (!again.ok) return content.length
  const at = content.findIndex(
    (block, at) => JSON.stringify(block) !== JSON.stringify(again.value.content[at]),
  )
  if (at >= 0) return at
  return again.value.content.length === content.length ? null : content.length
}
