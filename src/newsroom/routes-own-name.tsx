// A passkey asks for no name: whoever the first start made is asked when they come in with one, until they have said it.
import { describeSelf, isNobodyYet } from '#people/index.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { selfWords } from './account-words.ts'
import { addresses } from './addresses.ts'
import { NameForm } from './contract/door.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { own, type Mine, mine, signingAnew } from './routes-own.ts'
import { errorsOf } from './typed.ts'
import { WhoPage } from './who.tsx'

interface Who {
  readonly name: string
  readonly email: string
}
const whoPage = (
  call: DeskCall,
  { edition }: Mine,
  who: Who = { name: '', email: '' },
  errors: readonly FieldError[] = [],
): Response =>
  htmlResponse(
    <WhoPage desk={deskOf(edition, call.visitor)} {...who} errors={errors} />,
    errors.length > 0 ? wrongForm : 200,
  )

export const nameAsked: DeskRoute = {
  ...own,
  method: 'GET',
  path: addresses.ownName,
  handle: async (call) => {
    const held = await mine(call)
    return isNobodyYet(held.account) ? whoPage(call, held) : seeOther(addresses.account)
  },
}

export const namePosted: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownName,
  handle: signingAnew(async (call, held) => {
    if (!isNobodyYet(held.account)) return seeOther(addresses.account)
    const form = await readForm(call.request)
    const typed = { name: typedIn(form, 'name'), email: typedIn(form, 'email') }
    const read = shaped(form, NameForm)
    if (!read.success) return whoPage(call, held, typed, errorsOf(read.error))
    const outcome = await call.store.write((tx) => describeSelf(tx, call.visitor, read.data))
    if (outcome.ok) return seeOther(addresses.door)
    return whoPage(call, held, typed, [{ field: 'email', message: selfWords[outcome.why] }])
  }),
}
