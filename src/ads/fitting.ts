// Which campaigns could stand where: on this page, at this moment, at this width.
import type { Instant } from '#kernel/time.ts'
import { type SlotName, slotNamed, type Space, type Step } from '#ui/slots.ts'
import { slotPath } from './addresses.ts'
import { type AdPage, type Booked, type Creative, stateOf } from './model.ts'

export const isRunning = (campaign: Booked, now: Instant): boolean => stateOf(campaign, now) === 'running'

/** Its targets are met. The front has no section and no topic, so a campaign that names some is not on it. */
export function isMeantFor({ sectionIds, topicIds }: Booked, page: AdPage): boolean {
  const inSection = sectionIds.length === 0 || sectionIds.some((id) => page.sectionIds.includes(id))
  const onTopic = topicIds.length === 0 || topicIds.some((id) => page.topicIds.includes(id))
  return inSection && onTopic
}

/** What it can show at a step: of the largest size there that it has. */
export function creativesAt({ creatives }: Booked, { sizes }: Step): readonly Creative[] {
  const size = sizes.find((size) => creatives.some((creative) => creative.size === size))
  return size === undefined ? [] : creatives.filter((creative) => creative.size === size)
}

export const mayStandIn = (campaign: Booked, slot: SlotName): boolean =>
  campaign.slots.includes(slot) &&
  slotNamed(slot).steps.some((step) => creativesAt(campaign, step).length > 0)

/** The spaces that a page keeps: of the slots that it has room for, those that something could fill. */
export function spacesOn(
  booked: readonly Booked[],
  page: AdPage,
  placed: readonly SlotName[],
  now: Instant,
): readonly Space[] {
  const meant = booked.filter((campaign) => isRunning(campaign, now) && isMeantFor(campaign, page))
  const spaces: Space[] = []
  for (const slot of placed) {
    const those = meant.filter(({ slots }) => slots.includes(slot))
    const fills = slotNamed(slot)
      .steps.filter((step) => those.some((campaign) => creativesAt(campaign, step).length > 0))
      .map(({ from }) => from)
    const beside = spaces.map((space) => space.slot)
    if (fills.length > 0) spaces.push({ slot, fills, address: slotPath(slot, page, beside) })
  }
  return spaces
}
