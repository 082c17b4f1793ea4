// A plain no, with the reason and a way onward.
import type { Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import { Unsent } from './unsent.tsx'

interface Props {
  readonly desk: Desk
  readonly title: string
  readonly hint: string
  readonly onward?: Place | undefined
  /** What was typed, where saying no would lose it. */
  readonly unsent?: string | undefined
}

export const NoPage = ({ desk, title, hint, onward, unsent }: Props): Html => (
  <DeskFrame desk={desk} title={title}>
    <div class="doorway">
      <h1>{title}</h1>
      <p role="alert">{hint}</p>
      {onward && (
        <p class="deeds">
          <Link to={onward.path}>{onward.name}</Link>
        </p>
      )}
      {unsent && <Unsent text={unsent} />}
    </div>
  </DeskFrame>
)
