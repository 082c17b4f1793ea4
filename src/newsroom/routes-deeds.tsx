// What readers notice: publish and correct. Each has a page, and says no plainly.
import { ChangesMade, changesOf } from '#copy/index.ts'
import { dayOf } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import {
  correct,
  mayCorrect,
  mayPublish,
  publish,
  type Schedule,
  scheduleCorrection,
} from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { CorrectionForm } from './contract.ts'
import { scheduleForm } from './contract/publishing.ts'
import { CorrectPage, PublishPage } from './deeds.tsx'
import { unschedulableWords } from './publishing-words.ts'
import { type Clash, isMissing, type Missing, missingWords, reasonMissing } from './refusals.ts'
import { forDeed, pageFor, verdictOn } from './routes-checked.tsx'
import { type DeskCall, type DeskRoute, type OnDesk, revisionIn } from './routes-desk.ts'
import { clashPage, wrongForm } from './routes-no.tsx'
import { errorsOf, unsentText } from './typed.ts'
import { momentTyped, typedSecond } from './typed-moments.ts'
import { english } from './words.ts'

export const publicationPage: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/publication`,
  who: mayPublish,
  handle: async (call) => {
    const held = await forDeed(call, mayPublish)
    const { killedAt, publishedAt } = held.story
    if (killedAt !== null) return clashPage(held, 'killed')
    if (publishedAt !== null) return clashPage(held, 'already-published')
    return publishPage(call, held)
  },
}

const lateEmbargo = ({ story }: OnDesk, now: Instant): readonly Missing[] =>
  story.embargoUntil !== null && story.embargoUntil <= now ? ['embargo-in-the-past'] : []

interface Again {
  readonly lacks?: readonly Missing[]
  readonly dueAt?: string
  readonly errors?: readonly FieldError[]
  readonly status?: number
}

/** Everything that can be done to a draft in front of readers, and what is in its way. */
export async function publishPage(call: DeskCall, held: OnDesk, again: Again = {}): Promise<Response> {
  const { errors = [], status = 200 } = again
  const { clock } = held.edition
  const lacks = [...lateEmbargo(held, call.now), ...(again.lacks ?? [])]
  const at = held.story.embargoUntil ?? call.now
  const verdict = await verdictOn(call.store.read, held, held.content, { now: at, lacks })
  const set = held.standing.publication
  const page = (
    <PublishPage
      {...pageFor(held, 'publication')}
      {...verdict}
      errors={errors}
      dueAt={again.dueAt ?? (set ? typedSecond(set.dueAt, clock.zone) : '')}
      zone={clock.zone}
      isSet={set !== undefined}
      scheduleAction={deedAddress(held.story.id, 'schedule')}
      removalAction={`${deedAddress(held.story.id, 'schedule')}/removal`}
    />
  )
  return htmlResponse(page, status)
}

export const publication: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/publication`,
  who: mayPublish,
  handle: async (call) => {
    const { store, visitor, now } = call
    const revision = revisionIn(await readForm(call.request))
    const held = await forDeed(call, mayPublish)
    const { id: storyId } = held.story
    const day = dayOf(now, held.edition.clock.zone).replaceAll('-', '/')
    const outcome = await store.write((tx) => publish(tx, visitor, { storyId, revision, day }, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=published`)
    if (outcome.why === 'not-ready') return publishPage(call, held, { status: wrongForm })
    if (!isMissing(outcome.why)) return clashPage(held, outcome.why)
    return publishPage(call, held, { lacks: [outcome.why], status: wrongForm })
  },
}

export const correctionPage: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/correction`,
  who: mayCorrect,
  handle: async (call) => {
    const held = await forDeed(call, mayCorrect)
    const clash = noCorrection(held)
    return clash ? clashPage(held, clash) : correctPage(call, held)
  },
}

function noCorrection({ story, draft }: OnDesk): Clash | undefined {
  if (story.killedAt !== null) return 'killed'
  if (story.publishedAt === null) return 'not-published'
  return draft ? undefined : 'nothing-changed'
}

/** What is set already stands in the fields. */
const saidThen = ({ dueAt, reason, kind }: Schedule, zone: string) => ({
  dueAt: typedSecond(dueAt, zone),
  reason,
  noticeKind: kind === null || kind === 'minor' ? ('correction' as const) : kind,
  minor: kind === 'minor',
})

/** The reason is written beside the change that it explains. */
async function correctPage(
  call: DeskCall,
  held: OnDesk,
  typed: Partial<Parameters<typeof CorrectPage>[0]> = {},
  status = 200,
): Promise<Response> {
  const { read } = call.store
  const { live, content, edition } = held
  const changes = live && (await changesOf(read, edition, live, content))
  const { zone } = edition.clock
  const set = held.standing.correction
  const page = (
    <CorrectPage
      {...pageFor(held, 'correction')}
      {...(await verdictOn(read, held, content, { now: call.now }))}
      zone={zone}
      isSet={set !== undefined}
      dueAt=""
      {...(set && saidThen(set, zone))}
      scheduleAction={`${deedAddress(held.story.id, 'correction')}/schedule`}
      removalAction={`${deedAddress(held.story.id, 'schedule')}/removal`}
      {...typed}
      changes={changes && <ChangesMade changes={changes} words={english} />}
    />
  )
  return htmlResponse(page, status)
}

export const correction: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/correction`,
  who: mayCorrect,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const revision = revisionIn(form)
    const held = await forDeed(call, mayCorrect)
    const { id: storyId } = held.story
    const read = shaped(form, CorrectionForm)
    if (!read.success) return correctionAgain(call, held, form, errorsOf(read.error))
    const outcome = await store.write((tx) => correct(tx, visitor, { storyId, revision, ...read.data }, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=corrected`)
    return notCorrected(call, held, form, outcome.why)
  },
}

/** The same change, the same words for it, at a moment that is set. */
export const correctionSchedule: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/correction/schedule`,
  who: mayCorrect,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const revision = revisionIn(form)
    const held = await forDeed(call, mayCorrect)
    const { id: storyId } = held.story
    const [read, when] = [shaped(form, CorrectionForm), shaped(form, scheduleForm(held.edition.clock.zone))]
    if (!read.success || !when.success)
      return correctionAgain(call, held, form, [...errorsOf(read.error), ...errorsOf(when.error)])
    const request = { storyId, revision, ...read.data, ...when.data }
    const outcome = await store.write((tx) => scheduleCorrection(tx, visitor, request, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=correction-set`)
    return notCorrected(call, held, form, outcome.why)
  },
}

type NotCorrected = Extract<Awaited<ReturnType<typeof scheduleCorrection>>, { readonly ok: false }>['why']
/** Now or at a moment: what is wrong stands beside its field, and what was typed is kept. */
function notCorrected(
  call: DeskCall,
  held: OnDesk,
  form: Form,
  why: NotCorrected,
): Promise<Response> | Response {
  const again = (field: string, message: string) => correctionAgain(call, held, form, [{ field, message }])
  if (why === 'not-ready') return correctionAgain(call, held, form, [])
  if (why === 'reason-missing') return again('reason', reasonMissing)
  if (why === 'in-the-past' || why === 'embargo-before-due')
    return again('dueAt', unschedulableWords[why] ?? '')
  if (isMissing(why)) return again('reason', missingWords[why])
  return clashPage(held, why, unsentText(form))
}

function correctionAgain(
  call: DeskCall,
  held: OnDesk,
  form: Form,
  errors: readonly FieldError[],
): Promise<Response> {
  const chosen = typedIn(form, 'noticeKind')
  const noticeKind = chosen === 'clarification' || chosen === 'addition' ? chosen : 'correction'
  const typed = {
    reason: typedIn(form, 'reason'),
    noticeKind,
    minor: form['minor'] === 'yes',
    dueAt: momentTyped(form, 'dueAt'),
    errors,
  } as const
  return correctPage(call, held, typed, wrongForm)
}
