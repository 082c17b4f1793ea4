// The paper's topics: found, added, called otherwise, made one, taken out.
import { parseId } from '#kernel/ids.ts'
import { slugOf } from '#kernel/text.ts'
import { faultKind } from '#platform/db/faults.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { refused, type Result } from '#kernel/result.ts'
import { seeOther } from '#platform/http/route.ts'
import {
  addTopic,
  formerAddress,
  mayKeepTopics,
  renameTopic,
  returnTopics,
  takeTopicsOut,
  type Topic,
  type TopicFault,
  topicsByNames,
  topicsBySlugs,
  withMerged,
} from '#sections/index.ts'
import { mergeTopics, separateTopics, tagsAround, topicsNamed } from '#stories/index.ts'
import { addresses, topicAddress } from './addresses.ts'
import {
  FormerAddress,
  TopicAdded,
  TopicNamed,
  TopicsChosen,
  TopicsMerged,
  TopicsReturned,
} from './contract/topics.ts'
import { type DeskCall, type DeskRoute, writeTogether } from './routes-desk.ts'
import { queryOfTopics, topicPage, topicsPage } from './routes-topic-pages.tsx'
import { doneAddress } from './topic-said.ts'

const route = (
  method: 'GET' | 'POST',
  path: string,
  handle: (call: DeskCall) => Promise<Response>,
): DeskRoute => ({ kind: 'route', method, path, who: mayKeepTopics, handle })

const here = `${addresses.topics}/:id`
const idIn = ({ params }: DeskCall) => found(parseId('topic', params['id']))

const list = route('GET', addresses.topics, (call) => topicsPage(call))
const one = route('GET', here, (call) => topicPage(call, idIn(call)))

const added = route('POST', addresses.topics, async (call) => {
  const read = shaped(await readForm(call.request), TopicAdded)
  if (!read.success) throw new HttpFault('bad-request', 'the name of a topic')
  const { name } = read.data
  const outcome = await kept(call.store, (tx) => addTopic(tx, call.visitor, name))
  if (outcome.ok)
    return seeOther(doneAddress(addresses.topics, { said: 'added', topics: [outcome.value.id] }))
  return topicsPage(call, { typed: name, field: 'name', why: outcome.why })
})

const merged = route('POST', addresses.topicsMerged, async (call) => {
  const read = shaped(await readForm(call.request), TopicsMerged)
  if (!read.success) throw new HttpFault('bad-request', 'topics and the one they become')
  const { 'topic[]': from, into: typed, back } = read.data
  const into = await topicCalled(call.store.read, typed)
  const outcome = into
    ? await kept(call.store, (tx) => mergeTopics(tx, call.visitor, { from, into: into.id }, call.now))
    : refused('no-topic' as const)
  if (outcome.ok && into)
    return seeOther(
      doneAddress(placeBehind(back, into), { said: 'merged', topics: outcome.value, into: into.id }),
    )
  const why = outcome.ok ? 'not-found' : outcome.why
  return wrong(call, { back, chosen: from, into: typed, field: 'into', why })
})

const separated = route('POST', addresses.topicsSeparated, async (call) => {
  const read = shaped(await readForm(call.request), TopicsChosen)
  if (!read.success) throw new HttpFault('bad-request', 'topics')
  const ids = read.data['topic[]']
  const outcome = await kept(call.store, (tx) => separateTopics(tx, call.visitor, ids, call.now))
  if (!outcome.ok) return topicsPage(call, { field: '', why: outcome.why })
  const [into] = outcome.value
  return seeOther(doneAddress(addresses.topics, { said: 'separated', topics: ids, into }))
})

const removed = route('POST', addresses.topicsRemoved, async (call) => {
  const read = shaped(await readForm(call.request), TopicsChosen)
  if (!read.success) throw new HttpFault('bad-request', 'topics')
  const { 'topic[]': ids, back } = read.data
  const outcome = await kept(call.store, async (tx) => {
    const inUse = await topicsNamed(tx, await withMerged(tx, ids))
    return takeTopicsOut(tx, call.visitor, { ids, inUse }, call.now)
  })
  if (!outcome.ok) return wrong(call, { back, chosen: ids, into: '', field: '', why: outcome.why })
  const { removal, topics } = outcome.value
  const gone = topics.map(({ name, slug }) => ({ name, slug }))
  return seeOther(doneAddress(addresses.topics, { said: 'removed', gone, removal }))
})

const returned = route('POST', addresses.topicsReturned, async (call) => {
  const read = shaped(await readForm(call.request), TopicsReturned)
  if (!read.success) throw new HttpFault('bad-request', 'a removal')
  const outcome = await kept(call.store, (tx) => returnTopics(tx, call.visitor, read.data.removal, call.now))
  if (!outcome.ok) return topicsPage(call, { field: '', why: outcome.why })
  return seeOther(doneAddress(addresses.topics, { said: 'returned', topics: idsOf(outcome.value) }))
})

const renamed = route('POST', here, async (call) => {
  const id = idIn(call)
  const read = shaped(await readForm(call.request), TopicNamed)
  if (!read.success) throw new HttpFault('bad-request', 'a name and an address')
  const outcome = await kept(call.store, async (tx) => {
    const around = await tagsAround(tx, [id])
    return renameTopic(tx, call.visitor, { id, ...read.data, around }, call.now)
  })
  if (outcome.ok) {
    const { name, slug } = outcome.value
    return seeOther(doneAddress(topicAddress(id), { said: 'renamed', gone: [{ name, slug }] }))
  }
  if (outcome.why === 'not-found') throw new HttpFault('not-found')
  const field = outcome.why === 'name-missing' ? 'name' : outcome.why.startsWith('address') ? 'address' : ''
  return topicPage(call, id, { ...read.data, field, why: outcome.why })
})

const former = route('POST', `${here}/addresses`, async (call) => {
  const id = idIn(call)
  const read = shaped(await readForm(call.request), FormerAddress)
  if (!read.success) throw new HttpFault('bad-request', 'an address and what becomes of it')
  const { slug, deed } = read.data
  const asked = { id, slug, leadsOn: deed === 'put-up' }
  const outcome = await kept(call.store, (tx) => formerAddress(tx, call.visitor, asked, call.now))
  if (!outcome.ok) return topicPage(call, id, { field: '', why: outcome.why })
  return seeOther(doneAddress(topicAddress(id), { said: deed, gone: [{ name: '', slug }] }))
})

export const topicRoutes: readonly DeskRoute[] = [
  list,
  added,
  merged,
  separated,
  removed,
  returned,
  one,
  renamed,
  former,
]
/** Two who keep topics at the same moment: one waits for the other. Who came second to an address hears that it is taken. */
async function kept<T, Why extends string>(
  store: Store,
  work: (tx: Writer) => Promise<Result<T, Why>>,
): Promise<Result<T, Why | 'address-taken'>> {
  try {
    return await writeTogether(store, work)
  } catch (error) {
    if (faultKind(error) !== 'unique') throw error
    return refused('address-taken')
  }
}

const idsOf = (topics: readonly Topic[]) => topics.map(({ id }) => id)

/** By its name as it is written, or by any address that leads to it. */
async function topicCalled(db: Reader, typed: string): Promise<Topic | undefined> {
  const slug = slugOf(typed.replace(/^.*\/topic\//, ''))
  const [named, there] = await Promise.all([topicsByNames(db, [typed]), topicsBySlugs(db, [slug])])
  const here = there.get(slug)
  return here?.name === typed ? here : (named.get(typed) ?? here)
}

/** Back to the list as it was looked at, or on to the topic that stands for the one whose page it was. */
const placeBehind = (back: string, into: Topic): string =>
  parseId('topic', back) ? topicAddress(into.id) : `${addresses.topics}?${queryOfTopics(back)}`

interface Wrong {
  readonly back: string
  readonly chosen: readonly Topic['id'][]
  readonly into: string
  readonly field: string
  readonly why: TopicFault | 'no-topic'
}
function wrong(call: DeskCall, { back, chosen, into, field, why }: Wrong): Promise<Response> {
  const id = parseId('topic', back)
  return id
    ? topicPage(call, id, { into, field, why })
    : topicsPage(call, { query: queryOfTopics(back), chosen, into, field, why })
}
