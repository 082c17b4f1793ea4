import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type Content, findDraft, findStory, findVersion, type Story, type StoryId } from '#stories/index.ts'
import {
  longestFrontHeadline,
  mayArrangeFront,
  type Pin,
  type Plan,
  roomOf,
  type Slot,
  type Step,
} from '../model.ts'
import { pinnable, pinnedOn, released, type Unpinnable } from '../rules.ts'
import { type Seen, step } from './step.ts'

interface Request extends Seen {
  readonly storyId: StoryId
  readonly slot: Slot
  /** First in its slot where it is not said. */
  readonly place?: number | undefined
  /** Null: until somebody takes it out. Where it is not said, as it was. */
  readonly until?: Instant | null | undefined
  /** What it is called there; empty: what it is called anyhow. Where it is not said, as it was. */
  readonly headline?: string | undefined
  /** Whose place it takes: that story leaves the plan. */
  readonly instead?: StoryId | undefined
}

/** Puts a story into a place of the front; it leaves any other. */
export async function pin(
  tx: Writer,
  actor: Actor,
  request: Request,
  now: Instant,
): Promise<
  Result<Step, 'not-found' | 'no-such-place' | Unpinnable | 'headline-too-long' | 'changed-meanwhile'>
> {
  const { of, storyId, slot, instead } = request
  demand(actor, mayArrangeFront, of)
  if (roomOf(of, slot) === 0) return refused('no-such-place')
  return step(tx, actor, request, now, async (before) => {
    const story = await findStory(tx, storyId)
    const words = story && (await newestWords(tx, story))
    if (!story || !words) return refused('not-found')
    const meant = { ...asSaid(request, before, now), by: actor.id, at: now }
    const fit = pinnable({ ...story, kind: words.kind }, meant.until, now)
    if (!fit.ok) return fit
    if (meant.headline.length > longestFrontHeadline) return refused('headline-too-long')
    const without = instead === undefined ? undefined : released(before, instead)
    const plan = pinnedOn(of)(without?.ok ? without.value : before, meant)
    return done({ plan, what: 'pinned' as const, storyId, slot })
  })
}

/** What was not said is as it was. */
function asSaid(
  { storyId, slot, place = 0, ...said }: Request,
  before: Plan,
  now: Instant,
): Omit<Pin, 'by' | 'at'> {
  const old = before.pins.find((one) => one.storyId === storyId)
  const until = said.until === undefined ? stillTo(old?.until ?? null, now) : said.until
  return { storyId, slot, place, until, headline: (said.headline ?? old?.headline ?? '').trim() }
}

/** What ended while nobody looked does not end again. */
const stillTo = (until: Instant | null, now: Instant): Instant | null =>
  until !== null && until > now ? until : null

async function newestWords(tx: Writer, { id, version }: Story): Promise<Content | undefined> {
  return (await findDraft(tx, id)) ?? (version === null ? undefined : findVersion(tx, id, version))
}
