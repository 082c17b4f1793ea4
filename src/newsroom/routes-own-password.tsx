import { done } from '#kernel/result.ts'
import {
  describeSelf,
  factorsOf,
  findPasswordHash,
  isNobodyYet,
  sessionCookie,
  setPassword,
  slowDown,
} from '#people/index.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { hashPassword, isPassword } from '#platform/secrets/passwords.ts'
import { faultInPassword } from '#platform/secrets/strength.ts'
import type { FieldError } from '#ui/fields.tsx'
import { accountWords, selfWords } from './account-words.ts'
import { addresses } from './addresses.ts'
import { NameForm, NewPasswordForm } from './contract/door.ts'
import { doorWords, passwordWords } from './door-words.ts'
import { PasswordPage } from './keys.tsx'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { own, changeFrom, type Mine, backSaying, signingAnew, changeKeys } from './routes-own.ts'
import { errorsOf } from './typed.ts'

/** Whoever came by a link has shown that the mailbox is theirs, and may have forgotten the old one. */
const asksOld = async ({ store }: DeskCall, { account, session }: Mine): Promise<string | undefined> =>
  session.openedBy === 'password' ? findPasswordHash(store.read, account.id) : undefined

async function passwordPage(
  call: DeskCall,
  held: Mine,
  errors: readonly FieldError[] = [],
  typed?: Who,
): Promise<Response> {
  const { hasPassword } = await factorsOf(call.store.read, held.account.id)
  const asksWho = isNobodyYet(held.account)
  const who = asksWho ? (typed ?? { name: '', email: '' }) : held.account
  const view = (
    <PasswordPage
      desk={deskOf(held.edition, call.visitor)}
      title={hasPassword ? accountWords.changePassword : accountWords.setPassword}
      name={who.name}
      email={who.email}
      asksOld={(await asksOld(call, held)) !== undefined}
      asksWho={asksWho}
      errors={errors}
    />
  )
  return htmlResponse(view, errors.length > 0 ? wrongForm : 200)
}

interface Who {
  readonly name: string
  readonly email: string
}

export const passwordAsked: DeskRoute = {
  ...own,
  method: 'GET',
  path: addresses.ownPassword,
  handle: signingAnew((call, held) => passwordPage(call, held)),
}

export const passwordPosted: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownPassword,
  handle: signingAnew(async (call, held) => {
    const form = await readForm(call.request)
    const typed = { name: typedIn(form, 'name'), email: typedIn(form, 'email') }
    const who = isNobodyYet(held.account) ? shaped(form, NameForm) : undefined
    const read = shaped(form, NewPasswordForm)
    if (!read.success || who?.success === false)
      return passwordPage(call, held, errorsOf(read.error, who?.error), typed)
    const wrong = await wrongIn(call, held, { ...read.data, ...who?.data })
    if (wrong) return passwordPage(call, held, [wrong], typed)
    const change = { hash: await hashPassword(read.data.password), ...changeFrom(call, held) }
    const outcome = await changeKeys(call, held, async (tx) => {
      const described = who && (await describeSelf(tx, call.visitor, who.data))
      if (described && !described.ok) return described
      return done(await setPassword(tx, call.visitor, change, call.now))
    })
    if (!outcome.ok)
      return passwordPage(call, held, [{ field: 'email', message: selfWords[outcome.why] }], typed)
    const cookie = { 'set-cookie': sessionCookie(outcome.value, call.place.origin) }
    return held.session.openedBy === 'link'
      ? seeOther(addresses.door, cookie)
      : backSaying('password', cookie)
  }),
}

/** The present password is guessed at no faster here than at the door. */
async function wrongIn(
  call: DeskCall,
  held: Mine,
  given: { old: string; password: string; twice: string; name?: string; email?: string },
): Promise<FieldError | undefined> {
  const { store, address, now } = call
  const { account, edition } = held
  const stored = await asksOld(call, held)
  if (stored !== undefined) {
    const tried = { deed: 'sign-in', email: account.email, address } as const
    const slow = await store.write((tx) => slowDown(tx, tried, now))
    if (!slow.ok) return { field: 'old', message: doorWords.tooMany }
    if (!(await isPassword(given.old, stored)))
      return { field: 'old', message: passwordWords['not-the-old-one'] }
  }
  if (given.password !== given.twice) return { field: 'twice', message: passwordWords['not-the-same'] }
  const about = [account, given].flatMap(({ name = '', email = '' }) => [name, email])
  const fault = await faultInPassword(given.password, [...about, edition.settings.name, 'broadsheet'])
  return fault && { field: 'password', message: passwordWords[fault] }
}
