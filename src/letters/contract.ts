// What a reader's form sends. What is wrong with it is a key; the page says it in the reader's language.
import { z } from 'zod'

export const longest = { letter: 5_000, name: 120, email: 254 } as const
export type LetterFault = 'letter-missing' | 'too-long' | 'email-wrong'

/** Characters that no keyboard types and that Postgres cannot keep. */
const control = /[^\P{Cc}\n\t]/gu
const typed = z
  .string()
  .default('')
  .transform((text) => text.replace(/\r\n?/g, '\n').replace(control, '').trim())
const line = typed.transform((text) => text.replace(/\s+/g, ' '))
const shortLine = (most: number) => line.refine((text) => text.length <= most, { error: 'too-long' })
const isEmail = (text: string): boolean => text === '' || z.email().safeParse(text).success

export const LetterForm = z.object({
  letter: typed
    .refine((text) => text !== '', { error: 'letter-missing' })
    .refine((text) => text.length <= longest.letter, { error: 'too-long' }),
  name: shortLine(longest.name),
  email: shortLine(longest.email).refine((text) => text.length > longest.email || isEmail(text), {
    error: 'email-wrong',
  }),
  /** No reader sees this one. */
  website: line,
  stamp: line,
  story: line,
})

const faults: readonly string[] = ['letter-missing', 'too-long', 'email-wrong'] satisfies LetterFault[]
export const isLetterFault = (text: string): text is LetterFault => faults.includes(text)
