import type { Instant } from '#kernel/time.ts'
import { mediaByIds } from '#media/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type Finding, findingsOn, newlyFound } from '../model/checklist.ts'
import { type Content, mediaOf, type Story } from '../model.ts'
import type { LegalHold } from '../model/checklist.ts'
import { checklistOf, findHold } from '../store/checklist.ts'
import { findVersion } from '../store/stories.ts'

/** What stands between a story and its readers, besides what it cannot be without. */
export interface Checked {
  readonly findings: readonly Finding[]
  /** Nothing of it goes out while there is one. */
  readonly hold: LegalHold | undefined
}

/** Looks a story over as it would go out at this moment. Of a published one only what is new in it counts. */
export async function check(db: Reader, story: Story, content: Content, at: Instant): Promise<Checked> {
  const live =
    story.publishedAt !== null && story.version !== null
      ? await findVersion(db, story.id, story.version)
      : undefined
  const [checklist, hold, media] = [
    await checklistOf(db),
    await findHold(db, story.id),
    await mediaByIds(db, [...new Set([...mediaOf(content), ...(live ? mediaOf(live) : [])])]),
  ]
  const factsOf = (shown: Content) => ({
    media: new Map(
      mediaOf(shown).flatMap((id) => {
        const one = media.get(id)
        return one ? [[id, one] as const] : []
      }),
    ),
    at,
  })
  const findings = findingsOn(content, checklist, factsOf(content))
  return {
    hold,
    findings: live ? newlyFound(findings, findingsOn(live, checklist, factsOf(live))) : findings,
  }
}

/** Whether the checklist or the lawyers refuse it. */
export async function isHeldBack(db: Reader, story: Story, content: Content, at: Instant): Promise<boolean> {
  const { findings, hold } = await check(db, story, content, at)
  return hold !== undefined || findings.some(({ level }) => level === 'refuse')
}
