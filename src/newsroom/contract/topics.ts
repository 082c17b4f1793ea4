// What the desk's pages of topics are asked, and what their forms send.
import { z } from 'zod'
import { parseId } from '#kernel/ids.ts'
import type { TopicId, TopicRemovalId } from '#sections/index.ts'
import { repeated, text } from '../contract.ts'

const name = text.transform((typed) => typed.replace(/\s+/g, ' ').trim().slice(0, 120))
const address = text.transform((typed) => typed.trim().slice(0, 200))
const ids = repeated.transform((typed): readonly TopicId[] => [
  ...new Set(typed.flatMap((id) => parseId('topic', id) ?? [])),
])

/** What of an address means nothing is as if it were not there. */
export const TopicQuery = z.object({
  q: name.catch(''),
  show: z.enum(['all', 'unused']).catch('all'),
  sort: z.enum(['name', 'most']).catch('name'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type TopicQuery = z.infer<typeof TopicQuery>

export const TopicAdded = z.object({ name })
const back = text.catch('')
export const TopicsMerged = z.object({ 'topic[]': ids, into: name, back })
export const TopicsChosen = z.object({ 'topic[]': ids, back })
export const TopicsReturned = z.object({
  removal: text.transform((typed): TopicRemovalId => parseId('topicremoval', typed) ?? 'topicremoval_'),
})
export const TopicNamed = z.object({ name, address })
export const FormerAddress = z.object({ slug: address, deed: z.enum(['take-down', 'put-up']) })
