// Between rows and the newsroom's words; the one list of columns for each.
import { languageOf } from '#languages/tag.ts'
import {
  type Content,
  type Draft,
  type Extras,
  isOffSitemap,
  type Lead,
  type Story,
  type Teaser,
  type Version,
} from '../model.ts'
import type { StoriesTables } from '../schema.ts'

export const storyColumns = [
  'stories.id',
  'stories.slug',
  'stories.path',
  'stories.created_at as createdAt',
  'stories.created_by as createdBy',
  'stories.entrusted_to as entrustedTo',
  'stories.published_at as publishedAt',
  'stories.updated_at as updatedAt',
  'stories.embargo_until as embargoUntil',
  'stories.public_at as publicAt',
  'stories.killed_at as killedAt',
  'stories.released_at as releasedAt',
  'stories.version',
  'stories.origin',
  'stories.origin_id as originId',
] as const

export const contentColumns = [
  'headline',
  'standfirst',
  'kicker',
  'kind',
  'section_id as sectionId',
  'topic_ids as topicIds',
  'bylines',
  'dateline',
  'sensitive',
  'body',
  'lead',
  'extras',
] as const
export const draftColumns = [
  'story_id as storyId',
  ...contentColumns,
  'revision',
  'saved_at as savedAt',
  'saved_by as savedBy',
] as const
export const versionColumns = [
  'story_id as storyId',
  ...contentColumns,
  'number',
  'published_at as publishedAt',
  'published_by as publishedBy',
] as const

/** A teaser is a story joined with its live version, without the body. */
export const teaserColumns = [
  'stories.id',
  'stories.path',
  'stories.published_at as publishedAt',
  'stories.updated_at as updatedAt',
  'stories.public_at as publicAt',
  'stories.sound',
  'versions.kind',
  'versions.section_id as sectionId',
  'versions.headline',
  'versions.standfirst',
  'versions.kicker',
  'versions.bylines',
  'versions.lead',
  'versions.extras',
] as const

type Stored<T extends Content> = Omit<T, keyof Packed> & Packed
interface Packed {
  readonly topicIds: string
  readonly bylines: string
  readonly sensitive: number
  readonly body: string
  readonly lead: string | null
  readonly extras: string
}
const toContent = <T extends Content>(row: Stored<T>) => ({
  ...row,
  topicIds: JSON.parse(row.topicIds),
  bylines: JSON.parse(row.bylines),
  sensitive: row.sensitive === 1,
  body: JSON.parse(row.body),
  lead: toLead(row.lead),
  extras: JSON.parse(row.extras),
})
export const toLead = (lead: string | null): Lead | null => (lead === null ? null : JSON.parse(lead))
export const toDraft = (row: Stored<Draft>): Draft => toContent(row)
export const toVersion = (row: Stored<Version>): Version => toContent(row)

/** Hardly any story says more than is usual, and a list has many. */
export const languageIn = (extras: string): string | null =>
  extras === '{}' ? null : ((JSON.parse(extras) as Extras).language ?? null)

type TeaserRow = { readonly extras: string } & {
  readonly [Key in Exclude<keyof Teaser, 'language'>]: Key extends 'bylines'
    ? string
    : Key extends 'lead'
      ? string | null
      : Teaser[Key] | null
}
/** The gate let the row through, so its dates and its address are there. */
export const toTeaser = (row: TeaserRow): Teaser =>
  ({
    ...row,
    language: languageIn(row.extras),
    updatedAt: row.updatedAt ?? row.publishedAt,
    bylines: JSON.parse(row.bylines),
    lead: toLead(row.lead),
  }) as Teaser

export const fromListedContent = (content: Omit<Content, 'body'>) => ({
  headline: content.headline,
  standfirst: content.standfirst,
  kicker: content.kicker,
  kind: content.kind,
  section_id: content.sectionId,
  topic_ids: JSON.stringify(content.topicIds),
  bylines: JSON.stringify(content.bylines),
  dateline: content.dateline,
  sensitive: content.sensitive ? 1 : 0,
  lead: content.lead && JSON.stringify(content.lead),
  extras: JSON.stringify(content.extras),
})
export const fromContent = (content: Content) => ({
  ...fromListedContent(content),
  body: JSON.stringify(content.body),
})
export const fromDraft = (draft: Draft): StoriesTables['drafts'] => ({
  ...fromContent(draft),
  story_id: draft.storyId,
  revision: draft.revision,
  saved_at: draft.savedAt,
  saved_by: draft.savedBy,
})
export const fromVersion = (version: Version): StoriesTables['versions'] => ({
  ...fromContent(version),
  story_id: version.storyId,
  number: version.number,
  published_at: version.publishedAt,
  published_by: version.publishedBy,
})
/** Of the words that readers get, what stands in the story's row so that a list is one walk along an index. */
export const fromLive = ({ kind, sectionId, extras }: Pick<Content, 'kind' | 'sectionId' | 'extras'>) => ({
  kind,
  section_id: sectionId,
  off_sitemap: isOffSitemap(extras) ? 1 : 0,
  language: extras.language === undefined ? null : languageOf(extras.language),
})
export const fromStory = (story: Story) => ({
  id: story.id,
  slug: story.slug,
  path: story.path,
  created_at: story.createdAt,
  created_by: story.createdBy,
  entrusted_to: story.entrustedTo,
  published_at: story.publishedAt,
  updated_at: story.updatedAt,
  embargo_until: story.embargoUntil,
  public_at: story.publicAt,
  killed_at: story.killedAt,
  released_at: story.releasedAt,
  version: story.version,
  origin: story.origin,
  origin_id: story.originId,
})
