// What the desk's pages of topics show.
import { editionOf } from '#copy/index.ts'
import { slugOf } from '#kernel/text.ts'
import { found } from '#platform/http/faults.ts'
import { htmlResponse } from '#platform/http/route.ts'
import {
  findKeptTopic,
  keptTopicsByIds,
  listFormerSlugs,
  listMergedInto,
  type TopicFault,
  type TopicId,
  topicPath,
  topicsByIds,
} from '#sections/index.ts'
import { countTopic, listTopicsKept } from '#stories/index.ts'
import { addresses } from './addresses.ts'
import { TopicQuery } from './contract/topics.ts'
import { type DeskCall, deskOf } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { saidOf, topicsSaid } from './topic-said.ts'
import { TopicPage } from './topic.tsx'
import { TopicsPage } from './topics.tsx'
import { topicFaultWords } from './topic-words.ts'

const onOnePage = 100

/** Something could not be done: where, why, and what had been typed or chosen. */
interface Trouble {
  readonly field: string
  readonly why: TopicFault | 'no-topic'
  readonly into?: string
}
const errorsOf = (trouble: Trouble | undefined) =>
  trouble ? [{ field: trouble.field, message: topicFaultWords[trouble.why] }] : []

/** A query as one of ours says it: nothing of what is as usual. */
export const queryOfTopics = (typed: string): string =>
  queryText(TopicQuery.parse(Object.fromEntries(new URLSearchParams(typed))))
const queryText = ({ page, ...asked }: TopicQuery, at = page): string =>
  new URLSearchParams(
    Object.entries({ ...asked, page: String(at) }).filter(
      ([name, value]) => value !== '' && !['show=all', 'sort=name', 'page=1'].includes(`${name}=${value}`),
    ),
  ).toString()

interface ListTrouble extends Trouble {
  readonly query?: string
  readonly chosen?: readonly TopicId[]
  readonly typed?: string
}

export const topicsPage = ({ store, place, now, visitor, url }: DeskCall, trouble?: ListTrouble) =>
  store.reading(async (db) => {
    const edition = await editionOf(db, place, now)
    const params = trouble ? new URLSearchParams(trouble.query) : url.searchParams
    const asked = TopicQuery.parse(Object.fromEntries(params))
    const listed = await listTopicsKept(db, {
      words: asked.q,
      slug: slugOf(asked.q),
      sort: asked.sort,
      unused: asked.show === 'unused',
      limit: onOnePage + 1,
      offset: (asked.page - 1) * onOnePage,
    })
    const said = new Map((await keptTopicsByIds(db, topicsSaid(url))).map((topic) => [topic.id, topic]))
    const pageAt = (page: number) => `${addresses.topics}?${queryText(asked, page)}`
    const html = (
      <TopicsPage
        desk={deskOf(edition, visitor)}
        {...(trouble ? {} : saidOf(url, said))}
        errors={errorsOf(trouble)}
        list={{
          asked,
          query: queryText(asked),
          rows: listed.slice(0, onOnePage).map((row) => ({
            ...row,
            path: topicPath(row),
            isChosen: trouble?.chosen?.includes(row.id) ?? false,
          })),
          pages: {
            newer: asked.page > 1 ? pageAt(asked.page - 1) : undefined,
            older: listed.length > onOnePage ? pageAt(asked.page + 1) : undefined,
          },
          into: trouble?.into ?? '',
          typed: trouble?.typed ?? '',
        }}
      />
    )
    return htmlResponse(html, trouble ? wrongForm : 200)
  })

interface OneTrouble extends Trouble {
  readonly name?: string
  readonly address?: string
}

export const topicPage = ({ store, place, now, visitor, url }: DeskCall, id: TopicId, trouble?: OneTrouble) =>
  store.reading(async (db) => {
    const topic = found(await findKeptTopic(db, id))
    const [edition, former, merged, standing, stories, spoken] = await Promise.all([
      editionOf(db, place, now),
      listFormerSlugs(db, id),
      listMergedInto(db, [id]),
      topic.mergedInto ? topicsByIds(db, [id]) : undefined,
      countTopic(db, id),
      keptTopicsByIds(db, topicsSaid(url)),
    ])
    const said = new Map(spoken.map((one) => [one.id, one]))
    const html = (
      <TopicPage
        desk={deskOf(edition, visitor)}
        {...(trouble ? {} : saidOf(url, said, topic))}
        errors={errorsOf(trouble)}
        topic={{
          id,
          name: topic.name,
          path: topicPath(topic),
          stories,
          standsIn: standing?.get(id),
          former: former.map((slug) => ({ slug, path: topicPath({ slug }) })),
          merged: merged.map((one) => ({ id: one.id, name: one.name, path: topicPath(one) })),
          typed: {
            name: trouble?.name ?? topic.name,
            address: trouble?.address ?? topic.slug,
            into: trouble?.into ?? '',
          },
        }}
      />
    )
    return htmlResponse(html, trouble ? wrongForm : 200)
  })
