// An item of the archive as a story of ours, and what is to be said of it.
import type { PersonId } from '#bylines/index.ts'
import { excerpt } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { newId } from '#platform/mint.ts'
import type { ImportedStory, Standing } from '#stories/index.ts'
import type { Words } from '../content/converter.ts'
import { filingKeyOf, filingOf } from '../filing.ts'
import { type Names, unfiled } from '../names/names.ts'
import { signersOf } from '../names/people.ts'
import { type Item, kindOfPost, titleOf } from './items.ts'
import type { Line } from './outcome.ts'
import type { Place } from './places.ts'

interface Moment {
  readonly now: Instant
  readonly exportedAt: Instant | null
}

/** When it appeared. Where the archive does not say, the next best that it says; never in the future. */
export function dateOf({ post }: Item, { now, exportedAt }: Moment): Instant {
  return [post.at, post.modifiedAt, exportedAt].find((at) => at !== null && at <= now) ?? now
}

export const headlineOf = ({ post }: Item, { opening }: Words): string =>
  post.title || excerpt(opening, 80) || 'Untitled'

export interface Facts {
  readonly item: Item
  readonly words: Words
  readonly place: Place
  readonly at: Instant
}

export function storyOf({ item, words, place, at }: Facts, origin: string, names: Names): ImportedStory {
  const { post, isPublic } = item
  const changedAt = post.modifiedAt !== null && post.modifiedAt > at ? post.modifiedAt : at
  return {
    digest: item.digest,
    media: [],
    story: {
      id: newId('story'),
      slug: place.slug,
      path: place.path,
      createdAt: at,
      createdBy: null,
      publishedAt: isPublic ? at : null,
      updatedAt: isPublic ? changedAt : null,
      publicAt: isPublic ? at : null,
      releasedAt: isPublic ? at : null,
      version: isPublic ? 1 : null,
      embargoUntil: null,
      killedAt: null,
      origin,
      originId: item.number,
    },
    content: {
      headline: headlineOf(item, words),
      standfirst: words.standfirst,
      kicker: '',
      dateline: '',
      sensitive: false,
      lead: null,
      extras: {},
      kind: item.becomes === 'page' ? 'page' : 'news',
      ...filed(item, names),
      bylines: signersOf(post, names.people).flatMap((key) => bylineOf(names.people.get(key))),
      body: words.body,
    },
  }
}

const bylineOf = (personId: PersonId | undefined) => (personId ? [{ personId, role: '' }] : [])

function filed({ post, becomes }: Item, { categories, sections, topics }: Names) {
  const filing = filingOf(filingKeyOf(post), categories)
  const tags = post.terms
    .filter(({ taxonomy }) => taxonomy === 'post_tag')
    .map(({ slug }) => `post_tag ${slug}`)
  const besides = filing.topics.map((slug) => `category ${slug}`)
  const topicIds = [...new Set([...tags, ...besides].flatMap((key) => topics.get(key) ?? []))]
  const sectionId = becomes === 'page' ? null : (sections.get(filing.section ?? unfiled) ?? null)
  return { sectionId, topicIds }
}

const lineOf = ({ post }: Item, why: string): Line => ({
  group: 'items',
  kind: kindOfPost(post),
  id: post.id,
  title: titleOf(post),
  why,
})

/** What was not kept quite as it was. That a draft stays a draft is no change. */
export function changesOf({ item, words, place, at }: Facts): readonly Line[] {
  const { post, why } = item
  const whys = [
    ...(why === null || why === 'draft' || why === 'pending' ? [] : [`not-public: ${why}`]),
    ...(post.title === '' ? ['headline-from-first-words'] : []),
    ...(post.at === null || (post.at > at && why !== 'scheduled') ? ['date-missing'] : []),
    ...(place.lost === null ? [] : [`address-taken: now ${place.path}`]),
    ...(post.sticky ? ['was-sticky'] : []),
    ...(words.mojibake > 0 ? ['looks-wrongly-encoded'] : []),
    ...words.changes.map(([change, times]) => `markup: ${change}${counted(times)}`),
    ...words.foreign.map(([kind, times]) => `kept-as-foreign: ${kind}${counted(times)}`),
  ]
  return whys.map((one) => lineOf(item, one))
}
const counted = (times: number): string => (times === 1 ? '' : ` × ${times}`)

/** What stands here is the newsroom's: an import never overwrites it, and says so where the two have gone apart. */
export function keptLines(item: Item, standing: Standing): readonly Line[] {
  const lines = isTouched(item, standing) ? [lineOf(item, 'kept: changed in the newsroom')] : []
  const isOlder = standing.digest !== null && standing.digest !== item.digest
  return isOlder ? [...lines, lineOf(item, 'kept: changed at the source since')] : lines
}

const isTouched = ({ isPublic }: Item, { version, killedAt, draftRevision }: Standing): boolean =>
  killedAt !== null ||
  (version ?? 0) > 1 ||
  (version === 1 && (draftRevision !== null || !isPublic)) ||
  (version === null && draftRevision !== 1)
