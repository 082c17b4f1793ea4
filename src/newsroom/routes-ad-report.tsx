// What came of a campaign, and the links by which its advertiser reads it.
import {
  csvOf,
  listCounts,
  listLinks,
  makeReportLink,
  mayKeepAdvertisements,
  reportFacts,
  type ReportLink,
  reportPath,
  revokeReportLink,
} from '#ads/index.ts'
import { parseId } from '#kernel/ids.ts'
import { later } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { csvResponse, htmlResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { stampOf } from '#ui/stamp.ts'
import { addresses, campaignAddress } from './addresses.ts'
import { CampaignReportPage } from './advertising/campaign-report.tsx'
import type { LinkRow } from './advertising/facts.ts'
import { adWords } from './advertising/words.ts'
import { linkForm } from './contract/campaign.ts'
import { deskClock } from './moments.ts'
import { type HeldCampaign, heldCampaign } from './routes-campaign-desk.ts'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'

const base = `${addresses.advertising}/:campaign/report`

interface Told {
  /** The link that was made a moment ago: told here and never again. */
  readonly link?: string
  readonly expires?: string
  readonly errors?: readonly FieldError[]
}

export const report: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: base,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => reportPage(db, call, await heldCampaign(db, call, 'report'))),
}

async function reportPage(
  db: Reader,
  call: DeskCall,
  held: HeldCampaign,
  told: Told = {},
): Promise<Response> {
  const { campaign, creatives, edition, desk, head } = held
  const [counts, links] = await Promise.all([listCounts(db, campaign.id), listLinks(db, campaign.id)])
  const own = campaignAddress(campaign.id, 'report')
  const props = {
    desk,
    head,
    facts: reportFacts({ campaign, creatives, counts }, edition.clock, `${own}/counts.csv`),
    links: links.map((link) => linkRow(link, held, call)),
    action: `${own}/links`,
    told,
    done:
      call.url.searchParams.get('done') === 'revoked' && links.some(({ revokedAt }) => revokedAt !== null)
        ? { text: adWords.done.revoked }
        : undefined,
  }
  return htmlResponse(<CampaignReportPage {...props} />, told.errors?.length ? wrongForm : 200)
}

function linkRow(
  { id, createdAt, expiresAt, revokedAt }: ReportLink,
  held: HeldCampaign,
  call: DeskCall,
): LinkRow {
  const { campaign, edition } = held
  const isOver = expiresAt !== null && expiresAt <= call.now
  const state = revokedAt !== null ? 'revoked' : isOver ? 'expired' : 'open'
  return {
    made: stampOf(createdAt, deskClock(edition.clock)),
    expires: expiresAt === null ? undefined : stampOf(later(expiresAt, -1), deskClock(edition.clock)),
    state,
    revoke: state === 'open' ? `${campaignAddress(campaign.id, 'report')}/links/${id}/revocation` : undefined,
  }
}

export const reportTable: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${base}/counts.csv`,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => {
      const { campaign, creatives } = await heldCampaign(db, call)
      return csvResponse(csvOf(await listCounts(db, campaign.id), creatives), 'counts.csv')
    }),
}

export const newLink: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${base}/links`,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const { store, visitor, now, place } = call
    const form = await readForm(call.request)
    const held = await heldCampaign(store.read, call, 'report')
    const expires = typeof form['expires'] === 'string' ? form['expires'] : ''
    const again = (told: Told) => reportPage(store.read, call, held, told)
    const read = shaped(form, linkForm(held.edition.clock.zone))
    if (!read.success) return again({ expires, errors: errorsOf(read.error) })
    const request = { campaignId: held.campaign.id, expiresAt: read.data.expires }
    const outcome = await store.write((tx) => makeReportLink(tx, visitor, request, now))
    if (outcome.ok) return again({ link: place.origin + reportPath(outcome.value) })
    if (outcome.why === 'not-found') throw new HttpFault('not-found')
    return again({ expires, errors: [{ field: 'expires', message: adWords.inThePast }] })
  },
}

export const revocation: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${base}/links/:link/revocation`,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const { store, visitor, now } = call
    const { campaign } = await heldCampaign(store.read, call)
    const id = found(parseId('link', call.params['link']))
    const outcome = await store.write((tx) =>
      revokeReportLink(tx, visitor, { id, campaignId: campaign.id }, now),
    )
    if (!outcome.ok) throw new HttpFault('not-found')
    return seeOther(`${campaignAddress(campaign.id, 'report')}?done=revoked`)
  },
}
