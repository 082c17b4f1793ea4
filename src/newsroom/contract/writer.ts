// What the page on somebody who writes sends.
import { z } from 'zod'
import { parseId } from '#kernel/ids.ts'
import type { MediaId } from '#media/index.ts'
import { lineOf, text, tooLong } from '../contract.ts'
import { pictureWords } from '../picture-words.ts'

export const WriterForm = z.object({
  role: lineOf(120),
  bio: text
    .transform((typed) => typed.trim())
    .refine((typed) => typed.length <= 1000, { error: tooLong(1000) }),
  portrait: lineOf(100).transform((typed, wrong): MediaId | null => {
    const id = parseId('media', typed)
    if (typed !== '' && !id) wrong.addIssue(pictureWords.no)
    return id ?? null
  }),
})
