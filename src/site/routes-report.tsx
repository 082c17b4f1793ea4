// The report that an advertiser opens by link: one campaign, and nothing else of the paper's books.
import {
  type CampaignId,
  campaignOfLink,
  creativesOf,
  csvOf,
  findCampaign,
  listCounts,
  reportFacts,
  reportPath,
} from '#ads/index.ts'
import { editionOf } from '#copy/index.ts'
import type { Actor } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { type Call, csvResponse, htmlResponse, type Route } from '#platform/http/route.ts'
import { hashOf } from '#platform/mint.ts'
import { stampOf } from '#ui/stamp.ts'
import { LinkOverPage, ReportPage } from './report.tsx'

type ReportCall = Call<Actor>
/** The address is the key: it may stand in no cache, no index, and in no referrer. */
const sealed = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }

const answered = (
  path: string,
  handle: (call: ReportCall, read: Reader, id: CampaignId | undefined) => Promise<Response>,
): Route<Actor, 'anyone'> => ({
  kind: 'route',
  method: 'GET',
  path,
  who: 'anyone',
  handle: (call) =>
    call.store.reading(async (read) => {
      const token = call.params['token'] ?? ''
      const isToken = /^[\w-]{43}$/.test(token)
      const id = isToken ? await campaignOfLink(read, hashOf(token), call.now) : undefined
      return handle(call, read, id)
    }),
})

const report = answered(reportPath(':token'), async ({ params, place, now }, read, id) => {
  const edition = await editionOf(read, place, now)
  const { paper, clock } = edition
  if (!id) return htmlResponse(<LinkOverPage paper={paper} />, 410, sealed)
  const counted = await countedOf(read, id)
  const csv = `${reportPath(params['token'] ?? '')}/counts.csv`
  const facts = reportFacts(counted, clock, csv)
  const { name, advertiser } = counted.campaign
  const page = <ReportPage {...{ paper, name, advertiser, facts }} asOf={stampOf(now, clock)} />
  return htmlResponse(page, 200, sealed)
})

const table = answered(`${reportPath(':token')}/counts.csv`, async (_, read, id) => {
  const { counts, creatives } = await countedOf(read, found(id))
  const response = csvResponse(csvOf(counts, creatives), 'counts.csv')
  for (const [name, value] of Object.entries(sealed)) response.headers.set(name, value)
  return response
})

async function countedOf(read: Reader, id: CampaignId) {
  const [campaign, creatives, counts] = await Promise.all([
    findCampaign(read, id),
    creativesOf(read, [id]),
    listCounts(read, id),
  ])
  return { campaign: found(campaign), creatives, counts }
}

export const reportRoutes = [report, table]
