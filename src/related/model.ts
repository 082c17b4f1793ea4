import type { Instant } from '#kernel/time.ts'
import type { TopicId } from '#sections/index.ts'
import type { StoryId } from '#stories/index.ts'

export interface Candidate {
  readonly id: StoryId
  readonly topicIds: readonly TopicId[]
  readonly inSection: boolean
  readonly publicAt: Instant
}
/** Why a story is suggested: the rarest topic it shares, the section, or only that it is new (both null and false). */
export interface Relation {
  readonly id: StoryId
  readonly topicId: TopicId | null
  readonly inSection: boolean
}
export const mostCounted = 200

/** A topic that stands on few stories says more than one on many: log((n + 1) / c), as inverse document frequency does. */
const weight = (count: number): number => Math.log((mostCounted + 1) / Math.max(1, count))
const day = 24 * 60 * 60 * 1000

/**
 * The best relations of a story: topics in common, rare ones first; the section a little; nearness in time a little (half at
 * ninety days), because a reader of this week's story wants this week's others. Never the story itself.
 */
export function related(
  story: { readonly id: StoryId; readonly publicAt: Instant },
  candidates: readonly Candidate[],
  counts: ReadonlyMap<TopicId, number>,
  limit: number,
): readonly Relation[] {
  const moment = Date.parse(story.publicAt)
  const scored = candidates
    .filter(({ id }) => id !== story.id)
    .map((candidate) => {
      const weights = candidate.topicIds.map((topicId) => ({
        topicId,
        weight: weight(counts.get(topicId) ?? 1),
      }))
      const days = Math.abs(moment - Date.parse(candidate.publicAt)) / day
      const nearness = 1 / (1 + days / 90)
      const shared = weights.reduce((sum, one) => sum + one.weight, 0)
      const rarest = weights.toSorted((a, b) => b.weight - a.weight)[0]
      const score = shared * (0.7 + 0.3 * nearness) + (candidate.inSection ? 0.8 : 0) * (0.4 + 0.6 * nearness)
      return { ...candidate, topicId: rarest?.topicId ?? null, score }
    })
  return scored
    .toSorted((a, b) => b.score - a.score || (a.publicAt < b.publicAt ? 1 : -1))
    .slice(0, limit)
    .map(({ id, topicId, inSection }) => ({ id, topicId, inSection }))
}
