import type { Html } from '#platform/view/html.ts'
import type { Stamp } from '#ui/facts.ts'
import { ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { accountWords } from './account-words.ts'
import { addresses } from './addresses.ts'
import { CopyButton } from './copy-button.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import type { PersonRow } from './people.tsx'
import { type RoleChoices, RoleFields, type RoleTyped } from './role-fields.tsx'
import { SaidLine } from './said.tsx'
import { Doorway } from './sign-in.tsx'
import { peopleWords as words } from './people-words.ts'

export interface PersonFacts {
  readonly name: string
  readonly email: string
  readonly since: Stamp
  readonly state: PersonRow['state']
  readonly door: readonly string[]
  /** What became of the last mail to them. */
  readonly mail?: string | undefined
  readonly typed: RoleTyped
  /** Why nothing can be changed here: it is you, or somebody above you. */
  readonly fixed?: string | undefined
  readonly deeds: string
  readonly to: Readonly<Record<'role' | 'suspension' | 'return' | 'link' | 'reset', string>>
}

interface PersonProps extends RoleChoices {
  readonly desk: Desk
  readonly person: PersonFacts
  readonly errors?: readonly FieldError[]
  readonly said?: Said | undefined
}

export function PersonPage({ desk, person, said, errors = [], ...choices }: PersonProps): Html {
  return (
    <DeskFrame desk={desk} title={person.name} page="desk-account">
      <div class="desk-head">
        <h1 dir="auto">{person.name}</h1>
        <p>
          <Link to={addresses.people}>{words.back}</Link>
        </p>
      </div>
      {said && <SaidLine said={said} />}
      <ErrorSummary title={accountWords.nothingDone} errors={errors} />
      <PersonLine person={person} />
      {person.fixed ? (
        <p class="said">{person.fixed}</p>
      ) : (
        <div class="keys">
          {person.state !== 'suspended' && (
            <section>
              <h2>{words.roleAndDesks}</h2>
              <form class="form" action={person.to.role} method="post">
                <RoleFields {...choices} typed={person.typed} errors={errors} />
                <p class="help">{words.roleHint}</p>
                <p class="deeds">
                  <button type="submit" class="deed">
                    {words.saveRole}
                  </button>
                </p>
              </form>
            </section>
          )}
          <Deeds person={person} />
        </div>
      )}
    </DeskFrame>
  )
}

const PersonLine = ({ person }: { person: PersonFacts }): Html => (
  <dl class="letter-facts">
    <dt>{words.email}</dt>
    <dd>{person.email}</dd>
    <dt>{words.columns.state}</dt>
    <dd>{words[person.state]}</dd>
    <dt>{words.columns.door}</dt>
    <dd>{person.door.length === 0 ? words.withNothing : person.door.join(', ')}</dd>
    <dt>{words.since}</dt>
    <dd>
      <time datetime={person.since.iso}>{person.since.text}</time>
    </dd>
    {person.mail && (
      <>
        <dt>{words.mail}</dt>
        <dd>{person.mail}</dd>
      </>
    )}
    <dt>{words.deeds}</dt>
    <dd>
      <Link to={person.deeds}>{words.deeds}</Link>
    </dd>
  </dl>
)

const Deeds = ({ person: { state, to } }: { person: PersonFacts }): Html =>
  state === 'suspended' ? (
    <Deed title={words.letBackIn} hint="" action={to.return} />
  ) : (
    <>
      <Deed title={words.newLink} hint={words.newLinkHint} action={to.link} />
      <Deed title={words.reset} hint={words.resetHint} action={to.reset} grave />
      <Deed title={words.suspend} hint={words.suspendHint} action={to.suspension} grave />
    </>
  )

const Deed = ({
  title,
  hint,
  action,
  grave = false,
}: {
  title: string
  hint: string
  action: string
  grave?: boolean
}): Html => (
  <section>
    <h2>{title}</h2>
    {hint !== '' && <p class="help">{hint}</p>}
    <form action={action} method="post">
      <button type="submit" class={grave ? 'deed grave' : 'deed'}>
        {title}
      </button>
    </form>
  </section>
)

/** Shown once, where no mail is sent. */
export const HandOverPage = ({ desk, name, link }: { desk: Desk; name: string; link: string }): Html => (
  <Doorway desk={desk} title={words.linkTitle(name)}>
    <p>{words.linkHint}</p>
    <p class="hand-over">
      <code>{link}</code>
    </p>
    <p>
      <CopyButton what={link} />
    </p>
    <p>
      <Link to={addresses.people}>{words.back}</Link>
    </p>
  </Doorway>
)
