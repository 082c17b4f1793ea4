// What concerns whoever is signed in, and what they want to hear of.
import { editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { type AccountId, accountsByIds } from '#people/index.ts'
import { findNotice, hearingOf, listNotices, markRead, maySeeBudget, setHearing } from '#planning/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { headlinesByIds } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, planningAddress } from './addresses.ts'
import { HearingForm, NoticeForm } from './contract/planning.ts'
import { deskClock } from './moments.ts'
import { noticeTexts, noticeWords } from './notice-words.ts'
import { NoticesPage, type NoticesFacts } from './notices.tsx'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'

const onOnePage = 50

export const notices: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.notices,
  who: maySeeBudget,
  handle: (call) =>
    call.store.reading(async (db) => {
      const edition = await editionOf(db, call.place, call.now)
      const facts = await factsOf(db, edition.clock, call)
      return htmlResponse(<NoticesPage desk={deskOf(edition, call.visitor)} notices={facts} />)
    }),
}

const meIn = ({ visitor }: DeskCall): AccountId => found(visitor.id ?? undefined)

async function factsOf(
  db: Reader,
  clock: Parameters<typeof stampOf>[1],
  call: DeskCall,
): Promise<NoticesFacts> {
  const { searchParams } = call.url
  const me = meIn(call)
  const onlyUnread = searchParams.get('unread') === 'yes'
  const before = parseId('notice', searchParams.get('before') ?? '')
  const listed = await listNotices(db, me, { unread: onlyUnread, limit: onOnePage + 1, before })
  const shown = listed.slice(0, onOnePage)
  const last = listed.length > onOnePage ? shown.at(-1) : undefined
  const [headlines, people, hearing] = [
    await headlinesByIds(
      db,
      shown.map(({ storyId }) => storyId),
    ),
    await accountsByIds(
      db,
      shown.flatMap(({ by }) => by ?? []),
    ),
    await hearingOf(db, me),
  ]
  const own = onlyUnread ? { unread: 'yes' } : undefined
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...own, ...more })
    return query.size === 0 ? addresses.notices : `${addresses.notices}?${query}`
  }
  return {
    rows: shown.map(({ id, kind, by, at, readAt, storyId }) => ({
      id,
      headline: headlines.get(storyId)?.headline ?? '',
      text: noticeTexts[kind]((by && people.get(by)?.name) ?? noticeWords.nobody),
      at: stampOf(at, deskClock(clock)),
      isRead: readAt !== null,
    })),
    onlyUnread,
    pages: { newer: before && address({}), older: last && address({ before: last.id }) },
    hearing,
    said: isSaid(call, 'saved') ? { text: noticeWords.saved } : undefined,
  }
}

export const noticesRead: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.noticesRead,
  who: maySeeBudget,
  handle: async (call) => {
    const { store, visitor, now } = call
    const read = shaped(await readForm(call.request), NoticeForm)
    if (!read.success) throw new HttpFault('bad-request', 'no notice')
    const { what, notice: typed } = read.data
    if (what === 'all') {
      await store.write((tx) => markRead(tx, visitor, { readAt: now }))
      return seeOther(addresses.notices)
    }
    const notice = found(await findNotice(store.read, found(parseId('notice', typed))))
    if (notice.to !== meIn(call)) throw new HttpFault('not-found')
    await store.write((tx) =>
      markRead(tx, visitor, { id: notice.id, readAt: what === 'unread' ? null : now }),
    )
    return seeOther(what === 'open' ? planningAddress(notice.storyId) : addresses.notices)
  },
}

export const hearingPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.hearing,
  who: maySeeBudget,
  handle: async ({ store, request, visitor }) => {
    const read = shaped(await readForm(request), HearingForm)
    if (!read.success) throw new HttpFault('bad-request', 'not the settings of notifications')
    await store.write((tx) => setHearing(tx, visitor, read.data))
    return seeOther(`${addresses.notices}?said=saved`)
  },
}
