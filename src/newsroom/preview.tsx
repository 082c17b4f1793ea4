import type { BudgetState } from '#planning/index.ts'
import type { Html } from '#platform/view/html.ts'
import { Article } from '#ui/article.tsx'
import type { Place, Story } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { budgetStateWords } from './budget-words.ts'
import type { Desk } from './facts.ts'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly story: Story
  readonly state: BudgetState
  /** What stands in the bar in place of the usual: which version this was. */
  readonly note?: string | undefined
  /** Back to the editor, where this person may write. */
  readonly back?: string | undefined
  /** To the page that publishes, where this person may. */
  readonly publish?: string | undefined
  /** What else can be done from here. */
  readonly others?: readonly Place[] | undefined
}

/** The story as readers will get it, under a bar that says that they have not. */
export function PreviewPage({
  desk,
  story,
  state,
  note = deskWords.previewNote,
  back,
  publish,
  others = [],
}: Props): Html {
  const bar = (
    <section class="preview-bar" aria-label={deskWords.preview}>
      <p>
        {deskWords.preview}: <span class={`state state-${state}`}>{budgetStateWords[state]}</span>. {note}
      </p>
      <p class="deeds">
        {back && <Link to={back}>{deskWords.backToEditor}</Link>}
        {publish && <Link to={publish}>{deskWords.publish}</Link>}
        {others.map(({ name, path }) => (
          <Link to={path}>{name}</Link>
        ))}
      </p>
    </section>
  )
  return (
    <DeskFrame desk={desk} title={`${deskWords.preview}: ${story.headline}`} page="preview" bar={bar}>
      <Article story={story} />
    </DeskFrame>
  )
}
