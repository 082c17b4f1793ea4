// Pages at the newsroom's door. A link never signs anybody in by being opened: mail programs open links.
import type { Child, Html } from '#platform/view/html.ts'
import { ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { MainButton } from './main-button.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import { doorWords } from './door-words.ts'
import type { Desk } from './facts.ts'
import { Unsent } from './unsent.tsx'
import { deskWords } from './words.ts'

interface DoorProps {
  readonly desk: Desk
  /** As it was typed. */
  readonly email?: string | undefined
  readonly errors?: readonly FieldError[] | undefined
  /** Links can be mailed. */
  readonly hasMail: boolean
}

/** For whoever comes without having signed in. */
export const DoorPage = (props: DoorProps): Html => (
  <Doorway desk={props.desk} title={doorWords.signIn} errors={props.errors} not={doorWords.notIn}>
    <DoorForms {...props} />
  </Doorway>
)

function DoorForms({ email = '', errors, hasMail }: Omit<DoorProps, 'desk'>): Html {
  return (
    <>
      <form class="form" action={addresses.signInPassword} method="post">
        <EmailField value={email} errors={errors} />
        <TextField
          name="password"
          label={doorWords.password}
          type="password"
          autocomplete="current-password"
          value=""
          errors={errors}
        />
        <MainButton>{doorWords.come}</MainButton>
      </form>
      <form class="form beside" action={addresses.signInPasskey} method="post">
        <p class="deeds">
          <button type="submit" class="deed">
            {doorWords.byPasskey}
          </button>
        </p>
        <p class="help">{doorWords.passkeyHint}</p>
      </form>
      <WithoutPassword hasMail={hasMail} />
    </>
  )
}

const EmailField = (field: { value: string; errors?: readonly FieldError[] | undefined }): Html => (
  <TextField name="email" label={doorWords.email} type="email" autocomplete="username" {...field} />
)

const WithoutPassword = ({ hasMail }: { hasMail: boolean }): Html => (
  <section class="beside">
    <h2>{doorWords.noPassword}</h2>
    {hasMail ? (
      <p>
        <Link to={addresses.askLink}>{doorWords.askForLink}</Link>
      </p>
    ) : (
      <>
        <p>{doorWords.noMailHint}</p>
        <p>
          <code>{deskWords.linkCommand}</code>
        </p>
      </>
    )}
  </section>
)

export const AskPage = ({ desk, email = '', errors }: Omit<DoorProps, 'hasMail'>): Html => (
  <Doorway desk={desk} title={doorWords.askTitle} errors={errors}>
    <p>{doorWords.askHint}</p>
    <form class="form" action={addresses.askLink} method="post">
      <EmailField value={email} errors={errors} />
      <MainButton>{doorWords.askButton}</MainButton>
    </form>
    <OtherWay />
  </Doorway>
)

/** The same for everybody. */
export const AskedPage = ({ desk }: { desk: Desk }): Html => (
  <Doorway desk={desk} title={doorWords.asked}>
    <p>{doorWords.askedHint}</p>
    <OtherWay />
  </Doorway>
)

export const CodePage = ({ desk, errors }: Pick<DoorProps, 'desk' | 'errors'>): Html => (
  <Doorway desk={desk} title={doorWords.codeTitle} errors={errors}>
    <form class="form" action={addresses.signInCode} method="post">
      <TextField
        name="code"
        label={doorWords.code}
        help={doorWords.codeHint}
        class="code-input"
        autocomplete="one-time-code"
        value=""
        errors={errors}
      />
      <MainButton>{doorWords.come}</MainButton>
    </form>
  </Doorway>
)

export const CodeOverPage = ({ desk }: { desk: Desk }): Html => (
  <Doorway desk={desk} title={doorWords.codeOver}>
    <p>{doorWords.codeOverHint}</p>
    <p>
      <Link to={addresses.signIn}>{doorWords.again}</Link>
    </p>
  </Doorway>
)

export const PasskeyPage = ({ desk, options }: { desk: Desk; options: string }): Html => (
  <Doorway desk={desk} title={doorWords.passkeyTitle} script={desk.files.passkey}>
    <PasskeyForm
      kind="get"
      action={addresses.signInPasskeyAnswer}
      options={options}
      hint={doorWords.passkeyAsk}
      button={doorWords.passkeyButton}
    />
    <OtherWay />
  </Doorway>
)

/** The form that passkey.js fills in and sends. Without script it says why it is of no use. */
export const PasskeyForm = ({
  kind,
  action,
  options,
  hint,
  button,
}: {
  kind: 'get' | 'create'
  action: string
  options: string
  hint: string
  button: string
}): Html => (
  <form class="form" action={action} method="post" data-passkey={kind} data-options={options}>
    <noscript>
      <p>{doorWords.needsScript}</p>
    </noscript>
    <p>{hint}</p>
    <p
      role="status"
      class="said"
      data-said={kind}
      data-not={doorWords.passkeyNot}
      data-known={doorWords.passkeyKnown}
      data-cannot={doorWords.passkeyCannot}
    />
    <input type="hidden" name="answer" value="" />
    <MainButton>{button}</MainButton>
  </form>
)

const OtherWay = (): Html => (
  <p class="beside">
    <Link to={addresses.signIn}>{doorWords.otherWay}</Link>
  </p>
)

interface LinkProps {
  readonly desk: Desk
  readonly action: string
  /** What the link carried; it goes on in the form's body, not in an address. */
  readonly token: string
  readonly who: string
}

export const SignInPage = ({ desk, action, token, who }: LinkProps): Html => (
  <Doorway desk={desk} title={deskWords.signIn}>
    <p>{deskWords.signInAs(who)}</p>
    <form action={action} method="post">
      <input type="hidden" name="token" value={token} />
      <button type="submit" class="deed main">
        {deskWords.signInButton}
      </button>
    </form>
  </Doorway>
)

/** Used or run out: one page for both, so that it tells a stranger nothing. */
export const LinkSpentPage = ({ desk, hasMail }: Pick<DoorProps, 'desk' | 'hasMail'>): Html => (
  <Doorway desk={desk} title={deskWords.linkSpent}>
    <p>{deskWords.linkSpentHint}</p>
    <p>
      <Link to={addresses.signIn}>{doorWords.otherWay}</Link>
    </p>
    <WithoutPassword hasMail={hasMail} />
  </Doorway>
)

/** `unsent`: what somebody was about to save when the session ended, so that it can be copied. */
export const SessionEndedPage = ({
  unsent,
  ...props
}: Omit<DoorProps, 'email' | 'errors'> & { unsent?: string | undefined }): Html => (
  <Doorway desk={props.desk} title={deskWords.sessionEnded}>
    <p>{deskWords.sessionEndedHint}</p>
    {unsent && <Unsent text={unsent} />}
    <DoorForms {...props} />
  </Doorway>
)

export const Doorway = ({
  desk,
  title,
  errors = [],
  not = deskWords.notDone,
  script,
  children,
}: {
  desk: Desk
  title: string
  /** Over what was wrong. */
  not?: string | undefined
  errors?: readonly FieldError[] | undefined
  script?: string | undefined
  children: Child
}): Html => (
  <DeskFrame desk={desk} title={title} script={script === undefined ? undefined : { src: script }}>
    <div class="doorway">
      <h1>{title}</h1>
      <ErrorSummary title={not} errors={errors} />
      {children}
    </div>
  </DeskFrame>
)
