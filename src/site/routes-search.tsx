// Search: plain full text. The same answer for everybody, but too many questions to keep the answers.
import { type Edition, editionOf, teaserFacts } from '#copy/index.ts'
import { bodyText } from '#document/text.ts'
import { page } from '#platform/http/route.ts'
import { excerptAround, longestQuestion, questionOf, search } from '#search/index.ts'
import { publicStoriesByIds, type PublicStory, type StoryId, teasersByIds } from '#stories/index.ts'
import type { Found } from './facts.ts'
import { printedPage } from './printing.ts'
import { SearchPage } from './search.tsx'

const length = 20
const mostPages = 20

export const searchRoute = page(
  '/search',
  async ({ query, read, store, now, place }) => {
    // Not as for readers: no script of anybody else learns what somebody looks for.
    const edition = await editionOf(read, { origin: place.origin }, now)
    const typed = (query.get('q') ?? '').trim()
    const tooLong = typed.length > longestQuestion
    const terms = tooLong ? [] : questionOf(typed)
    const at = Math.min(mostPages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
    const ids = await search(store, terms, { limit: length + 1, skip: (at - 1) * length })
    const address = (to: number) => `/search?${new URLSearchParams({ q: typed, page: String(to) })}`
    const outcome = tooLong
      ? { kind: 'too-long' as const, most: longestQuestion }
      : typed === ''
        ? { kind: 'not-asked' as const }
        : {
            kind: 'found' as const,
            results: await resultsOf(read, edition, ids.slice(0, length), terms, now),
            pages: {
              older: ids.length > length && at < mostPages ? address(at + 1) : undefined,
              newer: at > 1 ? address(at - 1) : undefined,
            },
          }
    return printedPage(
      edition,
      <SearchPage paper={edition.paper} query={typed.slice(0, longestQuestion)} outcome={outcome} />,
      ['search'],
    )
  },
  ['q', 'page'],
)

/** The gate once more: the index may be a second behind, the tables never are. */
async function resultsOf(
  read: Parameters<typeof teaserFacts>[0],
  edition: Edition,
  ids: readonly StoryId[],
  terms: readonly string[],
  now: Parameters<typeof teasersByIds>[2],
): Promise<readonly Found[]> {
  const [byId, stories] = await Promise.all([
    teasersByIds(read, ids, now),
    publicStoriesByIds(read, ids, now),
  ])
  const open = ids.flatMap((id) => byId.get(id) ?? [])
  const facts = await teaserFacts(read, edition, open)
  return facts.map((teaser, at) => ({
    ...teaser,
    excerpt: excerptOf(stories.get(open[at]?.id as StoryId), terms),
  }))
}

const excerptOf = (story: PublicStory | undefined, terms: readonly string[]): Found['excerpt'] => {
  if (!story) return []
  const { standfirst, body } = story.version
  return excerptAround(`${standfirst} ${bodyText(body)}`.trim(), terms).map(({ text, hit }) => ({
    text,
    marked: hit,
  }))
}
