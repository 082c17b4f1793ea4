// Out of the paper, at once or at a moment; and back into it.
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { kill, mayKill, mayRepublish, republish, scheduleWithdrawal } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { KillForm } from './contract.ts'
import { ReasonForm, withdrawalForm } from './contract/publishing.ts'
import { KillPage, RepublishPage } from './deeds.tsx'
import { publishingWords, unschedulableWords } from './publishing-words.ts'
import { isMissing, reasonMissing } from './refusals.ts'
import { forDeed, pageFor, verdictOn } from './routes-checked.tsx'
import type { DeskCall, DeskRoute, OnDesk } from './routes-desk.ts'
import { clashPage, wrongForm } from './routes-no.tsx'
import { noPage } from './routes-clash.tsx'
import { errorsOf, unsentText } from './typed.ts'
import { momentTyped, typedSecond } from './typed-moments.ts'

export const killPage: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/kill`,
  who: mayKill,
  handle: async (call) => {
    const held = await forDeed(call, mayKill)
    if (held.story.killedAt !== null) return clashPage(held, 'killed')
    if (held.story.publishedAt === null) return clashPage(held, 'not-published')
    return killForm(held, {}, 200)
  },
}

interface Typed {
  readonly reason?: string
  readonly dueAt?: string
  readonly errors?: readonly FieldError[]
}

function killForm(held: OnDesk, { reason, dueAt, errors }: Typed, status: number): Response {
  const set = held.standing.withdrawal
  const { zone } = held.edition.clock
  const page = (
    <KillPage
      {...pageFor(held, 'kill')}
      reason={reason ?? set?.reason}
      errors={errors}
      dueAt={dueAt ?? (set ? typedSecond(set.dueAt, zone) : '')}
      zone={zone}
      isSet={set !== undefined}
      withdrawalAction={deedAddress(held.story.id, 'withdrawal')}
      removalAction={`${deedAddress(held.story.id, 'schedule')}/removal`}
    />
  )
  return htmlResponse(page, status)
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
  killForm(held, { reason: typedIn(form, 'reason'), dueAt: momentTyped(form, 'dueAt'), errors }, wrongForm)

/** The same form, with a moment. */
export const withdrawalPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/withdrawal`,
  who: mayKill,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const held = await forDeed(call, mayKill)
    const { id: storyId } = held.story
    const read = shaped(form, withdrawalForm(held.edition.clock.zone))
    if (!read.success) return killAgain(held, form, errorsOf(read.error))
    const outcome = await store.write((tx) => scheduleWithdrawal(tx, visitor, { storyId, ...read.data }, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=withdrawal-set`)
    const { why } = outcome
    if (why === 'reason-missing') return killAgain(held, form, [{ field: 'reason', message: reasonMissing }])
    const message = why === 'not-found' ? undefined : unschedulableWords[why]
    if (message) return killAgain(held, form, [{ field: 'dueAt', message }])
    return clashPage(held, why === 'killed' || why === 'not-found' ? why : 'not-published', unsentText(form))
  },
}

export const republicationPage: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/republication`,
  who: mayRepublish,
  handle: async (call) => {
    const held = await forDeed(call, mayRepublish)
    if (held.story.killedAt === null) return noPage(held, publishingWords.notKilled)
    return republishPage(call, held, {}, 200)
  },
}

async function republishPage(call: DeskCall, held: OnDesk, typed: Typed, status: number): Promise<Response> {
  const verdict = await verdictOn(call.store.read, held, held.live ?? held.content, { now: call.now })
  const page = <RepublishPage {...pageFor(held, 'republication')} {...verdict} {...typed} />
  return htmlResponse(page, status)
}

export const republication: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/republication`,
  who: mayRepublish,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const held = await forDeed(call, mayRepublish)
    const { id: storyId } = held.story
    const again = (errors: readonly FieldError[]) =>
      republishPage(call, held, { reason: typedIn(form, 'reason'), errors }, wrongForm)
    const read = shaped(form, ReasonForm)
    if (!read.success) return again(errorsOf(read.error))
    const outcome = await store.write((tx) => republish(tx, visitor, { storyId, ...read.data }, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=republished`)
    if (outcome.why === 'reason-missing') return again([{ field: 'reason', message: reasonMissing }])
    if (outcome.why === 'not-ready') return again([])
    if (outcome.why === 'not-killed' || outcome.why === 'not-found')
      return noPage(held, publishingWords.notKilled, unsentText(form))
    return isMissing(outcome.why) ? again([]) : noPage(held, publishingWords.notKilled)
  },
}
