// One of the staff: role, desks, keys.
import type { Edition } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import {
  type Account,
  type AccountId,
  type KeepFault,
  accountsByIds,
  desksOf,
  factorsOf,
  findAccount,
  isAtMost,
  letBackIn,
  resetDoor,
  setRole,
  suspend,
} from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { HttpFault, found } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { type MailState, newestMails } from '#platform/mail/store.ts'
import { listSections } from '#sections/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { stampOf } from '#ui/stamp.ts'
import { type PersonDeed, addresses, personAddress, personDeedAddress } from './addresses.ts'
import { RoleForm } from './contract/door.ts'
import { deskClock } from './moments.ts'
import { keepWords, peopleWords } from './people-words.ts'
import { type PersonFacts, PersonPage } from './person.tsx'
import type { RoleTyped } from './role-fields.tsx'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import {
  forKeepers,
  choicesFor,
  doorOf,
  editionFor,
  linkSent,
  roleTyped,
  saidIn,
  sendLink,
  stateOf,
} from './routes-staff.tsx'
import { errorsOf } from './typed.ts'

const idIn = ({ params }: DeskCall): AccountId => found(parseId('account', params['id']))

const person: DeskRoute = {
  ...forKeepers,
  method: 'GET',
  path: `${addresses.people}/:id`,
  handle: (call) => personPage(call),
}

async function personPage(
  call: DeskCall,
  typed?: RoleTyped,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { read } = call.store
  const id = idIn(call)
  const account = found(await findAccount(read, id))
  const [edition, desks, factors, sections, mails] = await Promise.all([
    editionFor(call),
    desksOf(read, id),
    factorsOf(read, id),
    listSections(read),
    newestMails(read, [id]),
  ])
  const mail = mails.get(id)
  const facts: PersonFacts = {
    name: account.name,
    email: account.email,
    since: stampOf(account.createdAt, deskClock(edition.clock)),
    state: stateOf(account),
    door: doorOf(factors),
    mail: mail && mailLine(mail, edition),
    typed: typed ?? { role: account.role, desks },
    fixed: fixedBecause(call, account),
    deeds: `${addresses.audit}?${new URLSearchParams({ who: id })}`,
    to: {
      role: personDeedAddress(id, 'role'),
      suspension: personDeedAddress(id, 'suspension'),
      return: personDeedAddress(id, 'return'),
      link: personDeedAddress(id, 'link'),
      reset: personDeedAddress(id, 'reset'),
    },
  }
  const desk = deskOf(edition, call.visitor)
  const choices = choicesFor(call, sections)
  const page = <PersonPage desk={desk} person={facts} {...choices} errors={errors} said={saidIn(call)} />
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

const fixedBecause = ({ visitor }: DeskCall, { id, role }: Account): string | undefined =>
  id === visitor.id ? peopleWords.own : isAtMost(role, visitor.role) ? undefined : peopleWords.above

function mailLine({ sentAt, givenUpAt, lastError }: MailState, { clock }: Edition): string {
  if (sentAt !== null) return peopleWords.mailSent(stampOf(sentAt, deskClock(clock)).text)
  return givenUpAt === null && lastError === null
    ? peopleWords.mailWaiting
    : peopleWords.mailFailed(lastError ?? '')
}

type Kept = Result<unknown, KeepFault>

/** A deed on somebody's account: done and said, or the page again with why not. */
const deedOn = (
  deed: PersonDeed,
  said: string,
  work: (tx: Writer, call: DeskCall, id: AccountId) => Promise<Kept>,
): DeskRoute => ({
  ...forKeepers,
  method: 'POST',
  path: `${addresses.people}/:id/${deed}`,
  handle: async (call) => {
    const id = idIn(call)
    const outcome = await call.store.write((tx) => work(tx, call, id))
    if (outcome.ok) return seeOther(`${personAddress(id)}?said=${said}`)
    return refusedOn(call, outcome.why)
  },
})

function refusedOn(call: DeskCall, why: KeepFault, typed?: RoleTyped): Promise<Response> {
  if (why === 'not-found') throw new HttpFault('not-found')
  return personPage(call, typed, [{ field: 'role', message: keepWords[why] }])
}

const roleGiven: DeskRoute = {
  ...forKeepers,
  method: 'POST',
  path: `${addresses.people}/:id/role`,
  handle: async (call) => {
    const accountId = idIn(call)
    const form = await readForm(call.request)
    const read = shaped(form, RoleForm)
    if (!read.success) return personPage(call, roleTyped(form), errorsOf(read.error))
    const { role, 'desks[]': desks } = read.data
    const outcome = await call.store.write((tx) => setRole(tx, call.visitor, { accountId, role, desks }))
    if (outcome.ok) return seeOther(`${personAddress(accountId)}?said=saved`)
    return refusedOn(call, outcome.why, roleTyped(form))
  },
}

/** With nothing taken away, or after everything was. */
const linkDeed = (
  deed: 'link' | 'reset',
  before: (tx: Writer, call: DeskCall, id: AccountId) => Promise<Kept>,
) =>
  ({
    ...forKeepers,
    method: 'POST',
    path: `${addresses.people}/:id/${deed}`,
    handle: async (call) => {
      const id = idIn(call)
      const outcome = await call.store.write(async (tx) => {
        const first = await before(tx, call, id)
        return first.ok ? sendLink(tx, call, id) : first
      })
      if (!outcome.ok) return refusedOn(call, outcome.why)
      const name = (await accountsByIds(call.store.read, [id])).get(id)?.name ?? ''
      return linkSent(call, { name, link: outcome.value, said: 'link', to: personAddress(id) })
    },
  }) satisfies DeskRoute

export const personRoutes: readonly DeskRoute[] = [
  person,
  roleGiven,
  deedOn('suspension', 'suspended', (tx, { visitor, now }, id) => suspend(tx, visitor, id, now)),
  deedOn('return', 'back', (tx, { visitor }, id) => letBackIn(tx, visitor, id)),
  linkDeed('link', async (tx, { visitor }, id) => {
    const account = await findAccount(tx, id)
    if (!account || account.suspendedAt !== null) return { ok: false, why: 'not-found' }
    return isAtMost(account.role, visitor.role)
      ? { ok: true, value: account }
      : { ok: false, why: 'above-you' }
  }),
  linkDeed('reset', (tx, { visitor }, id) => resetDoor(tx, visitor, id)),
]
