// A page as readers have it, with one campaign alone in its slots: what the desk shows an advertiser before the first day.
import {
  type Booked,
  creativesOf,
  findCampaign,
  frontPlace,
  isMeantFor,
  mayKeepAdvertisements,
  sectionPlace,
  storyPlace,
} from '#ads/index.ts'
import { editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { Actor, Door } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { framedByUs } from '#platform/http/headers.ts'
import { type Call, htmlResponse, type Printed, type Route } from '#platform/http/route.ts'
import { branchOf, listSections, standingTopics } from '#sections/index.ts'
import { listInSections, listLatest, listOnTopic, publicStoriesByIds } from '#stories/index.ts'
import { Frame } from '#ui/frame.tsx'
import { Empty } from '#ui/lists.tsx'
import type { PageKind } from '#ui/slots.ts'
import { framed } from './framed.ts'
import { frontRoute } from './routes-front.tsx'
import { sectionRoute } from './routes-section.tsx'
import { storyPage } from './routes-story.tsx'
import type { PreviewCall } from './spaces.ts'

export const adPreview: Route<Actor, Door> = {
  kind: 'route',
  method: 'GET',
  path: '/newsroom/advertising/:campaign/page/:kind',
  who: mayKeepAdvertisements,
  handle: (call) =>
    call.store.reading(async (read) => {
      const kind = found(kinds.find((kind) => kind === call.params['kind']))
      const alone = await campaignIn(read, call)
      const addressOf = (slot: string) => `/newsroom/advertising/${alone.id}/slot/${slot}`
      const { store, place, now } = call
      const blank = { params: {}, query: new URLSearchParams(), path: '/' }
      const printed = await prints[kind]({ ...blank, read, store, place, now, alone, addressOf })
      return printed?.kind === 'page' ? framed(String(printed.page.body)) : noPage(read, call)
    }),
}

async function campaignIn(read: Reader, { params }: Call<Actor>): Promise<Booked> {
  const id = found(parseId('campaign', params['campaign']))
  const [campaign, creatives] = await Promise.all([findCampaign(read, id), creativesOf(read, [id])])
  const topicIds = await standingTopics(read, found(campaign).topicIds)
  return {
    ...found(campaign),
    topicIds,
    creatives: creatives.filter(({ withdrawnAt }) => withdrawnAt === null),
  }
}

async function noPage(read: Reader, { place, now }: Call<Actor>): Promise<Response> {
  const { paper } = await editionOf(read, place, now)
  const { noStories: title } = paper.words
  const page = (
    <Frame paper={paper} meta={{ title, hidden: true }} page="plain">
      <h1 class="unseen">{title}</h1>
      <Empty title={title} />
    </Frame>
  )
  return htmlResponse(page, 404, Object.fromEntries(framedByUs))
}

const kinds: readonly PageKind[] = ['front', 'section', 'story']
const prints: Readonly<Record<PageKind, (call: PreviewCall) => Promise<Printed | undefined>>> = {
  front: async (call) => (isMeantFor(call.alone, frontPlace) ? frontRoute.print(call) : undefined),
  section: async (call) => {
    const slug = await sectionFor(call)
    return slug === undefined ? undefined : sectionRoute.print({ ...call, params: { slug } })
  },
  story: async (call) => {
    const story = await storyFor(call)
    return story && storyPage(call, { ...story, translations: null })
  },
}

/** The first section that it is meant for and that has something to stand between. */
async function sectionFor({ read, alone, now }: PreviewCall): Promise<string | undefined> {
  const sections = await listSections(read)
  for (const { id, slug } of sections.filter(({ id }) => isMeantFor(alone, sectionPlace(sections, id)))) {
    const stories = await listInSections(read, branchOf(sections, id), { now, limit: 3 })
    if (stories.length === 3) return slug
  }
  return undefined
}

/** The latest story that it is meant for. */
async function storyFor({ read, alone, now }: PreviewCall) {
  const sections = await listSections(read)
  const { sectionIds, topicIds } = alone
  const [topic] = topicIds
  const request = { now, limit: 30 }
  const branch = sectionIds.flatMap((id) => branchOf(sections, id))
  const latest =
    sectionIds.length > 0
      ? await listInSections(read, branch, request)
      : await (topic ? listOnTopic(read, topic, request) : listLatest(read, request))
  const ids = latest.map(({ id }) => id)
  const stories = await publicStoriesByIds(read, ids, now)
  return ids
    .flatMap((id) => stories.get(id) ?? [])
    .find(({ story, version }) => {
      const page = storyPlace(sections, { ...version, id: story.id })
      return page !== undefined && isMeantFor(alone, page)
    })
}
