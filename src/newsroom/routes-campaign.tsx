// One campaign: its terms, what became of it, and what can be done to it at once.
import {
  type CampaignState,
  listChronicle,
  listIndustries,
  mayKeepAdvertisements,
  rebook,
  stateOf,
  steer as steerCampaign,
  type Steering,
  steerings,
} from '#ads/index.ts'
import { accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { readForm } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, campaignAddress } from './addresses.ts'
import type { ChronicleLine, Done, TermsFacts } from './advertising/facts.ts'
import { TermsPage } from './advertising/terms.tsx'
import { adWords, badBookingWords, noSteeringWords } from './advertising/words.ts'
import { deskClock } from './moments.ts'
import { NoPage } from './no.tsx'
import { type HeldCampaign, heldCampaign, steeringAddress } from './routes-campaign-desk.ts'
import { type DeskCall, type DeskRoute, revisionIn } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { bookingIn, fieldOf, storedTerms, termsAsTyped, termsChoices } from './routes-terms.ts'
import { deskWords } from './words.ts'

export const terms: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.advertising}/:campaign`,
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (db) => {
      const held = await heldCampaign(db, call, 'terms')
      return termsPage(
        db,
        held,
        { terms: await storedTerms(db, held.campaign, held.edition), errors: [] },
        call,
      )
    }),
}

type Typed = Pick<TermsFacts, 'terms' | 'errors'>
async function termsPage(db: Reader, held: HeldCampaign, typed: Typed, call: DeskCall): Promise<Response> {
  const { edition, campaign, desk, head } = held
  const [industries, chronicle] = await Promise.all([listIndustries(db), chronicleOf(db, held)])
  const facts = { ...termsChoices(edition, industries), ...typed, action: campaignAddress(campaign.id) }
  const done = typed.errors.length === 0 ? doneIn(call, held) : undefined
  const status = typed.errors.length > 0 ? wrongForm : 200
  return htmlResponse(<TermsPage {...{ desk, head, facts, chronicle, done }} />, status)
}

async function chronicleOf(
  db: Reader,
  { campaign, edition }: HeldCampaign,
): Promise<readonly ChronicleLine[]> {
  const lines = await listChronicle(db, campaign.id)
  const accounts = await accountsByIds(
    db,
    lines.flatMap(({ byId }) => byId ?? []),
  )
  const whoOf = (byId: (typeof lines)[number]['byId']): string =>
    byId === null ? adWords.clock : (accounts.get(byId)?.name ?? deskWords.nobody)
  return lines.map(({ what, at, byId }) => ({
    what,
    at: stampOf(at, deskClock(edition.clock)),
    who: whoOf(byId),
  }))
}

export const termsPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.advertising}/:campaign`,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const from = revisionIn(form)
    const held = await heldCampaign(store.read, call, 'terms')
    const again = (errors: TermsFacts['errors'], revision = String(from)) =>
      termsPage(store.read, held, { terms: { ...termsAsTyped(form), revision }, errors }, call)
    const read = await bookingIn(store.read, form, held.edition, now)
    if (!read.ok) return again(read.errors)
    const request = { campaignId: held.campaign.id, booking: read.value, from }
    const outcome = await store.write((tx) => rebook(tx, visitor, request, now))
    if (outcome.ok) return seeOther(`${campaignAddress(held.campaign.id)}?done=saved`)
    if (outcome.why === 'not-found') throw new HttpFault('not-found')
    if (outcome.why === 'changed-meanwhile')
      return again([{ field: 'name', message: adWords.changedMeanwhile }], String(held.campaign.revision))
    return again([{ field: fieldOf(outcome.why), message: badBookingWords[outcome.why] }])
  },
}

/** One address for each thing that can be done: the deed is in the address, and the form needs no field. */
export const steer: readonly DeskRoute[] = steerings.map((how) => ({
  kind: 'route',
  method: 'POST',
  path: `${addresses.advertising}/:campaign/${how}`,
  who: mayKeepAdvertisements,
  handle: async (call) => {
    const { store, visitor, now } = call
    const held = await heldCampaign(store.read, call)
    const campaignId = held.campaign.id
    const outcome = await store.write((tx) => steerCampaign(tx, visitor, { campaignId, how }, now))
    if (outcome.ok) return seeOther(`${campaignAddress(campaignId)}?done=${how}`)
    if (outcome.why === 'not-found') throw new HttpFault('not-found')
    const onward = { name: held.campaign.name, path: campaignAddress(campaignId) }
    const said = { title: noSteeringWords[outcome.why], hint: adWords.somebodyFaster }
    return htmlResponse(<NoPage desk={held.desk} {...said} onward={onward} />, 409)
  },
}))

interface Saying {
  readonly text: string
  readonly undo?: Steering
  /** Said only where it is so: an address can be sent to anybody. */
  readonly states: readonly CampaignState[]
}
const alive: readonly CampaignState[] = ['booked', 'running']
const sayings: Readonly<Record<string, Saying>> = {
  saved: { text: adWords.done.saved, states: ['booked', 'running', 'paused', 'ended'] },
  pause: { text: adWords.done.paused, undo: 'resume', states: ['paused'] },
  resume: { text: adWords.done.resumed, undo: 'pause', states: alive },
  end: { text: adWords.done.ended, undo: 'reopen', states: ['ended'] },
  reopen: { text: adWords.done.reopened, undo: 'end', states: [...alive, 'paused'] },
}

function doneIn({ url, now }: DeskCall, { campaign }: HeldCampaign): Done | undefined {
  const key = url.searchParams.get('done') ?? ''
  const saying = Object.hasOwn(sayings, key) ? sayings[key] : undefined
  if (!saying?.states.includes(stateOf(campaign, now))) return undefined
  return { text: saying.text, undo: saying.undo && steeringAddress(campaign.id, saying.undo) }
}
