import { findAccountByEmail, slowDown } from '#people/index.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { post } from '#platform/mail/post.ts'
import { addresses } from './addresses.ts'
import { EmailForm } from './contract/door.ts'
import { doorWords } from './door-words.ts'
import { mailKinds } from './mail-words.ts'
import type { DeskRoute } from './routes-desk.ts'
import { anyone, doorDesk, doorPage, wait } from './routes-entry.tsx'
import { wrongForm } from './routes-no.tsx'
import { AskPage, AskedPage } from './sign-in.tsx'

export const askPage: DeskRoute = {
  ...anyone,
  method: 'GET',
  path: addresses.askLink,
  handle: async (call) =>
    call.place.hasMail ? htmlResponse(<AskPage desk={await doorDesk(call)} />) : doorPage(call, {}, 200),
}

/** The same answer and the same work whoever is asked for: mail about nobody is queued too, and given up when it is to be written. */
export const asked: DeskRoute = {
  ...anyone,
  method: 'POST',
  path: addresses.askLink,
  handle: async (call) => {
    const { store, place, address, now } = call
    const form = await readForm(call.request)
    const read = shaped(form, EmailForm)
    const email = typedIn(form, 'email')
    if (!place.hasMail || !read.success)
      return doorPage(call, { email, why: doorWords.noMailHint }, wrongForm)
    const isSlow = await store.write(async (tx) => {
      const slow = await slowDown(tx, { deed: 'ask-link', email, address }, now)
      const account = await findAccountByEmail(tx, email)
      if (slow.ok) await post(tx, { kind: mailKinds.signInLink, about: account?.id ?? 'nobody' }, now)
      return !slow.ok
    })
    const desk = await doorDesk(call)
    if (!isSlow) return htmlResponse(<AskedPage desk={desk} />)
    const errors = [{ field: 'email', message: doorWords.askedTooOften }]
    return htmlResponse(<AskPage desk={desk} email={email} errors={errors} />, 429, wait('ask-link'))
  },
}
