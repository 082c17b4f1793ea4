import type { PersonId } from '#bylines/index.ts'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { MediaId } from '#media/index.ts'
import type { AccountId } from '#people/index.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { CheckItem, CheckLevel } from './model/checklist.ts'
import type { ScheduledDeed, ScheduleId } from './model/schedules.ts'
import type { CorrectionId, CorrectionKind, StoryId, StoryKind, TranslationsId } from './model.ts'

/** Not in a backup: a link that was revoked since would open its story again. */
export const previewTables = ['preview_links'] as const

/** Words, as both drafts and versions keep them. Lists and bodies are JSON text. */
interface ContentColumns {
  headline: string
  standfirst: string
  kicker: string
  kind: StoryKind
  section_id: SectionId | null
  topic_ids: string
  bylines: string
  dateline: string
  sensitive: number
  body: string
  lead: string | null
  extras: string
}

/** What the desk's lists look at. Planning looks, and never writes: a list in the order of both is one walk. */
export type DeskTables = Pick<StoriesTables, 'stories' | 'drafts' | 'versions' | 'schedules'>

export interface StoriesTables {
  stories: {
    id: StoryId
    slug: string
    path: string | null
    created_at: Instant
    created_by: AccountId | null
    entrusted_to: AccountId | null
    published_at: Instant | null
    updated_at: Instant | null
    embargo_until: Instant | null
    public_at: Instant | null
    killed_at: Instant | null
    released_at: Instant | null
    version: number | null
    lock: number
    origin: string | null
    origin_id: number | null
    digest: string | null
    /** The live version's kind and section, beside `public_at`, so that a list is one walk along an index. */
    kind: StoryKind
    section_id: SectionId | null
    off_sitemap: number
    /** Without country or script; null where it is the paper's own. */
    language: string | null
    /** The first recording that the live version plays. */
    sound: MediaId | null
  }
  drafts: ContentColumns & {
    story_id: StoryId
    revision: number
    saved_at: Instant
    saved_by: AccountId | null
  }
  versions: ContentColumns & {
    story_id: StoryId
    number: number
    published_at: Instant
    published_by: AccountId | null
  }
  translations: { story_id: StoryId; group_id: TranslationsId }
  story_topics: { story_id: StoryId; topic_id: TopicId; public_at: Instant | null }
  story_people: { story_id: StoryId; person_id: PersonId; public_at: Instant | null }
  corrections: {
    id: CorrectionId
    story_id: StoryId
    version: number
    kind: CorrectionKind
    reason: string
    by_id: AccountId | null
    at: Instant
  }
  kills: { story_id: StoryId; reason: string; by_id: AccountId | null; at: Instant }
  /** Kills that were taken back, with what they had said. */
  republications: {
    story_id: StoryId
    at: Instant
    by_id: AccountId | null
    reason: string
    killed_at: Instant
    killed_by: AccountId | null
    killed_reason: string
  }
  schedules: {
    id: ScheduleId
    story_id: StoryId
    what: ScheduledDeed
    due_at: Instant
    revision: number
    reason: string
    kind: CorrectionKind | null
    by_id: AccountId | null
    set_at: Instant
    ended_at: Instant | null
    outcome: string | null
    ended_by: AccountId | null
  }
  shelved_drafts: {
    story_id: StoryId
    revision: number
    content: string | null
    at: Instant
    by_id: AccountId | null
  }
  preview_links: {
    id: Id<'preview'>
    story_id: StoryId
    token_hash: string
    note: string
    by_id: AccountId | null
    at: Instant
    expires_at: Instant
    revoked_at: Instant | null
    revoked_by: AccountId | null
  }
  checklist: { item: CheckItem; level: CheckLevel; bound: number | null }
  legal_holds: {
    id: Id<'hold'>
    story_id: StoryId
    reason: string
    by_id: AccountId | null
    at: Instant
    lifted_at: Instant | null
    lifted_by: AccountId | null
  }
}
