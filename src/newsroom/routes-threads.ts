// The margin of a story: threads about its words, begun, answered and settled by whoever may read it.
import { agoIn } from '#languages/ago.ts'
import { parseId } from '#kernel/ids.ts'
import { accountsByIds, demand } from '#people/index.ts'
import { found } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { jsonResponse } from '#platform/http/route.ts'
import { findStory, mayRead } from '#stories/index.ts'
import { listThreads, remark, resolve, type ThreadsAnswer } from '#writing/index.ts'
import { addresses } from './addresses.ts'
import { NewRemark } from './contract.ts'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { deskWords, english } from './words.ts'

const path = `${addresses.stories}/:id/threads`

export const threads: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayRead,
  handle: (call) => answer(call),
}

export const threadsPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path,
  who: mayRead,
  handle: async (call) => {
    const { store, visitor, now } = call
    const read = shaped(await readForm(call.request), NewRemark)
    if (!read.success) return answer(call, read.error.issues[0]?.message)
    const { text, thread, anchor, quote, resolved } = read.data
    const storyId = storyIn(call)
    const outcome = await store.write((tx) =>
      thread !== undefined && resolved !== undefined
        ? resolve(tx, visitor, { storyId, threadId: thread, isResolved: resolved === 'yes' }, now)
        : remark(tx, visitor, { storyId, text, where: thread ?? { anchor, quote } }, now),
    )
    return answer(call, outcome.ok ? undefined : deskWords.threadGone)
  },
}

const storyIn = ({ params }: DeskCall) => found(parseId('story', params['id']))

async function answer(call: DeskCall, error?: string): Promise<Response> {
  const { store, visitor, now } = call
  const story = found(await findStory(store.read, storyIn(call)))
  demand(visitor, mayRead, story)
  const all = await listThreads(store.read, story.id)
  const people = await accountsByIds(
    store.read,
    all.flatMap(({ remarks }) => remarks.flatMap(({ by }) => by ?? [])),
  )
  const shown: ThreadsAnswer = {
    threads: all.map(({ id, anchor, quote, resolvedAt, remarks }) => ({
      id,
      anchor,
      quote,
      isResolved: resolvedAt !== null,
      remarks: remarks.map((one) => ({
        id: one.id,
        who: (one.by && people.get(one.by)?.name) ?? deskWords.nobody,
        at: one.at,
        ago: agoIn(english.tag, one.at, now),
        text: one.text,
      })),
    })),
    ...(error !== undefined && { error }),
  }
  return jsonResponse(shown, error === undefined ? 200 : 422)
}
