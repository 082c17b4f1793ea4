import type { Html } from '#platform/view/html.ts'
import { Article } from '#ui/article.tsx'
import type { Story } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, State } from './facts.ts'
import { deskWords, stateWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly story: Story
  readonly state: State
  /** Back to the editor. */
  readonly back: string
  /** To the page that publishes, where this person may. */
  readonly publish?: string | undefined
}

/** The story as readers will get it, under a bar that says that they have not. */
export function PreviewPage({ desk, story, state, back, publish }: Props): Html {
  const bar = (
    <section class="preview-bar" aria-label={deskWords.preview}>
      <p>
        {deskWords.preview}: <span class={`state state-${state}`}>{stateWords[state]}</span>.{' '}
        {deskWords.previewNote}
      </p>
      <p class="deeds">
        <Link to={back}>{deskWords.backToEditor}</Link>
        {publish && <Link to={publish}>{deskWords.publish}</Link>}
      </p>
    </section>
  )
  return (
    <DeskFrame desk={desk} title={`${deskWords.preview}: ${story.headline}`} page="preview" bar={bar}>
      <Article story={story} />
    </DeskFrame>
  )
}
