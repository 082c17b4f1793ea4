// What the clock is to do with a story, and taking it back.
import { found } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { seeOther } from '#platform/http/route.ts'
import { mayPublish, mayRead, schedulePublication, unschedule } from '#stories/index.ts'
import { addresses, storyAddress } from './addresses.ts'
import { scheduleForm, WhatForm } from './contract/publishing.ts'
import { publishingWords, unschedulableWords } from './publishing-words.ts'
import { isMissing } from './refusals.ts'
import { forDeed } from './routes-checked.tsx'
import { noPage } from './routes-clash.tsx'
import { publishPage } from './routes-deeds.tsx'
import { type DeskRoute, revisionIn } from './routes-desk.ts'
import { clashPage, wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'
import { momentTyped } from './typed-moments.ts'

export const schedulePosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/schedule`,
  who: mayPublish,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const revision = revisionIn(form)
    const held = await forDeed(call, mayPublish)
    const { id: storyId } = held.story
    const again = { dueAt: momentTyped(form, 'dueAt'), status: wrongForm }
    const read = shaped(form, scheduleForm(held.edition.clock.zone))
    if (!read.success) return publishPage(call, held, { ...again, errors: errorsOf(read.error) })
    const request = { storyId, revision, dueAt: read.data.dueAt }
    const outcome = await store.write((tx) => schedulePublication(tx, visitor, request, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=scheduled`)
    const { why } = outcome
    if (why === 'in-the-past' || why === 'embargo-before-due') {
      const message = unschedulableWords[why] ?? ''
      return publishPage(call, held, { ...again, errors: [{ field: 'dueAt', message }] })
    }
    if (why === 'not-ready') return publishPage(call, held, again)
    return isMissing(why) ? publishPage(call, held, { ...again, lacks: [why] }) : clashPage(held, why)
  },
}

/** Whoever may do the deed may take it back: the action asks which. */
export const scheduleRemoval: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.stories}/:id/schedule/removal`,
  who: mayPublish,
  handle: async (call) => {
    const { store, visitor, now } = call
    const read = shaped(await readForm(call.request), WhatForm)
    const { what } = found(read.data)
    const held = await forDeed(call, mayRead)
    const { id: storyId } = held.story
    const outcome = await store.write((tx) => unschedule(tx, visitor, { storyId, what }, now))
    if (outcome.ok) return seeOther(`${storyAddress(storyId)}?said=taken-back`)
    return outcome.why === 'not-found'
      ? clashPage(held, 'not-found')
      : noPage(held, publishingWords.nothingScheduled)
  },
}
