// Every campaign, and a new one.
import {
  book as bookCampaign,
  type Campaign,
  type CampaignId,
  type Creative,
  creativesOf,
  listBooked,
  listCampaigns,
  listIndustries,
  lineOf,
  mayKeepAdvertisements,
  stateOf,
  type Total,
  totalsOf,
} from '#ads/index.ts'
import { type Edition, editionOf } from '#copy/index.ts'
import { dayOf } from '#kernel/calendar.ts'
import { parseId } from '#kernel/ids.ts'
import { later } from '#kernel/time.ts'
import { type Form, readForm } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, campaignAddress } from './addresses.ts'
import { CampaignsPage } from './advertising/campaigns.tsx'
import type { CampaignRow, TermsFacts } from './advertising/facts.ts'
import { TermsPage } from './advertising/terms.tsx'
import { badBookingWords } from './advertising/words.ts'
import { deskClock } from './moments.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { bookingIn, emptyTerms, fieldOf, termsAsTyped, termsChoices } from './routes-terms.ts'
import { wrongForm } from './routes-no.tsx'

const onOnePage = 50

export const campaigns: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.advertising,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => {
      const before = parseId('campaign', call.url.searchParams.get('before') ?? undefined)
      const listed = await listCampaigns(db, { limit: onOnePage + 1, before })
      const shown = listed.slice(0, onOnePage)
      const ids = shown.map(({ id }) => id)
      const edition = await editionOf(db, call.place, call.now)
      const [totals, today, creatives, booked] = await Promise.all([
        totalsOf(db, ids),
        totalsOf(db, ids, dayOf(call.now, edition.clock.zone)),
        creativesOf(db, ids),
        listBooked(db),
      ])
      const last = listed.length > onOnePage ? shown.at(-1) : undefined
      const facts = {
        rows: shown.map((campaign) => rowOf(campaign, { call, edition, totals, today, creatives })),
        pages: {
          newer: before && addresses.advertising,
          older: last && `${addresses.advertising}?before=${last.id}`,
        },
        hasHouse: booked.some((one) => one.isHouse && stateOf(one, call.now) === 'running'),
      }
      const desk = deskOf(edition, call.visitor)
      const { book, sellers } = addresses
      return htmlResponse(<CampaignsPage {...{ desk, book, facts }} sellers={`${sellers}/ads.txt`} />)
    }),
}

interface Known {
  readonly call: DeskCall
  readonly edition: Edition
  readonly totals: ReadonlyMap<CampaignId, Total>
  readonly today: ReadonlyMap<CampaignId, Total>
  readonly creatives: readonly Creative[]
}
function rowOf(
  campaign: Campaign,
  { call, edition: { clock }, totals, today, creatives }: Known,
): CampaignRow {
  const { id, name, advertiser, isHouse, beginsAt, endsAt } = campaign
  const nothing = { impressions: 0, clicks: 0 }
  const total = totals.get(id) ?? nothing
  const shows = creatives.some(({ campaignId, withdrawnAt }) => campaignId === id && withdrawnAt === null)
  const line = lineOf('', total, clock.language)
  return {
    path: campaignAddress(id),
    name,
    advertiser,
    isHouse,
    state: stateOf(campaign, call.now),
    isEmpty: !shows,
    from: stampOf(beginsAt, deskClock(clock)),
    until: endsAt === null ? undefined : stampOf(later(endsAt, -1), deskClock(clock)),
    today: lineOf('', today.get(id) ?? nothing, clock.language).impressions,
    impressions: line.impressions,
    clicks: line.clicks,
    rate: line.rate,
  }
}

export const newCampaign: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.book,
  who: mayKeepAdvertisements,
  handle: (call) => newPage(call, emptyTerms, [], 200),
}

export const newCampaignPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.book,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const form = await readForm(call.request)
    const edition = await editionOf(call.store.read, call.place, call.now)
    const read = await bookingIn(call.store.read, form, edition, call.now)
    if (!read.ok) return newAgain(call, form, read.errors)
    const outcome = await call.store.write((tx) => bookCampaign(tx, call.visitor, read.value, call.now))
    if (!outcome.ok)
      return newAgain(call, form, [{ field: fieldOf(outcome.why), message: badBookingWords[outcome.why] }])
    return seeOther(`${campaignAddress(outcome.value.id, 'creatives')}?done=booked`)
  },
}

const newAgain = (call: DeskCall, form: Form, errors: TermsFacts['errors']): Promise<Response> =>
  newPage(call, termsAsTyped(form), errors, wrongForm)

const newPage = (
  call: DeskCall,
  terms: TermsFacts['terms'],
  errors: TermsFacts['errors'],
  status: number,
): Promise<Response> =>
  call.store.reading(async (db) => {
    const edition = await editionOf(db, call.place, call.now)
    const choices = termsChoices(edition, await listIndustries(db))
    const facts = { ...choices, terms, errors, action: addresses.book }
    return htmlResponse(<TermsPage desk={deskOf(edition, call.visitor)} facts={facts} />, status)
  })
