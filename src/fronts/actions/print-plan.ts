import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { frontArranged } from '../events.ts'
import {
  type FrontOf,
  frontTag,
  paperFront,
  type Plan,
  type PlanVersion,
  sectionFrontsTag,
} from '../model.ts'
import { isInserted } from '../store/plans.ts'

interface Print {
  readonly of: FrontOf
  readonly by: AccountId | null
  /** The front that this one follows. */
  readonly before: number
}

/** The next front that readers have, unless another has followed that one already. */
export async function printPlan(
  tx: Writer,
  { pins, bands, hidden }: Plan,
  { of, by, before }: Print,
  now: Instant,
): Promise<Result<PlanVersion, 'front-changed'>> {
  const number = before + 1
  const version: PlanVersion = {
    of,
    pins,
    bands,
    hidden,
    number,
    what: 'published',
    storyId: null,
    slot: null,
    by,
    at: now,
  }
  if (!(await isInserted(tx, version))) return refused('front-changed')
  await emit(tx, frontArranged, { payload: { of, number }, tags: tagsOf(of) }, now)
  return done(version)
}

/** Of a section its first page falls, and those that go on from it; nothing else has anything of that front. */
const tagsOf = (of: FrontOf): readonly string[] =>
  of === paperFront ? [frontTag(of)] : [frontTag(of), sectionFrontsTag]
