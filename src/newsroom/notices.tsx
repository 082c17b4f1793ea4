import { noticeKinds, type NoticeKind } from '#planning/index.ts'
import type { Html } from '#platform/view/html.ts'
import type { Pages, Stamp } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'
import { Heads } from './list-parts.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import { noticeKindWords, noticeWords } from './notice-words.ts'
import { SaidLine } from './said.tsx'
import { english } from './words.ts'

export interface NoticeRow {
  readonly id: string
  readonly headline: string
  readonly text: string
  readonly at: Stamp
  readonly isRead: boolean
}
export interface NoticesFacts {
  readonly rows: readonly NoticeRow[]
  readonly onlyUnread: boolean
  readonly pages: Pages
  readonly hearing: Readonly<Record<NoticeKind, { readonly inNewsroom: boolean; readonly byMail: boolean }>>
  readonly said?: Said | undefined
}

/** What concerns this person, the newest first, and what they want to hear of. */
export function NoticesPage({ desk, notices }: { desk: Desk; notices: NoticesFacts }): Html {
  const { rows, onlyUnread, pages, said } = notices
  return (
    <DeskFrame desk={desk} title={noticeWords.title}>
      <div class="desk-head">
        <h1>{noticeWords.title}</h1>
        <nav aria-label={noticeWords.title}>
          <ul class="subsections">
            <li>
              <Link to={addresses.notices} current={!onlyUnread}>
                {noticeWords.all}
              </Link>
            </li>
            <li>
              <Link to={`${addresses.notices}?unread=yes`} current={onlyUnread}>
                {noticeWords.onlyUnread}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
      {said && <SaidLine said={said} />}
      {rows.length === 0 ? (
        <Empty title={noticeWords.none}>{noticeWords.noneHint}</Empty>
      ) : (
        <Rows rows={rows} />
      )}
      <Pagination {...pages} words={english} />
      <HearingForm hearing={notices.hearing} />
    </DeskFrame>
  )
}

function Rows({ rows }: { rows: readonly NoticeRow[] }): Html {
  return (
    <>
      <ul class="notices">
        {rows.map((row) => (
          <li class={row.isRead ? undefined : 'unread'}>
            <NoticeLine row={row} />
          </li>
        ))}
      </ul>
      <form action={addresses.noticesRead} method="post">
        <button type="submit" class="deed" name="what" value="all">
          {noticeWords.markAll}
        </button>
      </form>
    </>
  )
}

/** Opening it is a deed: it is read from then on. */
function NoticeLine({ row }: { row: NoticeRow }): Html {
  const mark = row.isRead ? 'unread' : 'read'
  return (
    <form action={addresses.noticesRead} method="post">
      <input type="hidden" name="notice" value={row.id} />
      <button type="submit" class="notice" name="what" value="open">
        {!row.isRead && <b class="new">{noticeWords.new} </b>}
        <bdi>{row.text}</bdi>: <bdi class="headline">{row.headline}</bdi>
      </button>
      <span class="when">
        <Time at={row.at} />
      </span>
      <button type="submit" class="plain" name="what" value={mark}>
        {row.isRead ? noticeWords.markUnread : noticeWords.markRead}
      </button>
    </form>
  )
}

function HearingForm({ hearing }: Pick<NoticesFacts, 'hearing'>): Html {
  const { settings, settingsHint, kind, inNewsroom, byMail, save } = noticeWords
  return (
    <section class="hearing" aria-labelledby="hearing-title">
      <h2 id="hearing-title">{settings}</h2>
      <p class="help">{settingsHint}</p>
      <form action={addresses.hearing} method="post">
        <table>
          <Heads of={[kind, inNewsroom, byMail]} />
          <tbody>
            {noticeKinds.map((one) => (
              <tr>
                <th scope="row">{noticeKindWords[one]}</th>
                <Box
                  name={`${one}-here`}
                  label={`${noticeKindWords[one]}: ${inNewsroom}`}
                  on={hearing[one].inNewsroom}
                />
                <Box
                  name={`${one}-mail`}
                  label={`${noticeKindWords[one]}: ${byMail}`}
                  on={hearing[one].byMail}
                />
              </tr>
            ))}
          </tbody>
        </table>
        <button type="submit" class="deed">
          {save}
        </button>
      </form>
    </section>
  )
}

const Box = ({ name, label, on }: { name: string; label: string; on: boolean }): Html => (
  <td>
    <input type="checkbox" name={name} value="yes" checked={on} aria-label={label} />
  </td>
)
