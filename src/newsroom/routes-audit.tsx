import { type Deed, listDeeds, mayReadAudit } from '#audit/index.ts'
import { type Edition, editionOf } from '#copy/index.ts'
import { dayBeside, startOfDay } from '#kernel/calendar.ts'
import { parseId } from '#kernel/ids.ts'
import { mediaByIds, type MediaId, type Medium } from '#media/index.ts'
import { accountsByIds, listAccounts } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { headlinesByIds } from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, letterAddress, mediumAddress, personAddress, storyAddress } from './addresses.ts'
import { type AuditAsked, AuditPage, type DeedRow } from './audit.tsx'
import { auditWords, deedWords } from './audit-words.ts'
import { AuditQuery } from './contract/door.ts'
import { deskClock } from './moments.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'

const onOnePage = 100

export const audit: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.audit,
  who: mayReadAudit,
  handle: (call) =>
    call.store.reading(async (db) => {
      const edition = await editionOf(db, call.place, call.now)
      const asked = AuditQuery.parse(Object.fromEntries(call.url.searchParams))
      const [accounts, listed] = await Promise.all([
        listAccounts(db),
        listDeeds(db, { ...narrowed(asked, edition), limit: onOnePage + 1 }),
      ])
      const shown = listed.slice(0, onOnePage)
      const last = listed.length > onOnePage ? shown.at(-1) : undefined
      const page = (
        <AuditPage
          desk={deskOf(edition, call.visitor)}
          rows={await rowsOf(db, edition, shown)}
          asked={asked}
          people={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          deeds={deedChoices}
          pages={{
            newer: asked.before === '' ? undefined : pageAt(call, ''),
            older: last && pageAt(call, last.id),
          }}
        />
      )
      return htmlResponse(page)
    }),
}

/** Each wording once, whatever doors it stands for. */
const deedChoices = [...new Set(Object.values(deedWords))]
  .toSorted()
  .map((label) => ({ value: label, label }))

/** What is no day, no person and no deed narrows nothing. */
function narrowed(asked: AuditAsked & { about: string; before: string }, { clock }: Edition) {
  const deeds = Object.entries(deedWords).flatMap(([deed, label]) => (label === asked.what ? [deed] : []))
  const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && startOfDay(day, clock.zone) !== undefined
  return {
    accountId: parseId('account', asked.who),
    deeds: deeds.length > 0 ? deeds : undefined,
    subject: asked.about || undefined,
    from: isDay(asked.from) ? startOfDay(asked.from, clock.zone) : undefined,
    until: isDay(asked.until) ? startOfDay(dayBeside(asked.until, 1), clock.zone) : undefined,
    before: parseId('deed', asked.before),
  }
}

function pageAt({ url }: DeskCall, before: string): string {
  const query = new URLSearchParams(url.searchParams)
  query.delete('before')
  if (before !== '') query.set('before', before)
  return query.size === 0 ? addresses.audit : `${addresses.audit}?${query}`
}

/** What is out of the library has no page any more. */
const mediumPlace = (id: MediaId, medium: Medium | undefined): Partial<Place> =>
  medium ? { name: medium.name, path: mediumAddress(id) } : { name: id }

async function rowsOf(db: Reader, { clock }: Edition, deeds: readonly Deed[]): Promise<readonly DeedRow[]> {
  const stories = deeds.flatMap(({ subject }) => parseId('story', subject) ?? [])
  const accounts = deeds.flatMap(({ subject, accountId }) =>
    [parseId('account', subject) ?? [], accountId ?? []].flat(),
  )
  const media = deeds.flatMap(({ subject }) => parseId('media', subject) ?? [])
  const [headlines, people, album] = await Promise.all([
    headlinesByIds(db, stories),
    accountsByIds(db, accounts),
    mediaByIds(db, [...new Set(media)]),
  ])
  const aboutOf = (subject: string): Partial<Place> | undefined => {
    const story = parseId('story', subject)
    if (story) return { name: headlines.get(story)?.headline ?? subject, path: storyAddress(story) }
    const account = parseId('account', subject)
    if (account) return { name: people.get(account)?.name ?? subject, path: personAddress(account) }
    const medium = parseId('media', subject)
    if (medium) return mediumPlace(medium, album.get(medium))
    const letter = parseId('letter', subject)
    if (letter) return { name: subject, path: letterAddress(letter) }
    return subject === '' ? undefined : { name: subject }
  }
  return deeds.map(({ at, accountId, who, deed, subject, address }) => ({
    at: stampOf(at, deskClock(clock)),
    who: who || (accountId && people.get(accountId)?.name) || auditWords.nobody,
    what: deedWords[deed] ?? deed,
    about: subject === accountId ? undefined : aboutOf(subject),
    from: address === '' ? auditWords.machine : address,
  }))
}
