import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { publishingWords } from './publishing-words.ts'
import { deskWords } from './words.ts'

/** Something that the checklist, or the house itself, has against a story. */
export interface Against {
  readonly text: string
  /** The picture that it was found on. */
  readonly path?: string | undefined
}

/** What must be mended first: while there is any, there is no button. */
export const Refusals = ({ of }: { of: readonly Against[] }): Html => (
  <div class="error-summary" role="alert">
    <h2>{deskWords.missing}</h2>
    <List of={of} />
  </div>
)

/** What is worth a look, and holds nothing up. */
export const Advice = ({ of }: { of: readonly Against[] }): Html | null =>
  of.length === 0 ? null : (
    <div class="advice">
      <h2>{publishingWords.worthALook}</h2>
      <List of={of} />
    </div>
  )

const List = ({ of }: { of: readonly Against[] }): Html => (
  <ul>
    {of.map(({ text, path }) => (
      <li>
        {text} {path && <Link to={path}>{publishingWords.openPicture}</Link>}
      </li>
    ))}
  </ul>
)
