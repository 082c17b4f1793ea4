// Things of other sites. A page says what is there and loads nothing of it: whoever clicks goes there, or has it shown in its place.
import type { Block, Body, Embed } from '#document/model.ts'
import { providedAt, siteOf, type Sort } from '#document/providers.ts'
import { childBlocks } from '#document/text.ts'
import type { Words } from '#languages/catalogue.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { inlinesHtml } from './inlines.tsx'
import type { Rendering } from './rendering.ts'

export function embedHtml({ attrs: { url, title }, content }: Embed, rendering: Rendering): Html {
  const provided = providedAt(url)
  const site = siteOf(url)
  const { words } = rendering
  const what = whatOn(words, provided?.sort, site)
  const link = (
    <a href={safeUrl(url)} rel="noopener">
      {title ?? words.seeOn({ site })}
    </a>
  )
  const caption = content && <figcaption>{inlinesHtml(content, rendering)}</figcaption>
  if (!rendering.isPage)
    return (
      <figure>
        <p>{words.notice.around<Child>({ kind: what, text: link })}</p>
        {caption}
      </figure>
    )
  return (
    <figure class="embed">
      <div
        class="embed-card"
        data-frame={provided?.frame}
        data-shape={provided?.shape}
        data-show={provided?.frame && words.showHere}
        data-title={provided?.frame && (title ?? what)}
      >
        <p class="embed-site">{what}</p>
        <p class="embed-title">{link}</p>
        <p class="embed-note">{words.nothingLoaded({ site })}</p>
      </div>
      {caption}
    </figure>
  )
}

/** `Film on YouTube`; `From example.org` where nobody knows what it is. */
function whatOn(words: Words, sort: Sort | undefined, site: string): string {
  const says = {
    film: 'filmOn',
    sound: 'recordingOn',
    post: 'postOn',
    chart: 'chartOn',
    map: 'mapOn',
  } as const
  return words[sort ? says[sort] : 'fromSite']({ site })
}

/** The sites that frames of this body may load after a click, for the page's own policy. */
export const framesIn = (body: Body): readonly string[] => [...new Set(body.content.flatMap(framesOf))]

function framesOf(block: Block): readonly string[] {
  if (block.type !== 'embed') return childBlocks(block).flatMap(framesOf)
  const frame = providedAt(block.attrs.url)?.frame
  return frame === undefined ? [] : [new URL(frame).origin]
}
