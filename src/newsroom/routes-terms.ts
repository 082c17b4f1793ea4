// From what the desk types of a campaign to its booking, and back.
import type { BadBooking, Booking, Campaign } from '#ads/index.ts'
import type { Edition } from '#copy/index.ts'
import { slugOf } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Form, shaped } from '#platform/http/form.ts'
import { topicsAmong, topicsByIds, topicsBySlugs, trailOf } from '#sections/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { slotNames } from '#ui/slots.ts'
import type { Terms, TermsFacts } from './advertising/facts.ts'
import { adWords } from './advertising/words.ts'
import { campaignForm, TopicsForm } from './contract/campaign.ts'
import { topicsLine } from './contract.ts'
import { errorsOf } from './typed.ts'
import { momentTyped, typedBeginning, typedEnd } from './typed-moments.ts'

export const emptyTerms: Terms = {
  name: '',
  advertiser: '',
  industry: '',
  isHouse: false,
  from: '',
  until: '',
  weight: '1',
  share: '',
  onePageIn: '1',
  slots: slotNames,
  sections: [],
  topics: '',
  revision: '',
}

type Reading =
  | { readonly ok: true; readonly value: Booking }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/** The form as a booking. A topic nobody has written about is a mistake in spelling more often than a plan. */
export async function bookingIn(
  db: Reader,
  form: Form,
  { sections, clock: { zone } }: Edition,
  now: Instant,
): Promise<Reading> {
  const read = shaped(form, campaignForm({ zone, now, sections }))
  const named = shaped(form, TopicsForm)
  const names = named.success ? named.data.topics : []
  const known = await topicsBySlugs(
    db,
    names.map((name) => slugOf(name)),
  )
  const unknown = names.filter((name) => !known.has(slugOf(name)))
  const noTopic =
    unknown.length > 0 ? [{ field: 'topics', message: adWords.noTopic(unknown.join(', ')) }] : []
  const errors = [...errorsOf(read.error), ...errorsOf(named.error), ...noTopic]
  if (!read.success || errors.length > 0) return { ok: false, errors }
  const topicIds = names.flatMap((name) => known.get(slugOf(name))?.id ?? [])
  return { ok: true, value: { ...read.data, topicIds } }
}

export const fieldOf = (why: BadBooking): string => (why === 'nowhere' ? 'slots' : 'until')

export const termsChoices = (
  { sections, clock }: Edition,
  industries: readonly string[],
): Pick<TermsFacts, 'zone' | 'industries' | 'sections'> => ({
  zone: clock.zone,
  industries,
  sections: sections.map(({ id }) => ({
    id,
    name: trailOf(sections, id)
      .map(({ name }) => name)
      .join(' › '),
  })),
})

/** What is stored, as one would type it. */
export async function storedTerms(
  db: Reader,
  campaign: Campaign,
  { clock: { zone } }: Edition,
): Promise<Terms> {
  const topics = await topicsByIds(db, campaign.topicIds)
  return {
    name: campaign.name,
    advertiser: campaign.advertiser,
    industry: campaign.industry,
    isHouse: campaign.isHouse,
    from: typedBeginning(campaign.beginsAt, zone),
    until: typedEnd(campaign.endsAt, zone),
    weight: String(campaign.weight),
    share: campaign.share === null ? '' : String(campaign.share),
    onePageIn: String(campaign.onePageIn),
    slots: campaign.slots,
    sections: campaign.sectionIds,
    topics: topicsLine(topicsAmong(campaign.topicIds, topics).map(({ name }) => name)),
    revision: String(campaign.revision),
  }
}

const every = (typed: Form[string] | undefined): readonly string[] =>
  typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed
const one = (typed: Form[string] | undefined): string => every(typed)[0] ?? ''

/** The form as it came: nothing that was typed is lost. */
export const termsAsTyped = (form: Form): Terms => ({
  name: one(form['name']),
  advertiser: one(form['advertiser']),
  industry: one(form['industry']),
  isHouse: form['isHouse'] === 'yes',
  from: momentTyped(form, 'from'),
  until: momentTyped(form, 'until'),
  weight: one(form['weight']),
  share: one(form['share']),
  onePageIn: one(form['onePageIn']),
  slots: every(form['slots[]']),
  sections: every(form['sections[]']),
  topics: one(form['topics']),
  revision: one(form['revision']),
})
