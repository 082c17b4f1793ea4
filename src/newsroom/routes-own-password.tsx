import { factorsOf, findPasswordHash, sessionCookie, setPassword } from '#people/index.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { hashPassword, isPassword } from '#platform/secrets/passwords.ts'
import { faultInPassword } from '#platform/secrets/strength.ts'
import type { FieldError } from '#ui/fields.tsx'
import { accountWords } from './account-words.ts'
import { addresses } from './addresses.ts'
import { NewPasswordForm } from './contract/door.ts'
import { passwordWords } from './door-words.ts'
import { PasswordPage } from './keys.tsx'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { own, changeFrom, type Mine, backSaying, signingAnew } from './routes-own.ts'
import { errorsOf } from './typed.ts'

/** Whoever came by a link has shown that the mailbox is theirs, and may have forgotten the old one. */
const asksOld = async ({ store }: DeskCall, { account, session }: Mine): Promise<string | undefined> =>
  session.openedBy === 'password' ? findPasswordHash(store.read, account.id) : undefined

async function passwordPage(
  call: DeskCall,
  held: Mine,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { hasPassword } = await factorsOf(call.store.read, held.account.id)
  const view = (
    <PasswordPage
      desk={deskOf(held.edition, call.visitor)}
      title={hasPassword ? accountWords.changePassword : accountWords.setPassword}
      email={held.account.email}
      asksOld={(await asksOld(call, held)) !== undefined}
      errors={errors}
    />
  )
  return htmlResponse(view, errors.length > 0 ? wrongForm : 200)
}

export const passwordAsked: DeskRoute = {
  ...own,
  method: 'GET',
  path: addresses.ownPassword,
  handle: signingAnew(passwordPage),
}

export const passwordPosted: DeskRoute = {
  ...own,
  method: 'POST',
  path: addresses.ownPassword,
  handle: signingAnew(async (call, held) => {
    const read = shaped(await readForm(call.request), NewPasswordForm)
    if (!read.success) return passwordPage(call, held, errorsOf(read.error))
    const { account, edition } = held
    const { old, password, twice } = read.data
    const stored = await asksOld(call, held)
    const about = [account.name, account.email, edition.settings.name, 'broadsheet']
    const why =
      stored !== undefined && !(await isPassword(old, stored))
        ? (['old', 'not-the-old-one'] as const)
        : password === twice
          ? (['password', await faultInPassword(password, about)] as const)
          : (['twice', 'not-the-same'] as const)
    const [field, fault] = why
    if (fault !== undefined) return passwordPage(call, held, [{ field, message: passwordWords[fault] }])
    const hash = await hashPassword(password)
    const change = { hash, ...changeFrom(call, held) }
    const session = await call.store.write((tx) => setPassword(tx, call.visitor, change, call.now))
    const { origin } = call.place
    const cookie = { 'set-cookie': sessionCookie(session, origin) }
    return held.session.openedBy === 'link'
      ? seeOther(addresses.door, cookie)
      : backSaying('password', cookie)
  }),
}
