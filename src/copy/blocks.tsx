import type { Block, Blockquote, CodeBlock, Foreign, Heading, ListItem, PullQuote } from '#document/model.ts'
import { lineOf } from '#document/text.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { embedHtml } from './embeds.tsx'
import { figureHtml } from './figures.tsx'
import { galleryHtml } from './gallery.tsx'
import { inlinesHtml } from './inlines.tsx'
import { audioHtml, fileHtml, videoHtml } from './players.tsx'
import { correctionHtml, relatedHtml } from './references.tsx'
import { headingId, headingLevel, type Rendering } from './rendering.ts'
import { tableHtml } from './table.tsx'

export const blocksHtml = (content: readonly Block[], rendering: Rendering): Child[] =>
  content.map((block) => blockHtml(block, rendering))

export function blockHtml(block: Block, rendering: Rendering): Child {
  switch (block.type) {
    case 'paragraph':
      return block.content && <p>{inlinesHtml(block.content, rendering)}</p>
    case 'heading':
      return headingHtml(block, rendering)
    case 'bulletList':
      return <ul>{itemsHtml(block.content, rendering)}</ul>
    case 'orderedList':
      return <ol start={block.attrs?.start}>{itemsHtml(block.content, rendering)}</ol>
    case 'blockquote':
      return quoteHtml(block, rendering)
    case 'pullQuote':
      return pullQuoteHtml(block, rendering)
    default:
      return otherHtml(block, rendering)
  }
}

type Plain = Heading | Blockquote | PullQuote | { readonly type: 'paragraph' | 'bulletList' | 'orderedList' }
function otherHtml(block: Exclude<Block, Plain>, rendering: Rendering): Child {
  switch (block.type) {
    case 'codeBlock':
      return codeHtml(block)
    case 'aside':
      return <aside class="box">{blocksHtml(block.content, rendering)}</aside>
    case 'table':
      return tableHtml(block, rendering, cellHtml)
    case 'foreign':
      return foreignHtml(block, rendering)
    case 'horizontalRule':
      return <hr />
    case 'adBreak':
      return null
    default:
      return shownHtml(block, rendering)
  }
}

type Shown = Extract<
  Block,
  {
    readonly type:
      | 'figure'
      | 'gallery'
      | 'embed'
      | 'audio'
      | 'video'
      | 'file'
      | 'relatedStory'
      | 'correctionNote'
  }
>
function shownHtml(block: Shown, rendering: Rendering): Child {
  switch (block.type) {
    case 'figure':
      return figureHtml(block, rendering)
    case 'gallery':
      return galleryHtml(block, rendering)
    case 'embed':
      return embedHtml(block, rendering)
    case 'audio':
      return audioHtml(block, rendering)
    case 'video':
      return videoHtml(block, rendering)
    case 'file':
      return fileHtml(block, rendering)
    case 'relatedStory':
      return relatedHtml(block, rendering)
    case 'correctionNote':
      return correctionHtml(block, rendering)
  }
}

function headingHtml({ attrs, content = [] }: Heading, rendering: Rendering): Child {
  if (content.length === 0) return null
  const Tag = ({ 2: 'h2', 3: 'h3', 4: 'h4' } as const)[headingLevel(rendering, attrs.level)]
  const id = rendering.isPage ? headingId(rendering, lineOf(content)) : undefined
  return <Tag id={id}>{inlinesHtml(content, rendering)}</Tag>
}

const itemsHtml = (items: readonly ListItem[], rendering: Rendering): Child[] =>
  items.map((item) => <li>{cellHtml(item.content, rendering)}</li>)

/** The first line of an item or a cell needs no paragraph around it, unless another paragraph follows. */
function cellHtml(content: readonly Block[], rendering: Rendering): Child[] {
  const [first, ...rest] = content
  if (first?.type !== 'paragraph' || rest.some((block) => block.type === 'paragraph')) {
    return blocksHtml(content, rendering)
  }
  return [...inlinesHtml(first.content, rendering), ...blocksHtml(rest, rendering)]
}

function quoteHtml({ attrs, content }: Blockquote, rendering: Rendering): Html {
  const quote = <blockquote>{blocksHtml(content, rendering)}</blockquote>
  return attrs ? quoted('quote', quote, attrs.source) : quote
}

function pullQuoteHtml({ attrs, content }: PullQuote, rendering: Rendering): Html {
  const quote = (
    <blockquote>
      <p>{inlinesHtml(content, rendering)}</p>
    </blockquote>
  )
  return quoted('pull-quote', quote, attrs?.source)
}

const quoted = (kind: string, quote: Html, source: string | undefined): Html => (
  <figure class={kind}>
    {quote}
    {source && <figcaption>{source}</figcaption>}
  </figure>
)

const codeHtml = ({ attrs, content }: CodeBlock): Html => (
  <pre tabindex={0}>
    <code class={attrs && `language-${attrs.language.replace(/[^\w+#-]+/g, '-')}`}>{content?.[0]?.text}</code>
  </pre>
)

const foreignHtml = ({ attrs, content }: Foreign, rendering: Rendering): Child =>
  content.length > 0 && (
    <div class="foreign" data-kind={attrs.kind}>
      {blocksHtml(content, rendering)}
    </div>
  )
