// Pages at the newsroom's door. A link never signs anybody in by being opened: mail programs open links.
import type { Child, Html } from '#platform/view/html.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import { Unsent } from './unsent.tsx'
import { deskWords } from './words.ts'

interface LinkProps {
  readonly desk: Desk
  readonly action: string
  /** What the link carried; it goes on in the form's body, not in an address. */
  readonly token: string
  readonly who: string
}

export function SignInPage({ desk, action, token, who }: LinkProps): Html {
  return (
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
}

/** Used or run out: one page for both, so that it tells a stranger nothing. */
export function LinkSpentPage({ desk, command }: { desk: Desk; command: string }): Html {
  return (
    <Doorway desk={desk} title={deskWords.linkSpent}>
      <p>{deskWords.linkSpentHint}</p>
      <p>
        <code>{command}</code>
      </p>
    </Doorway>
  )
}

/** For whoever comes without having signed in. */
export const NeedLinkPage = ({ desk, command }: { desk: Desk; command: string }): Html => (
  <Doorway desk={desk} title={deskWords.needLink}>
    <p>{deskWords.needLinkHint}</p>
    <p>
      <code>{command}</code>
    </p>
  </Doorway>
)

/** `unsent`: what somebody was about to save when the session ended, so that it can be copied. */
export function SessionEndedPage({
  desk,
  command,
  unsent,
}: {
  desk: Desk
  command: string
  unsent?: string | undefined
}): Html {
  return (
    <Doorway desk={desk} title={deskWords.sessionEnded}>
      <p>{deskWords.sessionEndedHint}</p>
      <p>
        <code>{command}</code>
      </p>
      {unsent && <Unsent text={unsent} />}
    </Doorway>
  )
}

const Doorway = ({ desk, title, children }: { desk: Desk; title: string; children: Child }): Html => (
  <DeskFrame desk={desk} title={title}>
    <div class="doorway">
      <h1>{title}</h1>
      {children}
    </div>
  </DeskFrame>
)
