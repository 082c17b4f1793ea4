// What was done to the front, in words.
import type { Edition } from '#copy/index.ts'
import type { Step } from '#fronts/index.ts'
import { accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type DeskLine, listForDeskByIds, type StoryId } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import type { FrontFacts } from './front-facts.ts'
import { frontDeeds, frontDeskWords, slotName } from './front-words.ts'
import { deskClock } from './moments.ts'

/** Stories as the desk has them. */
export const linesOf = async (db: Reader, ids: readonly StoryId[]): Promise<ReadonlyMap<StoryId, DeskLine>> =>
  new Map((await listForDeskByIds(db, [...new Set(ids)])).map((line) => [line.id, line]))

export async function deedLines(
  db: Reader,
  { clock, sections }: Edition,
  steps: readonly Pick<Step, 'what' | 'storyId' | 'slot' | 'by' | 'at'>[],
): Promise<FrontFacts['deeds']> {
  const [accounts, lines] = await Promise.all([
    accountsByIds(
      db,
      steps.flatMap(({ by }) => by ?? []),
    ),
    linesOf(
      db,
      steps.flatMap(({ storyId }) => storyId ?? []),
    ),
  ])
  return steps.map(({ what, storyId, slot, by, at }) => ({
    at: stampOf(at, deskClock(clock)),
    who: (by && accounts.get(by)?.name) ?? frontDeskWords.somebody,
    what: frontDeeds[what](
      (storyId && lines.get(storyId)?.headline) ?? frontDeskWords.storyGone,
      slot ? slotName(slot, sections) : '',
    ),
  }))
}
