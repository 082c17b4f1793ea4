// What somebody signs in with: one page for each kind of key.
import type { Html } from '#platform/view/html.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { MainButton } from './main-button.tsx'
import { addresses } from './addresses.ts'
import { doorWords } from './door-words.ts'
import type { Desk } from './facts.ts'
import { OneButton } from './one-button.tsx'
import { WhoFields } from './who-fields.tsx'
import { Doorway, PasskeyForm } from './sign-in.tsx'
import { accountWords as words } from './account-words.ts'

/** Right after the link: what to come in with from now on. */
export const WelcomePage = ({
  desk,
  ...who
}: {
  desk: Desk
  name: string
  email: string
  asksWho: boolean
}): Html => (
  <Doorway desk={desk} title={who.asksWho ? words.welcomeFirst : words.welcome(who.name)}>
    <p>{words.welcomeHint}</p>
    <section class="beside">
      <p>{words.welcomePasskey}</p>
      <OneButton action={addresses.ownPasskeys} word={words.addPasskey} />
    </section>
    <section class="beside">
      <h2>{words.or}</h2>
      <PasswordFields {...who} {...(who.asksWho && { name: '', email: '' })} asksOld={false} errors={[]} />
    </section>
    <p class="beside">
      <Link to={addresses.door}>{words.later}</Link>
    </p>
  </Doorway>
)

export const PasswordPage = ({
  desk,
  title,
  errors = [],
  ...form
}: {
  desk: Desk
  title: string
  name: string
  email: string
  asksOld: boolean
  /** The first owner has no name and no address yet. */
  asksWho: boolean
  errors?: readonly FieldError[]
}): Html => (
  <Doorway desk={desk} title={title} errors={errors}>
    <PasswordFields {...form} errors={errors} />
    <p class="beside">
      <Link to={addresses.account}>{words.title}</Link>
    </p>
  </Doorway>
)

/** With the address in it, so that the browser keeps both under one name. */
function PasswordFields({
  name,
  email,
  asksOld,
  asksWho,
  errors,
}: {
  name: string
  email: string
  asksOld: boolean
  asksWho: boolean
  errors: readonly FieldError[]
}): Html {
  const fresh = { type: 'password', autocomplete: 'new-password', value: '', errors } as const
  return (
    <form class="form" action={addresses.ownPassword} method="post">
      {asksWho ? (
        <WhoFields name={name} email={email} errors={errors} />
      ) : (
        <input
          type="text"
          class="kept-name"
          name="email"
          value={email}
          autocomplete="username"
          aria-label={words.email}
        />
      )}
      {asksOld && (
        <TextField name="old" label={words.oldPassword} {...fresh} autocomplete="current-password" />
      )}
      <TextField name="password" label={words.newPassword} help={words.newPasswordHelp} {...fresh} />
      <TextField name="twice" label={words.twice} {...fresh} />
      <MainButton>{words.setPassword}</MainButton>
    </form>
  )
}

export const NewPasskeyPage = ({ desk, options }: { desk: Desk; options: string }): Html => (
  <Doorway desk={desk} title={words.addingPasskey} script={desk.files.passkey}>
    <PasskeyForm
      kind="create"
      action={addresses.ownPasskeyAnswer}
      options={options}
      hint={words.addingHint}
      button={words.makePasskey}
    />
    <p class="beside">
      <Link to={addresses.account}>{words.title}</Link>
    </p>
  </Doorway>
)

export interface AppProps {
  readonly desk: Desk
  readonly secret: string
  /** Which squares of the picture are dark, row by row. */
  readonly squares: readonly (readonly boolean[])[]
  readonly errors?: readonly FieldError[]
}

export const AppPage = ({ desk, secret, squares, errors = [] }: AppProps): Html => (
  <Doorway desk={desk} title={words.appTitle} errors={errors}>
    <p>{words.appSteps}</p>
    <Squares squares={squares} />
    <p>
      {words.appKey}: <code class="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
    </p>
    <form class="form" action={addresses.ownAppConfirmation} method="post">
      <TextField
        name="code"
        label={words.appCode}
        class="code-input"
        inputmode="numeric"
        autocomplete="one-time-code"
        value=""
        errors={errors}
      />
      <MainButton>{words.appConfirm}</MainButton>
    </form>
  </Doorway>
)

/** Dark on light whatever the lamp: cameras want it so. */
function Squares({ squares }: Pick<AppProps, 'squares'>): Html {
  const size = squares.length
  const path = squares
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={words.appPicture}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

export const CodesPage = ({ desk, codes }: { desk: Desk; codes: readonly string[] }): Html => (
  <Doorway desk={desk} title={words.codesTitle}>
    <p>{words.codesHint}</p>
    <ol class="recovery-codes">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <p class="deeds">
      <Link to={addresses.account} class="deed main">
        {words.codesDone}
      </Link>
    </p>
  </Doorway>
)

/** Whoever may publish and comes in a second time with one factor. */
export const OwesPage = ({ desk }: { desk: Desk }): Html => (
  <Doorway desk={desk} title={words.owesTitle}>
    <p>{words.owesHint}</p>
    <section class="beside">
      <h2>{words.passkeys}</h2>
      <p>{doorWords.passkeyHint}</p>
      <OneButton action={addresses.ownPasskeys} word={words.addPasskey} />
    </section>
    <section class="beside">
      <h2>{words.app}</h2>
      <p>{words.appHint}</p>
      <OneButton action={addresses.ownApp} word={words.beginApp} />
    </section>
  </Doorway>
)
