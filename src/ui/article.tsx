import type { Words } from '#languages/catalogue.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { columns } from './columns.ts'
import type { LeadPicture, Notice, Story } from './facts.ts'
import { Credit, Shown } from './picture.tsx'
import { StoryHead } from './story-head.tsx'
import { Time } from './time.tsx'

/** The story itself, as the reader's page and the desk's preview both show it. */
export function Article({ story, children }: { story: Story; children?: Child }): Html {
  return (
    <article class={`story ${story.kind}`} {...story.written}>
      <StoryHead story={story} />
      {story.lead && <LeadFigure of={story.lead} />}
      {story.notices.length > 0 && <Notices of={story.notices} words={story.words} />}
      <div class="body">{story.body}</div>
      {children}
    </article>
  )
}

/** The one picture that is asked for at once. */
export function LeadFigure({ of: lead }: { of: LeadPicture }): Html {
  const isCaptioned = [lead.caption, lead.credit, lead.rights].some(Boolean)
  return (
    <figure class={lead.isTall ? 'lead-picture tall' : 'lead-picture'}>
      <Shown picture={lead.picture} sizes={leadSizes(lead)} first />
      {isCaptioned && (
        <figcaption>
          {lead.caption} <Credit of={lead} />
        </figcaption>
      )}
    </figure>
  )
}

export const leadSizes = ({ isTall }: LeadPicture): string => (isTall ? columns.tall : columns.wide)

/** On the story: visible, dated, with the reason, before the text it corrects. */
export function Notices({ of, words }: { of: readonly Notice[]; words: Words }): Html {
  return (
    <aside class="notices" aria-label={words.corrections}>
      {of.map((notice) => (
        <p class="notice">
          <strong>{words[notice.kind]}</strong> <Time at={notice.at} show="day" />
          <span class="notice-text">{notice.text}</span>
        </p>
      ))}
    </aside>
  )
}
