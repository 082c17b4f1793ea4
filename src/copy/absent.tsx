import type { Inline, MediaId } from '#document/model.ts'
import { lineOf } from '#document/text.ts'
import type { Medium } from '#media/index.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { inlinesHtml } from './inlines.tsx'
import type { Rendering } from './rendering.ts'

interface Absent {
  readonly attrs: {
    readonly media: MediaId
    readonly alt?: string
    readonly title?: string
    readonly credit?: string
  }
  readonly content?: readonly Inline[]
}

/** What stands where something cannot be shown: what it was, its words, and where it stood if that is another site. Never a broken picture. */
export function absentHtml(what: string, block: Absent, rendering: Rendering): Html {
  const medium = rendering.album.media.get(block.attrs.media)
  const source = medium && sourceOf(medium, rendering)
  // What was said of whose picture it is was said in the text, too.
  const { credit } = block.attrs
  return (
    <p class={rendering.isPage ? 'absent' : undefined}>
      <em>{what}</em> {wordsFor(block, medium, rendering)}
      {credit && (
        <>
          {' '}
          <small class="credit">{credit}</small>
        </>
      )}
      {source && (
        <>
          {' · '}
          <a href={safeUrl(source.href)} rel="noopener">
            {rendering.words.stoodOn({ site: source.host })}
          </a>
        </>
      )}
    </p>
  )
}

function wordsFor({ attrs, content }: Absent, medium: Medium | undefined, rendering: Rendering): Child {
  if (lineOf(content).trim() !== '') return inlinesHtml(content, rendering)
  return attrs.title || attrs.alt || medium?.caption || medium?.alt
}

/** Only where the bytes never came, and at a site that is not the paper itself: what the paper may not show, it does not point to either. */
function sourceOf({ digest, origin, source }: Medium, rendering: Rendering) {
  const host = /^wordpress:([\w.-]+\.[a-z]{2,})(?:[:/].*)?$/i.exec(origin ?? '')?.[1]
  if (digest !== null || host === undefined || !source?.startsWith('/')) return undefined
  const href = `https://${host}${encodeURI(source)}`
  return rendering.isOutside(href) ? { href, host } : undefined
}
