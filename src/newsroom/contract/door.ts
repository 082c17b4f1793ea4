// What the forms of the door, of one's own account and of the people send.
import { z } from 'zod'
import { emailIn, staffRoles } from '#people/index.ts'
import { accountWords } from '../account-words.ts'
import { line, lineOf, repeated, text } from '../contract.ts'
import { peopleWords } from '../people-words.ts'

/** As typed, spaces and all: what is a password is nobody's to tidy. */
const password = z.string({ error: 'This field can be given once, as text.' }).max(5_000).default('')

export const PasswordForm = z.object({ email: lineOf(254), password })
export const EmailForm = z.object({ email: lineOf(254) })
export const CodeForm = z.object({ code: lineOf(60) })
export const AnswerForm = z.object({ answer: text })

export const NewPasswordForm = z.object({ old: password, password, twice: password })
/** Who one is: on the account's page, and in the first form of the first owner. */
export const NameForm = z.object({
  name: lineOf(120).refine((typed) => typed !== '', { error: accountWords.nameMissing }),
  email: lineOf(254).refine((typed) => emailIn(typed) !== undefined, { error: peopleWords.emailWrong }),
})
export const OneForm = z.object({ id: lineOf(2_000) })

const desks = { 'desks[]': repeated }
const role = z.enum(staffRoles)
export const InviteForm = z.object({
  name: lineOf(120).refine((typed) => typed !== '', { error: peopleWords.nameMissing }),
  email: lineOf(254).refine((typed) => emailIn(typed) !== undefined, { error: peopleWords.emailWrong }),
  role,
  ...desks,
})
export const RoleForm = z.object({ role, ...desks })

/** What the list of deeds is narrowed to; what is none of it is as if it were not there. */
export const AuditQuery = z.object({
  who: line.catch(''),
  what: line.catch(''),
  from: line.catch(''),
  until: line.catch(''),
  about: line.catch(''),
  before: line.catch(''),
})
