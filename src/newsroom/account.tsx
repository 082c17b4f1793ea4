import type { Html } from '#platform/view/html.ts'
import type { Stamp } from '#ui/facts.ts'
import { ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import { OneButton } from './one-button.tsx'
import { WhoFields } from './who-fields.tsx'
import { SaidLine } from './said.tsx'
import { deskWords } from './words.ts'
import { accountWords as words } from './account-words.ts'

export interface AccountFacts {
  readonly name: string
  readonly email: string
  readonly hasPassword: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly made: Stamp
    readonly used?: Stamp | undefined
  }[]
  readonly hasApp: boolean
  readonly codesLeft: number
  readonly sessions: readonly {
    readonly id: string
    readonly agent: string
    readonly address: string
    readonly came: string
    readonly at: Stamp
    readonly isThis: boolean
  }[]
  /** Signed in long ago: how one signs in cannot be changed from here. */
  readonly isStale: boolean
}

interface Props {
  readonly desk: Desk
  readonly account: AccountFacts
  readonly said?: Said | undefined
  readonly errors?: readonly FieldError[] | undefined
}

export function AccountPage({ desk, account, said, errors = [] }: Props): Html {
  return (
    <DeskFrame desk={desk} title={words.title} page="desk-account">
      <div class="desk-head">
        <h1>{words.title}</h1>
      </div>
      {said && <SaidLine said={said} />}
      <ErrorSummary title={words.nothingDone} errors={errors} />
      {account.isStale && <Stale desk={desk} />}
      <div class="keys">
        <WhoForm name={account.name} email={account.email} errors={errors} />
        <Passkeys {...account} />
        <Password {...account} />
        <App {...account} />
        <Sessions sessions={account.sessions} />
      </div>
    </DeskFrame>
  )
}

const Stale = ({ desk }: { desk: Desk }): Html => (
  <form class="stale" action={desk.signOut} method="post">
    <p>{words.stale}</p>
    <button type="submit" class="deed">
      {words.signInAgain}
    </button>
  </form>
)

const WhoForm = (props: Parameters<typeof WhoFields>[0]): Html => (
  <section>
    <h2>{words.yourName}</h2>
    <form class="form" action={addresses.account} method="post">
      <WhoFields {...props} />
      <p class="deeds">
        <button type="submit" class="deed">
          {deskWords.save}
        </button>
      </p>
    </form>
  </section>
)

const Passkeys = ({ passkeys, isStale }: AccountFacts): Html => (
  <section>
    <h2>{words.passkeys}</h2>
    <p class="help">{words.passkeysHint}</p>
    {passkeys.length === 0 && <p>{words.noPasskeys}</p>}
    <ul class="key-list">
      {passkeys.map((key) => (
        <li>
          <span>
            <strong>{key.name}</strong>
            <span class="help">
              {words.passkeyMade(key.made.text)}
              {key.used && `, ${words.passkeyUsed(key.used.text)}`}
            </span>
          </span>
          {!isStale && (
            <Removal action={addresses.ownPasskeyRemoval} id={key.id} name={key.name} word={words.remove} />
          )}
        </li>
      ))}
    </ul>
    {!isStale && <OneButton action={addresses.ownPasskeys} word={words.addPasskey} />}
  </section>
)

const Password = ({ hasPassword, isStale }: AccountFacts): Html => (
  <section>
    <h2>{words.password}</h2>
    <p>{hasPassword ? words.hasPassword : words.hasNoPassword}</p>
    {!isStale && (
      <p>
        <Link to={addresses.ownPassword}>{hasPassword ? words.changePassword : words.setPassword}</Link>
      </p>
    )}
  </section>
)

const App = ({ hasApp, codesLeft, isStale }: AccountFacts): Html => (
  <section>
    <h2>{words.app}</h2>
    <p class="help">{words.appHint}</p>
    <p>
      {hasApp ? words.hasApp : words.hasNoApp} {hasApp && `${words.codes}: ${words.codesLeft(codesLeft)}`}
    </p>
    {!isStale && !hasApp && <OneButton action={addresses.ownApp} word={words.beginApp} />}
    {!isStale && hasApp && (
      <div class="deeds">
        <OneButton action={addresses.ownCodes} word={words.renewCodes} />
        <OneButton action={addresses.ownAppRemoval} word={words.removeApp} grave />
      </div>
    )}
  </section>
)

const Sessions = ({ sessions }: Pick<AccountFacts, 'sessions'>): Html => (
  <section class="wide">
    <h2>{words.sessions}</h2>
    <ul class="key-list">
      {sessions.map((session) => (
        <li>
          <span>
            <strong>
              <bdi>{session.agent}</bdi>
              {session.isThis && ` (${words.thisOne})`}
            </strong>
            <span class="help">
              <time datetime={session.at.iso}>{session.at.text}</time>, {session.came}, {session.address}
            </span>
          </span>
          {!session.isThis && (
            <Removal action={addresses.ownSessionEnd} id={session.id} name={session.agent} word={words.end} />
          )}
        </li>
      ))}
    </ul>
    {sessions.length > 1 && <OneButton action={addresses.ownSessionsEnd} word={words.endOthers} />}
  </section>
)

const Removal = ({
  action,
  id,
  name,
  word,
}: {
  action: string
  id: string
  name: string
  word: string
}): Html => (
  <form action={action} method="post">
    <button type="submit" class="plain" name="id" value={id} aria-label={`${word}: ${name}`}>
      {word}
    </button>
  </form>
)
