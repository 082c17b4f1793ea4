import { accountsByIds } from '#people/index.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { hold, liftHold, listHolds, mayHold } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, deedAddress } from './addresses.ts'
import { ReasonForm } from './contract/publishing.ts'
import { HoldPage } from './holds.tsx'
import { secondSaid } from './moments.ts'
import { publishingWords } from './publishing-words.ts'
import { reasonMissing } from './refusals.ts'
import { forDeed, pageFor } from './routes-checked.tsx'
import { noPage } from './routes-clash.tsx'
import type { DeskCall, DeskRoute, OnDesk } from './routes-desk.ts'
import { clashPage, wrongForm } from './routes-no.tsx'
import { errorsOf, unsentText } from './typed.ts'
import { deskWords } from './words.ts'

const path = `${addresses.stories}/:id/hold`

export const holdRoute: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayHold,
  handle: async (call) => holdPage(call, await forDeed(call, mayHold)),
}

async function holdPage(
  { store }: DeskCall,
  held: OnDesk,
  { reason = '', errors = [] }: { reason?: string; errors?: readonly FieldError[] } = {},
): Promise<Response> {
  const { story, edition, standing } = held
  const all = await listHolds(store.read, story.id)
  const people = await accountsByIds(
    store.read,
    all.flatMap(({ by, liftedBy }) => [by ?? [], liftedBy ?? []].flat()),
  )
  const who = (id: (typeof all)[number]['by']): string => (id && people.get(id)?.name) ?? deskWords.nobody
  const { zone } = edition.clock
  const former = all.flatMap(({ by, at, reason: why, liftedAt, liftedBy }) =>
    liftedAt === null
      ? []
      : [
          `${publishingWords.heldBy(who(by), secondSaid(at, zone), why)} ${publishingWords.liftedBy(who(liftedBy), secondSaid(liftedAt, zone))}`,
        ],
  )
  const page = (
    <HoldPage
      {...pageFor(held, 'hold')}
      liftAction={`${deedAddress(story.id, 'hold')}/lift`}
      isHeld={standing.hold !== undefined}
      reason={reason}
      former={former}
      errors={errors}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

export const holdPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path,
  who: mayHold,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const held = await forDeed(call, mayHold)
    const again = (errors: readonly FieldError[]) =>
      holdPage(call, held, { reason: typedIn(form, 'reason'), errors })
    const read = shaped(form, ReasonForm)
    if (!read.success) return again(errorsOf(read.error))
    const request = { storyId: held.story.id, ...read.data }
    const outcome = await store.write((tx) => hold(tx, visitor, request, now))
    if (outcome.ok) return seeOther(deedAddress(held.story.id, 'hold'))
    if (outcome.why === 'reason-missing') return again([{ field: 'reason', message: reasonMissing }])
    if (outcome.why === 'not-found') return clashPage(held, 'not-found')
    return noPage(held, publishingWords.heldAlready, unsentText(form))
  },
}

export const liftPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${path}/lift`,
  who: mayHold,
  handle: async (call) => {
    const { store, visitor, now } = call
    const held = await forDeed(call, mayHold)
    const { id: storyId } = held.story
    const outcome = await store.write((tx) => liftHold(tx, visitor, { storyId }, now))
    if (outcome.ok) return seeOther(deedAddress(storyId, 'hold'))
    return outcome.why === 'not-found' ? clashPage(held, 'not-found') : noPage(held, publishingWords.notHeld)
  },
}
