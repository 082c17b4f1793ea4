// An item of the archive as a story of ours, and what is to be said of it.
import type { PersonId } from '#bylines/index.ts'
import type { Instant } from '#kernel/time.ts'
import { isSameLanguage } from '#languages/tag.ts'
import { newId } from '#platform/mint.ts'
import type { Extras, ImportedContent, ImportedStory, Notice, Standing } from '#stories/index.ts'
import type { Archive } from '../archive.ts'
import { filingKeyOf, filingOf, termKey } from '../filing.ts'
import { ownCorrections } from '../meta/corrections.ts'
import { headsOf } from '../meta/heads.ts'
import { languageOf, plainLanguage, workOf } from '../meta/language.ts'
import { seoOf } from '../meta/seo.ts'
import { type Sponsor, sponsorOf } from '../meta/sponsor.ts'
import type { WpPost } from '../model.ts'
import { groupOf } from '../origin.ts'
import type { Names } from '../names/names.ts'
import { signersOf } from '../names/people.ts'
import { unfiledKey } from '../names/sections.ts'
import type { Desk } from './desk.ts'
import type { Facts } from './facts.ts'
import { headlineOf, type Item, kindOfPost, titleOf } from './items.ts'
import type { Line } from './outcome.ts'

export function storyOf(facts: Facts, desk: Desk): ImportedStory {
  const { item, place, at, body, lead } = facts
  const { archive, now } = desk
  const { post, isPublic } = item
  const changedAt = later(post.modifiedAt ?? at, at)
  const work = workOf(post, archive.map.taxonomyOf)
  return {
    digest: item.digest,
    media: [...new Set([...(lead === null || lead === 'missing' ? [] : [lead]), ...body.media])],
    corrections: isPublic ? correctionsOf(post, archive, { from: at, changedAt, now }) : [],
    translations: work === null ? null : groupOf(archive.origin, work),
    story: {
      id: newId('story'),
      slug: place.slug,
      path: place.path,
      createdAt: at,
      createdBy: null,
      entrustedTo: null,
      publishedAt: isPublic ? at : null,
      updatedAt: isPublic ? changedAt : null,
      publicAt: isPublic ? at : null,
      releasedAt: isPublic ? at : null,
      version: isPublic ? 1 : null,
      embargoUntil: null,
      killedAt: null,
      origin: archive.origin,
      originId: item.number,
    },
    content: contentOf(facts, desk),
  }
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

function contentOf({ item, words, body, lead }: Facts, { archive, names, language }: Desk): ImportedContent {
  const { post } = item
  const heads = headsOf(post.meta)
  const standfirst = heads.standfirst || words.standfirst
  const seo = seoOf(post, archive.site)
  const sponsor = sponsorOf(post, archive.parts.sponsors, archive.map.taxonomyOf)
  const isPaid = sponsor !== null && !sponsor.isUnderwriter && item.kind !== 'page'
  return {
    headline: headlineOf(item, words),
    standfirst,
    kicker: heads.kicker || seriesOf(post, names),
    dateline: heads.dateline,
    sensitive: false,
    lead: lead === null || lead === 'missing' ? null : { media: lead, alt: '', caption: '', credit: '' },
    extras: {
      ...languageExtra(post, archive, language),
      // Where both a subtitle and an excerpt stood, the excerpt goes on saying in lists elsewhere what the story is about.
      ...(words.standfirst !== '' && words.standfirst !== standfirst && { seoDescription: words.standfirst }),
      ...seo,
      ...sponsorExtra(sponsor),
    },
    kind: isPaid ? 'sponsored' : item.kind,
    ...filed(item, names, archive),
    bylines: bylinesOf(post, names, archive),
    body: body.body,
  }
}

const sponsorExtra = (sponsor: Sponsor | null): Extras =>
  sponsor === null || sponsor.name === '' ? {} : { sponsor: sponsor.name }

function languageExtra(post: WpPost, { site, map }: Archive, paper: string): Extras {
  const language = languageOf(post, map.taxonomyOf) || plainLanguage(site.language)
  return language === '' || isSameLanguage(language, paper) ? {} : { language }
}

const seriesOf = ({ terms }: WpPost, { series }: Names): string =>
  terms.map((term) => series.get(termKey(term)) ?? '').find((name) => name !== '') ?? ''

function bylinesOf(post: WpPost, { people }: Names, { map }: Archive) {
  const ids = signersOf(post, people, map).flatMap((key) => people.get(key) ?? [])
  return [...new Set<PersonId>(ids)].map((personId) => ({ personId, role: '' }))
}

interface Span {
  readonly from: Instant
  readonly changedAt: Instant
  readonly now: Instant
}

/** Not before the story appeared, and not after today. */
function correctionsOf(post: WpPost, { parts }: Archive, { from, changedAt, now }: Span): readonly Notice[] {
  const said = [...((post.id !== null && parts.corrections.get(post.id)) || []), ...ownCorrections(post)]
  return said.map(({ kind, reason, at }) => {
    const when = later(at ?? changedAt, from)
    return { id: newId('correction'), kind, reason, at: when > now ? now : when }
  })
}

function filed({ post, kind }: Item, { categories, sections, topics }: Names, { map }: Archive) {
  const wordOf = (taxonomy: string) => map.taxonomyOf(taxonomy)
  const filing = filingOf(
    filingKeyOf(post, (taxonomy) => wordOf(taxonomy) === 'sections'),
    categories,
  )
  const tags = post.terms
    .filter(({ taxonomy }) => ['topics', 'series'].includes(wordOf(taxonomy)))
    .map(termKey)
  const topicIds = [...new Set([...tags, ...filing.topics].flatMap((key) => topics.get(key) ?? []))]
  const sectionId = kind === 'page' ? null : (sections.get(filing.section ?? unfiledKey(post.type)) ?? null)
  return { sectionId, topicIds }
}

const lineOf = ({ post }: Item, why: string): Line => ({
  group: 'items',
  kind: kindOfPost(post),
  id: post.id,
  title: titleOf(post),
  why,
})

/** What was not kept quite as it was. */
export const changesOf = (facts: Facts): readonly Line[] =>
  [...aboutPost(facts), ...aboutWords(facts)].map((why) => lineOf(facts.item, why))

/** That a draft stays a draft is no change. */
function aboutPost({ item: { post, why, isBuilt }, place, at, lead }: Facts): readonly string[] {
  return [
    ...(why === null || why === 'draft' || why === 'pending' ? [] : [`not-public: ${why}`]),
    ...(isBuilt ? ['words-out-of-a-page-builder'] : []),
    ...(post.title === '' ? ['headline-from-first-words'] : []),
    ...(post.at === null || (post.at > at && why !== 'scheduled') ? ['date-missing'] : []),
    ...(place.lost === null ? [] : [`address-taken: now ${place.path}`]),
    ...(post.sticky ? ['was-sticky'] : []),
    ...formatOf(post),
    ...(lead === 'missing' ? ['lead-picture-not-in-the-archive'] : []),
  ]
}

const aboutWords = ({ item: { post }, words, body: { missing } }: Facts): readonly string[] => [
  ...(post.isMended ? ['bytes-read-as-windows-1252'] : []),
  ...(words.mojibake > 0 ? ['looks-wrongly-encoded'] : []),
  ...(missing.length === 0 ? [] : [`media-not-in-the-archive${counted(missing.length)}`]),
  ...words.changes.map(([change, times]) => `markup: ${change}${counted(times)}`),
  ...words.foreign.map(([kind, times]) => `kept-as-foreign: ${kind}${counted(times)}`),
]
const counted = (times: number): string => (times === 1 ? '' : ` × ${times}`)

/** `post-format-aside`: the look of a post in its theme. Its words stand as they were. */
const formatOf = ({ terms }: WpPost): readonly string[] =>
  terms
    .filter(({ taxonomy }) => taxonomy === 'post_format')
    .map(({ slug }) => `format-without-a-look: ${slug.replace(/^post-format-/, '')}`)

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
