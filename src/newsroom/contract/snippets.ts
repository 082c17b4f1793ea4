// What the form of other services' tags sends; everything that is wrong with it at once.
import { z } from 'zod'
import { originOf, type Snippets, tagsIn } from '#paper/index.ts'
import { text, tooLong } from '../contract.ts'
import { snippetFaultWords, snippetWords } from '../snippet-words.ts'

const mostHosts = 20
const longest = 10_000
const short = text.refine((typed) => typed.length <= longest, { error: tooLong(longest) })

const hosts = short.transform((typed, wrong): readonly string[] => {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  for (const line of lines)
    if (originOf(line) !== line.toLowerCase().replace(/\/$/, ''))
      wrong.addIssue(snippetWords.badHost(line.slice(0, 80)))
  if (lines.length > mostHosts) wrong.addIssue(snippetWords.tooMany)
  return [...new Set(lines.flatMap((line) => originOf(line) ?? []))]
})

const tags = short.transform((typed, wrong) => {
  const read = tagsIn(typed)
  for (const { why, what } of read.wrong) wrong.addIssue(snippetFaultWords[why](what))
  return read.tags
})

export const SnippetsForm = z
  .object({ tags, connects: hosts, images: hosts })
  .transform(({ tags, connects, images }, wrong): Snippets => {
    const isEmpty = tags.metas.length + tags.links.length + tags.scripts.length === 0
    if (isEmpty && connects.length + images.length > 0)
      wrong.addIssue({ code: 'custom', path: ['tags'], message: snippetWords.hostsWithoutTags })
    return { ...tags, connects, images }
  })
