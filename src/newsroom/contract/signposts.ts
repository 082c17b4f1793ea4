import { z } from 'zod'

const path = z.string().max(2_000)

/** What is to be done with which address. */
export const SignpostForm = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('lead-on'), from: path, to: path }),
  z.object({ deed: z.literal('take-down'), from: path }),
  z.object({ deed: z.literal('forget'), from: path }),
])
export const SignpostQuery = z.object({
  q: z.string().max(200).catch(''),
  after: path.catch(''),
})
