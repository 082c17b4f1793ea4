import type { Instant } from '#kernel/time.ts'
import { slotNamed } from '#ui/slots.ts'
import { creativesAt, isRunning } from './fitting.ts'
import type { Booked } from './model.ts'

/**
 * All that a printed page knows of the campaigns: which of its spaces something could fill. As long as this is the same no page need be
 * printed anew, whoever starts, pauses or ends: what stands in a space is asked for by each reader's browser.
 */
export function reachOf(booked: readonly Booked[], now: Instant): string {
  const places = new Map<string, Set<string>>()
  for (const campaign of booked.filter((one) => isRunning(one, now)))
    for (const place of placesOf(campaign))
      places.set(place, (places.get(place) ?? new Set()).add(targetsOf(campaign)))
  return [...places]
    .map(([place, targets]) => `${place} ${targets.has('') ? '' : [...targets].toSorted().join(' ')}`)
    .toSorted()
    .join('\n')
}

const placesOf = (campaign: Booked): readonly string[] =>
  campaign.slots.flatMap((slot) =>
    slotNamed(slot)
      .steps.filter((step) => creativesAt(campaign, step).length > 0)
      .map(({ from }) => `${slot} ${from}`),
  )

/** Empty: anywhere, whatever others want there. */
const targetsOf = ({ sectionIds, topicIds }: Booked): string =>
  sectionIds.length + topicIds.length === 0
    ? ''
    : `${sectionIds.toSorted().join(',')}/${topicIds.toSorted().join(',')}`
