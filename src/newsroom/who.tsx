import type { Html } from '#platform/view/html.ts'
import type { FieldError } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { accountWords as words } from './account-words.ts'
import { addresses } from './addresses.ts'
import type { Desk } from './facts.ts'
import { MainButton } from './main-button.tsx'
import { Doorway } from './sign-in.tsx'
import { WhoFields } from './who-fields.tsx'

interface Props {
  readonly desk: Desk
  readonly name: string
  readonly email: string
  readonly errors?: readonly FieldError[]
}

/** The first owner, who came in without saying who they are. */
export const WhoPage = ({ desk, name, email, errors = [] }: Props): Html => (
  <Doorway desk={desk} title={words.who} errors={errors}>
    <p>{words.whoHint}</p>
    <form class="form" action={addresses.ownName} method="post">
      <WhoFields name={name} email={email} errors={errors} />
      <MainButton>{words.saveWho}</MainButton>
    </form>
    <p class="beside">
      <Link to={addresses.door}>{words.later}</Link>
    </p>
  </Doorway>
)
