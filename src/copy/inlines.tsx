import type { Inline, Mark, Text } from '#document/model.ts'
import { numberIn } from '#languages/numbers.ts'
import { directionOf } from '#languages/tag.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { callId, isWeb, noteId, type Rendering } from './rendering.ts'

/** A line of text with its marks. Notes are counted where they are called and written by `notesHtml`. */
export const inlinesHtml = (content: readonly Inline[] = [], rendering: Rendering): Child[] =>
  content.map((part) => {
    if (part.type === 'text') return textHtml(part, rendering)
    if (part.type === 'hardBreak') return <br />
    return callHtml(rendering.notes.push(part), rendering)
  })

const textHtml = ({ text, marks = [] }: Text, rendering: Rendering): Child =>
  marks.reduceRight((inside: Child, mark) => marked(mark, inside, rendering), text)

function marked(mark: Mark, inside: Child, rendering: Rendering): Html {
  if (mark.type === 'link') return linkHtml(mark.attrs.href, mark.attrs.title, inside, rendering)
  const Tag = markTags[mark.type]
  return <Tag>{inside}</Tag>
}

const markTags = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const

function linkHtml(href: string, title: string | undefined, inside: Child, rendering: Rendering): Html {
  const rel = [
    ...(rendering.isPaid && isWeb(href) ? ['sponsored'] : []),
    ...(rendering.isOutside(href) ? ['noopener'] : []),
  ]
  return (
    <a href={safeUrl(rendering.hrefOf(href))} title={title} rel={rel.join(' ') || undefined}>
      {inside}
    </a>
  )
}

function callHtml(number: number, rendering: Rendering): Html {
  if (!rendering.isPage) return <sup>[{number}]</sup>
  return (
    <sup class="note-call">
      <a
        href={`#${noteId(rendering, number)}`}
        id={callId(rendering, number)}
        role="doc-noteref"
        aria-label={rendering.words.note({ number })}
      >
        {numberIn(rendering.words.tag, number)}
      </a>
    </sup>
  )
}

/** The notes that the text above has called, each with its way back. */
export function notesHtml(rendering: Rendering): Html | null {
  if (rendering.notes.length === 0) return null
  const items = rendering.notes.map((note, at) => noteHtml(note.content, at + 1, rendering))
  if (!rendering.isPage) return <ol>{items}</ol>
  return (
    <section class="notes" role="doc-endnotes" aria-label={rendering.words.notes}>
      <ol>{items}</ol>
    </section>
  )
}

function noteHtml(content: readonly Text[], number: number, rendering: Rendering): Html {
  const line = inlinesHtml(content, rendering)
  if (!rendering.isPage) return <li>{line}</li>
  return (
    <li id={noteId(rendering, number)}>
      {line}{' '}
      <a
        href={`#${callId(rendering, number)}`}
        role="doc-backlink"
        aria-label={rendering.words.backToNote({ number })}
      >
        {directionOf(rendering.words.tag) === 'rtl' ? '↪' : '↩'}
      </a>
    </li>
  )
}
