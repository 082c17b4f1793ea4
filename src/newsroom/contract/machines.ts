// What the settings for machines take, and what of it no program could read.
import { z } from 'zod'
import type { Machines } from '#paper/index.ts'
import { isOurPath, writtenPath } from '#platform/http/address.ts'
import { address, lineOf, text, tooLong, yes } from '../contract.ts'
import { trustFault } from '../trust.ts'

/** A whole address, or a path of this paper. Kept as it goes into a header: in ASCII. */
const place = lineOf(500).transform((typed, wrong): string => {
  if (isOurPath(typed)) return writtenPath(typed)
  const read = address.safeParse(typed)
  if (!read.success) wrong.addIssue('Write a whole address, or the path of a page here: /republish.')
  return read.data ?? ''
})

const contact = lineOf(200).transform((typed, wrong): string => {
  const uri = /^[^\s@:/]+@[^\s@]+\.[^\s@]+$/.test(typed) ? `mailto:${typed}` : typed
  if (uri !== '' && !/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d.-]+)$/.test(uri))
    wrong.addIssue('Write an email address, or an https: address of a page with a form.')
  return uri
})

const long = text
  .transform((typed) => typed.trim())
  .refine((typed) => typed.length <= 20_000, { error: tooLong(20_000) })

/** Everything that is wrong at once. `confirmed`: the contact was looked at, and is right. */
export const MachinesForm = z.object({
  search: yes,
  answers: yes,
  training: yes,
  mining: z.enum(['', 'reserved', 'open'], { error: 'Choose one of these.' }).default(''),
  miningPolicy: place,
  rsl: yes,
  contentUsage: yes,
  licence: address,
  terms: place,
  hub: address,
  trust: long.transform((typed, wrong): string => {
    const fault = trustFault(typed)
    if (fault) wrong.addIssue(fault)
    return typed
  }),
  securityContact: contact,
  confirmed: yes,
  humans: long,
  llms: long,
}) satisfies z.ZodType<Omit<Machines, 'securityConfirmedAt'> & { readonly confirmed: boolean }>
export type MachinesRead = z.output<typeof MachinesForm>
