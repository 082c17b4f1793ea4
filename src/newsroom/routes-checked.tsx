// What the checklist has against a story, for the pages that send it out.
import type { Instant } from '#kernel/time.ts'
import { demand, type Permission } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { check, type Content, type Finding, unfit } from '#stories/index.ts'
import { deedAddress, mediumAddress } from './addresses.ts'
import type { Against } from './findings.tsx'
import { findingWords, publishingWords } from './publishing-words.ts'
import { type Missing, missingWords } from './refusals.ts'
import { type DeskCall, type OnDesk, onDesk } from './routes-desk.ts'

/** The story, for somebody who may do this to it. */
export async function forDeed(call: DeskCall, permission: Permission<OnDesk['story']>): Promise<OnDesk> {
  const held = await call.store.reading((db) => onDesk(db, call))
  demand(call.visitor, permission, held.story)
  return held
}

type Deed = Parameters<typeof deedAddress>[1]
export const pageFor = (held: OnDesk, deed: Deed) => ({
  desk: held.desk,
  piece: held.piece,
  action: deedAddress(held.story.id, deed),
  revision: String(held.revision),
})

export interface Verdict {
  readonly against: readonly Against[]
  readonly advice: readonly Against[]
}

/** `lacks`: what a deed has found besides. */
export async function verdictOn(
  db: Reader,
  { story }: OnDesk,
  content: Content,
  { now, lacks = [] }: { readonly now: Instant; readonly lacks?: readonly Missing[] },
): Promise<Verdict> {
  const { findings, hold } = await check(db, story, content, now)
  const missing = new Set<Missing>([...lacks, ...[unfit(content)].flatMap((why) => why ?? [])])
  const byLevel = (level: Finding['level']): readonly Against[] =>
    findings
      .filter((finding) => finding.level === level)
      .map((finding) => ({
        text: findingWords(finding),
        path: finding.media && mediumAddress(finding.media),
      }))
  return {
    against: [
      // Who holds it and why is said over the page.
      ...(hold ? [{ text: publishingWords.held }] : []),
      ...[...missing].map((why) => ({ text: missingWords[why] })),
      ...byLevel('refuse'),
    ],
    advice: byLevel('warn'),
  }
}
