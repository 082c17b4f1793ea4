// Who takes part on a page at all, before anybody asks for which of its slots.
import { dayOf } from '#kernel/calendar.ts'
import { type Instant, later } from '#kernel/time.ts'
import { slotsOn } from '#ui/slots.ts'
import { chance, raced } from './chance.ts'
import { isMeantFor, isRunning, mayStandIn } from './fitting.ts'
import type { AdPage, Booked } from './model.ts'

export interface Moment {
  readonly page: AdPage
  readonly now: Instant
  /** The paper's clock: what a day is. */
  readonly zone: string
}

/** A page opened before competitors changed places may ask for its last slot a while later: so long neither of them is shown. */
const silence = 10 * 60 * 1000

/**
 * Running, meant for this page, its turn among the pages where it comes on one of several, and not beside a competitor: of an industry
 * one campaign a page and day takes part. Both hang on the page and the day only, so that all slots of a page agree without
 * anybody having to remember who the reader is.
 */
export function inTheRunning(booked: readonly Booked[], { page, now, zone }: Moment): readonly Booked[] {
  const onPage = booked.filter((campaign) => isMeantFor(campaign, page) && standsOn(campaign, page))
  const before = later(now, -silence)
  const day = dayOf(now, zone)
  const today = { page, now, before, day, isNew: dayOf(before, zone) !== day }
  const running = onPage.filter((campaign) => isRunning(campaign, now) && isDue(campaign, today))
  return running.filter((campaign) => speaksFor(campaign, running, onPage, today))
}

interface Today {
  readonly page: AdPage
  readonly now: Instant
  readonly before: Instant
  readonly day: string
  /** Since `before` another day has begun. */
  readonly isNew: boolean
}

const standsOn = (campaign: Booked, { kind }: AdPage): boolean =>
  slotsOn(kind).some((slot) => mayStandIn(campaign, slot))

const isDue = ({ id, onePageIn }: Booked, { page, day }: Today): boolean =>
  chance('due', day, page.key, id) * onePageIn < 1

function speaksFor(
  campaign: Booked,
  running: readonly Booked[],
  onPage: readonly Booked[],
  { page, now, before, day, isNew }: Today,
): boolean {
  if (campaign.industry === '' || campaign.isHouse) return true
  const competes = ({ industry, isHouse }: Booked): boolean => industry === campaign.industry && !isHouse
  const rivals = running.filter(competes)
  const known = onPage.filter((one) => competes(one) && one.beginsAt <= now)
  const changed = known.length > 1 && known.some((one) => lastTurnOf(one, now) > before)
  const changing = changed || (isNew && rivals.length > 1)
  return !changing && raced(rivals, 'industry', day, page.key)[0] === campaign
}

/** The last moment at which it may have come or gone. */
const lastTurnOf = ({ beginsAt, endsAt, changedAt }: Booked, now: Instant): Instant =>
  [beginsAt, changedAt, ...(endsAt !== null && endsAt <= now ? [endsAt] : [])].reduce((one, other) =>
    one > other ? one : other,
  )
