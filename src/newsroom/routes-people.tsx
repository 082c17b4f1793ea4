// Who works here, and what each may. For owners and admins.
import { allDesks, factorsByIds, listAccounts, noFactors, openAccount, setRole } from '#people/index.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { type Section, listSections } from '#sections/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, personAddress } from './addresses.ts'
import { InviteForm } from './contract/door.ts'
import { peopleWords } from './people-words.ts'
import { PeoplePage, type PersonRow } from './people.tsx'
import type { RoleTyped } from './role-fields.tsx'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import {
  roleTyped,
  choicesFor,
  forKeepers,
  doorOf,
  editionFor,
  linkSent,
  saidIn,
  sendLink,
  stateOf,
} from './routes-staff.tsx'
import { errorsOf } from './typed.ts'
import { personRoutes } from './routes-person.tsx'

const list: DeskRoute = {
  ...forKeepers,
  method: 'GET',
  path: addresses.people,
  handle: (call) => listPage(call, { name: '', email: '', role: 'writer', desks: [] }),
}

async function listPage(
  call: DeskCall,
  typed: RoleTyped & { readonly name: string; readonly email: string },
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { read } = call.store
  const [edition, accounts, desks, sections] = await Promise.all([
    editionFor(call),
    listAccounts(read),
    allDesks(read),
    listSections(read),
  ])
  const factors = await factorsByIds(
    read,
    accounts.map(({ id }) => id),
  )
  const rows = accounts.map(
    (account): PersonRow => ({
      name: account.name,
      path: personAddress(account.id),
      email: account.email,
      role: account.role,
      desks: namesOf(desks.get(account.id) ?? [], sections),
      door: doorOf(factors.get(account.id) ?? noFactors),
      state: stateOf(account),
      isYou: account.id === call.visitor.id,
    }),
  )
  const page = (
    <PeoplePage
      desk={deskOf(edition, call.visitor)}
      rows={rows}
      typed={typed}
      {...choicesFor(call, sections)}
      hasMail={call.place.hasMail === true}
      errors={errors}
      said={saidIn(call)}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

const namesOf = (ids: readonly string[], sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []))

const invited: DeskRoute = {
  ...forKeepers,
  method: 'POST',
  path: addresses.people,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const read = shaped(form, InviteForm)
    const typed = { ...roleTyped(form), name: typedIn(form, 'name'), email: typedIn(form, 'email') }
    if (!read.success) return listPage(call, typed, errorsOf(read.error))
    const { name, email, role, 'desks[]': desks } = read.data
    const outcome = await store.write(async (tx) => {
      const opened = await openAccount(tx, visitor, { name, email, role }, now)
      if (!opened.ok) return opened
      await setRole(tx, visitor, { accountId: opened.value.id, role, desks })
      return sendLink(tx, call, opened.value.id)
    })
    if (outcome.ok)
      return linkSent(call, { name, link: outcome.value, said: 'invited', to: addresses.people })
    if (outcome.why === 'email-taken')
      return listPage(call, typed, [{ field: 'email', message: peopleWords.emailTaken }])
    throw new HttpFault('forbidden', outcome.why)
  },
}

export const peopleRoutes: readonly DeskRoute[] = [list, invited, ...personRoutes]
