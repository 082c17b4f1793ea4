// What a body shows of other things that the paper has said: a story as it stands now, a correction as the record has it.
import type { CorrectionNote, RelatedStory } from '#document/model.ts'
import { lineOf } from '#document/text.ts'
import { dayFiledIn } from '#languages/dates.ts'
import type { Child } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { columns } from '#ui/columns.ts'
import { Shown } from '#ui/picture.tsx'
import { inlinesHtml } from './inlines.tsx'
import { teaserPicture } from './pictures.ts'
import type { Rendering } from './rendering.ts'
import { picturable } from './shown.ts'

/** Nothing where readers may not see the story: not its headline, and no gap that says there was one. */
export function relatedHtml({ attrs }: RelatedStory, rendering: Rendering): Child {
  const { album, words, hrefOf, isPage } = rendering
  const story = album.stories.get(attrs.story)
  if (!story) return null
  const link = <a href={safeUrl(hrefOf(story.path))}>{story.headline}</a>
  if (!isPage) return <p>{words.notice.around<Child>({ kind: words.alsoRead, text: link })}</p>
  const medium = story.lead && picturable(album, story.lead.media)
  return (
    <aside class="related-story" aria-label={words.alsoRead}>
      {medium && <Shown picture={teaserPicture(medium).small} sizes={columns.beside} />}
      <p class="related-story-name">{words.alsoRead}</p>
      <p class="related-story-headline">{link}</p>
    </aside>
  )
}

/** One that repeats the record says what the record says, or nothing. */
export function correctionHtml({ attrs, content }: CorrectionNote, rendering: Rendering): Child {
  const { album, words, isPage } = rendering
  const recorded = attrs.correction && album.corrections.get(attrs.correction)
  if (attrs.correction ? !recorded : lineOf(content).trim() === '') return null
  const { kind, day } = recorded ?? attrs
  return (
    <p class={isPage ? 'notice' : undefined}>
      <strong>{words.noticeOf({ kind: words[kind], day: dayFiledIn(words.tag, day) })}</strong>{' '}
      {recorded ? recorded.reason : inlinesHtml(content, rendering)}
    </p>
  )
}
