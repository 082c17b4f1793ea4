// The text of one version, taken out because the law asks for it.
import { found } from '#platform/http/faults.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { blank, mayBlank } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { ReasonForm } from './contract/publishing.ts'
import { BlankPage } from './deeds.tsx'
import { publishingWords } from './publishing-words.ts'
import { reasonMissing } from './refusals.ts'
import { forDeed, pageFor } from './routes-checked.tsx'
import { noPage } from './routes-clash.tsx'
import type { DeskCall, DeskRoute, OnDesk } from './routes-desk.ts'
import { clashPage, wrongForm } from './routes-no.tsx'
import { errorsOf, unsentText } from './typed.ts'

const path = `${addresses.stories}/:id/versions/:number/removal`

const numberIn = ({ params: { number } }: DeskCall): number =>
  Number(found(/^\d{1,6}$/.exec(number ?? ''))[0])

export const blankPage: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayBlank,
  handle: async (call) => formPage(await forDeed(call, mayBlank), numberIn(call)),
}

function formPage(
  held: OnDesk,
  number: number,
  { reason = '', errors = [] }: { reason?: string; errors?: readonly FieldError[] } = {},
): Response {
  const page = (
    <BlankPage
      {...pageFor(held, 'versions')}
      action={`${deedAddress(held.story.id, 'versions')}/${number}/removal`}
      number={number}
      reason={reason}
      errors={errors}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

export const blankPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path,
  who: mayBlank,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const held = await forDeed(call, mayBlank)
    const version = numberIn(call)
    const again = (errors: readonly FieldError[]) =>
      formPage(held, version, { reason: typedIn(form, 'reason'), errors })
    const read = shaped(form, ReasonForm)
    if (!read.success) return again(errorsOf(read.error))
    const request = { storyId: held.story.id, version, ...read.data }
    const outcome = await store.write((tx) => blank(tx, visitor, request, now))
    if (outcome.ok) return seeOther(`${storyAddress(held.story.id)}?said=blanked`)
    if (outcome.why === 'reason-missing') return again([{ field: 'reason', message: reasonMissing }])
    if (outcome.why === 'not-found') return clashPage(held, 'not-found')
    const no = outcome.why === 'live-version' ? publishingWords.liveVersion : publishingWords.blankedAlready
    return noPage(held, no, unsentText(form))
  },
}
