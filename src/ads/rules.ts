import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Campaign, stateOf } from './model.ts'

/** What is agreed with an advertiser, as the desk writes it down. */
export type Booking = Pick<
  Campaign,
  | 'name'
  | 'advertiser'
  | 'industry'
  | 'isHouse'
  | 'beginsAt'
  | 'endsAt'
  | 'weight'
  | 'share'
  | 'onePageIn'
  | 'slots'
  | 'sectionIds'
  | 'topicIds'
>
export type BadBooking = 'ends-before-it-begins' | 'nowhere'

export function badIn({ beginsAt, endsAt, slots }: Booking): BadBooking | undefined {
  if (endsAt !== null && endsAt <= beginsAt) return 'ends-before-it-begins'
  return slots.length === 0 ? 'nowhere' : undefined
}

/** One that the clock has ended runs on when its end is moved; one that somebody has ended stays so until it is reopened. */
export function rebooked(campaign: Campaign, booking: Booking, now: Instant): Result<Campaign, BadBooking> {
  const bad = badIn(booking)
  if (bad) return refused(bad)
  const byTheClock = campaign.endedAt !== null && campaign.endedAt === campaign.endsAt
  const endedAt = byTheClock ? null : campaign.endedAt
  return done({ ...changed(campaign, now), ...booking, endedAt })
}

export const steerings = ['pause', 'resume', 'end', 'reopen'] as const
export type Steering = (typeof steerings)[number]
export type NoSteering = 'not-running' | 'not-paused' | 'already-ended' | 'not-ended' | 'time-is-over'

/** What can be done to a campaign without changing what was agreed. Each has one that takes it back. */
export const steered: Readonly<
  Record<Steering, (campaign: Campaign, now: Instant) => Result<Campaign, NoSteering>>
> = {
  pause: (campaign, now) => {
    if (stateOf(campaign, now) === 'ended') return refused('already-ended')
    return campaign.pausedAt === null
      ? done({ ...changed(campaign, now), pausedAt: now })
      : refused('not-running')
  },
  resume: (campaign, now) => {
    if (stateOf(campaign, now) === 'ended') return refused('already-ended')
    return campaign.pausedAt === null
      ? refused('not-paused')
      : done({ ...changed(campaign, now), pausedAt: null })
  },
  end: (campaign, now) =>
    stateOf(campaign, now) === 'ended'
      ? refused('already-ended')
      : done({ ...changed(campaign, now), endedAt: now }),
  reopen: (campaign, now) => {
    if (campaign.endsAt !== null && campaign.endsAt <= now) return refused('time-is-over')
    return campaign.endedAt === null
      ? refused('not-ended')
      : done({ ...changed(campaign, now), endedAt: null })
  },
}

const changed = (campaign: Campaign, now: Instant): Campaign => ({
  ...campaign,
  revision: campaign.revision + 1,
  changedAt: now,
})

/** What the clock makes of a campaign: begun, over, or both. */
export function turned(campaign: Campaign, now: Instant): Campaign {
  const { beginsAt, endsAt, startedAt, pausedAt, createdAt } = campaign
  // It can be written down after the day from which it was agreed.
  const first = beginsAt > createdAt ? beginsAt : createdAt
  const begun = startedAt ?? (pausedAt === null && beginsAt <= now ? first : null)
  return { ...campaign, startedAt: begun, endedAt: endsAt !== null && endsAt <= now ? endsAt : null }
}
