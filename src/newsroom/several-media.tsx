import type { Html } from '#platform/view/html.ts'
import { CheckField, ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import { LeafFace } from './leaves.tsx'
import { MainButton } from './main-button.tsx'
import type { Leaf, WordsTyped } from './media-facts.ts'
import { mediaWords as words } from './media-words.ts'
import { SharedWords } from './medium-forms.tsx'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly leaves: readonly Leaf[]
  readonly zone: string
  readonly typed: WordsTyped
  readonly errors: readonly FieldError[]
}

/** What pictures have in common, said once. */
export const SeveralMediaPage = ({ desk, leaves, zone, typed, errors }: Props): Html => (
  <DeskFrame desk={desk} title={words.severalTitle(leaves.length)} page="desk-list">
    <div class="desk-head">
      <h1>{words.severalTitle(leaves.length)}</h1>
      <Link to={addresses.media}>{words.title}</Link>
    </div>
    <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
    {leaves.length === 0 ? (
      <Empty title={words.severalNone}>{words.severalNoneHelp}</Empty>
    ) : (
      <SeveralForm {...{ leaves, zone, typed, errors }} />
    )}
  </DeskFrame>
)

const SeveralForm = ({ leaves, zone, typed, errors }: Omit<Props, 'desk'>): Html => (
  <form class="form" action={addresses.mediaSeveral} method="post">
    <p class="help">{words.severalHelp}</p>
    <SharedWords
      typed={typed}
      zone={zone}
      errors={errors}
      helps={{
        credit: words.creditHelp,
        rights: words.rightsHelp,
        rightsUntil: words.severalUntilHelp(zone),
      }}
    />
    <CheckField name="forGood" label={words.rightsForGood} checked={false} />
    <MainButton>{words.sayOfAll}</MainButton>
    <Named leaves={leaves} />
  </form>
)

const Named = ({ leaves }: Pick<Props, 'leaves'>): Html => (
  <ul class="leaves">
    {leaves.map((leaf) => (
      <li>
        <input type="hidden" name="media" value={leaf.id} />
        <LeafFace leaf={leaf} />
      </li>
    ))}
  </ul>
)
