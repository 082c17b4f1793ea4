import type { Child, Html } from '#platform/view/html.ts'
import { Dress } from '#ui/dress.tsx'
import { Link } from '#ui/link.tsx'
import type { Desk } from './facts.ts'
import { noticeWords } from './notice-words.ts'
import { deskWords, english } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly title: string
  readonly page?:
    | 'desk-list'
    | 'desk-front'
    | 'desk-begin'
    | 'desk-planning'
    | 'desk-account'
    | 'desk-editor'
    | 'desk-medium'
    | 'desk-creatives'
    | 'desk-report'
    | 'desk-preview'
    | 'desk-compare'
    | 'preview'
    | undefined
  /** Beside the newsroom's own, that of a page which has one: the editor, a passkey, the list's keys. Its policy says so too. */
  readonly script?: { readonly src: string; readonly nonce?: string } | undefined
  /** Above the text, as wide as the window. */
  readonly bar?: Html | undefined
  readonly children: Child
}

/** The same house from the back door. */
export function DeskFrame({ desk, title, page, bar, script, children }: Props): Html {
  return (
    <html lang={english.tag}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${deskWords.newsroom}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Dress files={desk.files} isDesk />
        {script && <script type="module" {...script} />}
        {desk.me && <script type="module" src={desk.files.desk} nonce={script?.nonce} />}
      </head>
      <body class={page ? `desk-page ${page}` : 'desk-page'}>
        <a class="skip" href="#text">
          {english.skip}
        </a>
        <Bar desk={desk} />
        {bar}
        <main id="text" tabindex={-1}>
          {children}
        </main>
        {desk.me && <Unreached />}
      </body>
    </html>
  )
}

/** What is said where the newsroom does not answer and somebody wants to send something. */
const Unreached = (): Html => (
  <template id="unreached">
    <div class="unreached" role="alert">
      <p>{deskWords.unreached}</p>
      <button type="button" class="deed">
        {deskWords.sendAgain}
      </button>
    </div>
  </template>
)

function Bar({ desk }: { desk: Desk }): Html {
  return (
    <header class="desk-bar">
      <p class="house">
        <Link to="/">{desk.paper}</Link> <span>{deskWords.newsroom}</span>
      </p>
      {desk.me && <Menu desk={desk} me={desk.me} />}
    </header>
  )
}

interface MenuProps {
  readonly desk: Desk
  readonly me: NonNullable<Desk['me']>
}

/** All rooms in a line; on a telephone behind one word, which opens without a script. */
const Menu = ({ desk, me }: MenuProps): Html => (
  <details class="desk-menu">
    <summary>
      {deskWords.menu}
      {desk.notices && <Unread count={desk.notices.unread} />}
    </summary>
    <nav aria-label={deskWords.newsroom}>
      <ul>
        {desk.rooms.map(({ name, path }) => (
          <li>
            <Link to={path}>{name}</Link>
          </li>
        ))}
        {desk.notices && (
          <li>
            <Bell {...desk.notices} />
          </li>
        )}
        <li>
          <Link to={desk.account}>{me.name}</Link>, {me.role}
        </li>
        <li>
          <form action={desk.signOut} method="post">
            <button type="submit" class="plain">
              {deskWords.signOut}
            </button>
          </form>
        </li>
      </ul>
    </nav>
  </details>
)

/** How much is unread, said in words too. */
function Bell({ path, unread }: NonNullable<Desk['notices']>): Html {
  return (
    <Link to={path} class={unread > 0 ? 'bell rings' : 'bell'}>
      {noticeWords.bell}
      <Unread count={unread} />
    </Link>
  )
}

const Unread = ({ count }: { count: number }): Html | null =>
  count === 0 ? null : (
    <>
      {' '}
      <b>{count > 99 ? '99+' : count}</b> <span class="unseen">{noticeWords.unread}</span>
    </>
  )
