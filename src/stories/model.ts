import type { Byline } from '#bylines/index.ts'
import type { Body } from '#document/model.ts'
import { mediaIn } from '#document/text.ts'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { MediaId, Use } from '#media/index.ts'
import type { AccountId } from '#people/index.ts'
import { relatedTag, type SectionId, type TopicId, topicTag } from '#sections/index.ts'

export type StoryId = Id<'story'>
export type CorrectionId = Id<'correction'>
/** Of the stories that say the same in different languages. */
export type TranslationsId = Id<'translations'>

/** `page`: a fixed page (About, Imprint); it has an address but stands in no list and no feed. */
export const storyKinds = [
  'news',
  'analysis',
  'background',
  'interview',
  'review',
  'opinion',
  'satire',
  'obituary',
  'podcast',
  'event',
  'sponsored',
  'page',
] as const
export type StoryKind = (typeof storyKinds)[number]

/** The picture over a story, and on its teasers. Empty text: what the picture's own record says. */
export interface Lead {
  readonly media: MediaId
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** What few stories say. What is left out is as usual. */
export interface Extras {
  /** BCP 47, where it is not the paper's own. */
  readonly language?: string
  readonly seoTitle?: string
  readonly seoDescription?: string
  /** The original's address, where the story first appeared elsewhere. */
  readonly canonical?: string
  /** Search engines are asked to leave it out. */
  readonly noindex?: true
  /** Who paid for a sponsored story. */
  readonly sponsor?: string
}

/** Search engines are asked to leave it out, or sent to the original: no sitemap leads there. */
export const isOffSitemap = ({ noindex, canonical }: Extras): boolean =>
  noindex === true || canonical !== undefined

/** Everything a writer writes. A draft holds one that changes; each version holds one that never does. */
export interface Content {
  readonly headline: string
  readonly standfirst: string
  readonly kicker: string
  readonly kind: StoryKind
  readonly sectionId: SectionId | null
  readonly topicIds: readonly TopicId[]
  readonly bylines: readonly Byline[]
  readonly dateline: string
  readonly body: Body
  /** No advertisement stands on this story. */
  readonly sensitive: boolean
  readonly lead: Lead | null
  readonly extras: Extras
}

/** The words alone, of a draft or a version. */
export const contentOf = ({
  headline,
  standfirst,
  kicker,
  kind,
  sectionId,
  topicIds,
  bylines,
  dateline,
  body,
  sensitive,
  lead,
  extras,
}: Content): Content => ({
  headline,
  standfirst,
  kicker,
  kind,
  sectionId,
  topicIds,
  bylines,
  dateline,
  body,
  sensitive,
  lead,
  extras,
})

/** The story as a thing: its address and what became of it, all of it dated. Words are in its draft and its versions. */
export interface Story {
  readonly id: StoryId
  readonly slug: string
  /** The address, given at the first publication (an import keeps the old one); null before. */
  readonly path: string | null
  readonly createdAt: Instant
  readonly createdBy: AccountId | null
  /** In whose hands it is: they may write on as if they had begun it. Null: nobody's but its author's. */
  readonly entrustedTo: AccountId | null
  readonly publishedAt: Instant | null
  readonly updatedAt: Instant | null
  readonly embargoUntil: Instant | null
  /** The one embargo gate: readers see the story when this moment is past. Null while there is nothing to see (draft, kill). */
  readonly publicAt: Instant | null
  readonly killedAt: Instant | null
  /** When readers could first see it; null while nobody ever could. */
  readonly releasedAt: Instant | null
  /** The number of the version that readers get; null before the first. */
  readonly version: number | null
  readonly origin: string | null
  readonly originId: number | null
}

/** A story, and where it stands. */
export interface Filed extends Story {
  readonly sectionIds: readonly (SectionId | null)[]
}

export interface Draft extends Content {
  readonly storyId: StoryId
  /** Counts saves; whoever saves says which one they began from. */
  readonly revision: number
  readonly savedAt: Instant
  readonly savedBy: AccountId | null
}

/** One immutable published state. */
export interface Version extends Content {
  readonly storyId: StoryId
  readonly number: number
  readonly publishedAt: Instant
  readonly publishedBy: AccountId | null
}

/**
 * `addition`: nothing was wrong, more is known. `minor`: spelling or layout only. Both are versions like any other, and the
 * record tells them; but nobody is told on the story that it was wrong.
 */
export const correctionKinds = ['correction', 'clarification', 'addition', 'minor'] as const
export type CorrectionKind = (typeof correctionKinds)[number]
/** What readers are told of on the story, among the corrections and in feeds, with its reason. */
export const noticeKinds = ['correction', 'clarification'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const isNotice = (kind: CorrectionKind): kind is NoticeKind => noticeKinds.some((one) => one === kind)

/** Why a version replaced the one before, as readers are told it. */
export interface Correction {
  readonly id: CorrectionId
  readonly storyId: StoryId
  readonly version: number
  readonly kind: CorrectionKind
  readonly reason: string
  readonly at: Instant
}

/** What another system's archive holds, on its way in: a body is JSON text already, because a hundred thousand of them are. */
export type ImportedContent = Omit<Content, 'body'> & { readonly body: string }
export interface ImportedStory {
  /** What the story shows, lead picture included: its body is not looked into again. */
  readonly media: readonly MediaId[]
  readonly story: Story
  readonly content: ImportedContent
  /** Of what the other system said, so that the next run sees what has changed there. */
  readonly digest: string
  /** What the other system had told its readers of mistakes in it. Only what is published has any. */
  readonly corrections: readonly Notice[]
  /** The group of those that say the same in other languages; null: there are none. */
  readonly translations: TranslationsId | null
}
export type Notice = Pick<Correction, 'id' | 'kind' | 'reason' | 'at'>

/** What an earlier run has stored, and what became of it here. */
export interface Standing {
  readonly id: StoryId
  readonly digest: string | null
  readonly version: number | null
  readonly killedAt: Instant | null
  readonly draftRevision: number | null
}

/** Withdrawn for cause: the address answers 410 with the reason. */
export interface Kill {
  readonly storyId: StoryId
  readonly reason: string
  readonly at: Instant
}

/** A line of a list: what a teaser needs, without the body. Only public stories have one. */
export interface Teaser {
  readonly id: StoryId
  readonly path: string
  readonly publishedAt: Instant
  readonly updatedAt: Instant
  readonly publicAt: Instant
  readonly kind: StoryKind
  readonly sectionId: SectionId | null
  readonly headline: string
  readonly standfirst: string
  readonly kicker: string
  readonly bylines: readonly Byline[]
  readonly lead: Lead | null
  /** The first recording that it plays. */
  readonly sound: MediaId | null
  /** BCP 47; null where it is the paper's own. */
  readonly language: string | null
}

/** A fixed page as the furniture knows it. */
export interface FixedPage {
  readonly path: string
  readonly headline: string
  readonly publicAt: Instant
}

/** What readers get at a story's address. */
export interface PublicStory {
  readonly story: Story & { readonly path: string; readonly publishedAt: Instant; readonly publicAt: Instant }
  readonly version: Version
}

/** What a public story says of itself to whoever stands beside it: where it belongs, and whether it bears company. */
export type Placing = Pick<Version, 'kind' | 'sectionId' | 'topicIds' | 'sensitive'> & {
  readonly id: StoryId
}

/** How many stories a list shows at once. */
export const listLength = 20
/** A place in a list that does not move when stories are added above it. */
export interface ListCursor {
  readonly publicAt: Instant
  readonly id: StoryId
}

/** Whoever comes to a group changes what the others say, also those that stood there before. */
export const translationsTag = (group: TranslationsId): string => `translations:${group}`
export const storyTag = (id: StoryId): string => `story:${id}`

/** Every list that one public story can stand in, so that they fall with it. */
export const listTags = (
  content: Pick<Content, 'kind' | 'sectionId' | 'topicIds' | 'bylines'>,
): readonly string[] => [
  'front',
  'feed',
  'sitemap',
  'archive',
  'record',
  // The furniture of every page says which fixed pages there are.
  ...(content.kind === 'page' ? ['site'] : []),
  ...(content.sectionId === null ? [] : [`section:${content.sectionId}`]),
  ...content.topicIds.flatMap((id) => [topicTag(id), relatedTag(id)]),
  ...content.bylines.map(({ personId }) => `person:${personId}`),
]

/** Every picture and file that readers of this content get, the lead first, each once. */
export const mediaOf = ({ lead, body }: Pick<Content, 'lead' | 'body'>): readonly MediaId[] => [
  ...new Set([...(lead === null ? [] : [lead.media]), ...mediaIn(body)]),
]

/** What a story shows, behind its own gate. */
export const useOf = ({ id, publicAt }: Story, content: Pick<Content, 'lead' | 'body'>): Use => ({
  storyId: id,
  media: mediaOf(content),
  publicAt,
})

/** Whether a reader may know of it: it is open, or it was and has been killed. What was killed under embargo never was here. */
export const isKnown = (
  { publicAt, killedAt, releasedAt }: Pick<Story, 'publicAt' | 'killedAt' | 'releasedAt'>,
  now: Instant,
): boolean => (killedAt === null ? publicAt !== null && publicAt <= now : releasedAt !== null)

export type State = 'draft' | 'scheduled' | 'embargoed' | 'published' | 'changed' | 'killed'

/** The word for a state, made from its dated facts. `changed`: published, and the desk holds a newer draft. */
export function stateOf(story: Story, now: Instant, hasDraft = false, isScheduled = false): State {
  if (story.killedAt !== null) return 'killed'
  if (story.publishedAt === null) return isScheduled ? 'scheduled' : 'draft'
  if (story.publicAt === null || story.publicAt > now) return 'embargoed'
  return hasDraft ? 'changed' : 'published'
}
