// What readers notice: publish, correct, kill. Each has a page with one button, and says no plainly.
import { dayOf } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { demand, type Permission } from '#people/index.ts'
import { type Form, readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { correct, kill, mayCorrect, mayKill, mayPublish, publish, unfit } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { CorrectionForm, KillForm } from './contract.ts'
import { CorrectPage, KillPage, PublishPage } from './deeds.tsx'
import { type Clash, isMissing, type Missing, missingWords, reasonMissing } from './refusals.ts'
import { type DeskCall, type DeskRoute, type OnDesk, onDesk, revisionIn } from './routes-desk.ts'
import { clashPage, wrongForm } from './routes-no.tsx'
import { errorsOf, unsentText } from './typed.ts'

/** The story, for somebody who may do this to it. */
async function forDeed(call: DeskCall, permission: Permission<OnDesk['story']>): Promise<OnDesk> {
  const held = await call.store.reading((db) => onDesk(db, call))
  demand(call.visitor, permission, held.story)
  return held
}

const pageFor = (held: OnDesk, deed: 'publication' | 'correction' | 'kill') => ({
  desk: held.desk,
  piece: held.piece,
  action: deedAddress(held.story.id, deed),
  revision: String(held.revision),
})

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
    return publishPage(held, lacksOf(held, call.now), 200)
  },
}

function lacksOf({ story, content }: OnDesk, now: Instant): readonly Missing[] {
  const late: readonly Missing[] =
    story.embargoUntil !== null && story.embargoUntil <= now ? ['embargo-in-the-past'] : []
  return [...late, ...[unfit(content)].flatMap((why) => why ?? [])]
}

const publishPage = (held: OnDesk, lacks: readonly Missing[], status: number): Response =>
  htmlResponse(
    <PublishPage {...pageFor(held, 'publication')} missing={lacks.map((why) => missingWords[why])} />,
    status,
  )

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
    return isMissing(outcome.why) ? publishPage(held, [outcome.why], wrongForm) : clashPage(held, outcome.why)
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
    return clash ? clashPage(held, clash) : htmlResponse(<CorrectPage {...pageFor(held, 'correction')} />)
  },
}

function noCorrection({ story, draft }: OnDesk): Clash | undefined {
  if (story.killedAt !== null) return 'killed'
  if (story.publishedAt === null) return 'not-published'
  return draft ? undefined : 'nothing-changed'
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
    if (!read.success) return correctionAgain(held, form, errorsOf(read.error))
    const outcome = await store.write((tx) => correct(tx, visitor, { storyId, revision, ...read.data }, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=corrected`)
    if (outcome.why === 'reason-missing')
      return correctionAgain(held, form, [{ field: 'reason', message: reasonMissing }])
    if (isMissing(outcome.why))
      return correctionAgain(held, form, [{ field: 'reason', message: missingWords[outcome.why] }])
    return clashPage(held, outcome.why, unsentText(form))
  },
}

function correctionAgain(held: OnDesk, form: Form, errors: readonly FieldError[]): Response {
  const noticeKind = form['noticeKind'] === 'clarification' ? 'clarification' : 'correction'
  const typed = { reason: reasonIn(form), noticeKind, minor: form['minor'] === 'yes' } as const
  return htmlResponse(<CorrectPage {...pageFor(held, 'correction')} {...typed} errors={errors} />, wrongForm)
}

export const killPage: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/kill`,
  who: mayKill,
  handle: async (call) => {
    const held = await forDeed(call, mayKill)
    if (held.story.killedAt !== null) return clashPage(held, 'killed')
    if (held.story.publishedAt === null) return clashPage(held, 'not-published')
    return htmlResponse(<KillPage {...pageFor(held, 'kill')} />)
  },
}

export const killing: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/kill`,
  who: mayKill,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const held = await forDeed(call, mayKill)
    const { id: storyId } = held.story
    const read = shaped(form, KillForm)
    if (!read.success) return killAgain(held, form, errorsOf(read.error))
    const outcome = await store.write((tx) => kill(tx, visitor, { storyId, reason: read.data.reason }, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=killed`)
    if (outcome.why === 'reason-missing')
      return killAgain(held, form, [{ field: 'reason', message: reasonMissing }])
    return clashPage(held, outcome.why, unsentText(form))
  },
}

const killAgain = (held: OnDesk, form: Form, errors: readonly FieldError[]): Response =>
  htmlResponse(<KillPage {...pageFor(held, 'kill')} reason={reasonIn(form)} errors={errors} />, wrongForm)

const reasonIn = (form: Form): string => (typeof form['reason'] === 'string' ? form['reason'] : '')
