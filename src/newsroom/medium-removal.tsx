import type { Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import { mediaWords } from './media-words.ts'

interface Props {
  readonly desk: Desk
  readonly name: string
  readonly action: string
  readonly back: string
  /** The stories that still show it: while there are any, there is no button. */
  readonly used: readonly Place[]
}

export const MediumRemovalPage = ({ desk, name, action, back, used }: Props): Html => (
  <DeskFrame desk={desk} title={`${mediaWords.remove}: ${name}`}>
    <div class="doorway">
      <h1>{used.length > 0 ? mediaWords.inUse : `${mediaWords.remove}: ${name}`}</h1>
      <p>{used.length > 0 ? mediaWords.inUseHint : mediaWords.removeHint}</p>
      <ul class="used">
        {used.map(({ name, path }) => (
          <li>
            <Link to={path}>{name}</Link>
          </li>
        ))}
      </ul>
      {used.length === 0 && (
        <form class="deeds" action={action} method="post">
          <button type="submit" class="deed grave">
            {mediaWords.remove}
          </button>
        </form>
      )}
      <p>
        <Link to={back}>{mediaWords.backToIt}</Link>
      </p>
    </div>
  </DeskFrame>
)
