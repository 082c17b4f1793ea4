import type { StaffRole } from '#people/index.ts'
import type { Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { MainButton } from './main-button.tsx'
import { Heads } from './list-parts.tsx'
import { accountWords } from './account-words.ts'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import { roleNames } from './people-words.ts'
import { type RoleChoices, RoleFields, type RoleTyped } from './role-fields.tsx'
import { SaidLine } from './said.tsx'
import { peopleWords as words } from './people-words.ts'

export interface PersonRow extends Place {
  readonly email: string
  readonly role: StaffRole
  /** Names of sections; none: all. */
  readonly desks: readonly string[]
  /** What they come in with, in words. */
  readonly door: readonly string[]
  readonly state: 'open' | 'invited' | 'suspended'
  readonly isYou: boolean
}

interface ListProps extends RoleChoices {
  readonly desk: Desk
  readonly rows: readonly PersonRow[]
  readonly typed: RoleTyped & { readonly name: string; readonly email: string }
  readonly hasMail: boolean
  readonly errors?: readonly FieldError[]
  readonly said?: Said | undefined
}

export function PeoplePage({ desk, rows, said, errors = [], ...invite }: ListProps): Html {
  return (
    <DeskFrame desk={desk} title={words.title} page="desk-list">
      <div class="desk-head">
        <h1>{words.title}</h1>
        <p>
          <Link to="#invite">{words.invite}</Link>
        </p>
      </div>
      {said && <SaidLine said={said} />}
      <ErrorSummary title={accountWords.nothingDone} errors={errors} />
      <Rows rows={rows} />
      <InviteForm {...invite} errors={errors} />
    </DeskFrame>
  )
}

function Rows({ rows }: Pick<ListProps, 'rows'>): Html {
  return (
    <table class="wire">
      <Heads of={Object.values(words.columns)} />
      <tbody>
        {rows.map((row) => (
          <tr>
            <td class="slug">
              <Link to={row.path}>
                <bdi>{row.name}</bdi>
              </Link>
              <span>
                {row.email}
                {row.isYou && ` (${words.you})`}
              </span>
            </td>
            <td>{roleNames[row.role]}</td>
            <td>{row.desks.length === 0 ? words.allDesks : row.desks.join(', ')}</td>
            <td>{row.door.length === 0 ? words.withNothing : row.door.join(', ')}</td>
            <td class={`state state-${row.state}`}>{words[row.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const InviteForm = ({
  typed,
  hasMail,
  errors,
  ...choices
}: Omit<ListProps, 'desk' | 'rows' | 'said'> & { errors: readonly FieldError[] }): Html => (
  <section class="beside-form" id="invite">
    <h2>{words.invite}</h2>
    <form class="form" action={addresses.people} method="post">
      <p class="help">
        {words.inviteHint} {hasMail ? words.inviteByMail : words.inviteByHand}
      </p>
      <div class="pair">
        <TextField name="name" label={words.name} value={typed.name} errors={errors} />
        <TextField name="email" label={words.email} type="email" value={typed.email} errors={errors} />
      </div>
      <RoleFields {...choices} typed={typed} errors={errors} />
      <MainButton>{words.inviteButton}</MainButton>
    </form>
  </section>
)
