import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { BatchId, MediaDeed, MediaId, MediaKind } from './model.ts'

export interface MediaTables {
  media: {
    id: MediaId
    kind: MediaKind
    name: string
    type: string
    digest: string | null
    bytes: number
    width: number | null
    height: number | null
    duration: number | null
    alt: string
    caption: string
    credit: string
    rights: string
    rights_until: Instant | null
    focus_x: number
    focus_y: number
    cuts: string
    created_at: Instant
    created_by: AccountId | null
    origin: string | null
    origin_id: number | null
    source: string | null
  }
  /** Which story shows what: `public_at` is the story's own gate, so that no picture can be seen before its story. */
  media_uses: { media_id: MediaId; story_id: string; public_at: Instant | null }
  /** How they were before a deed that can be taken back: JSON of the fields that it changed, and of what it made of them. */
  media_before: { batch: BatchId; media_id: MediaId; at: Instant; before: string; after: string }
  /** What the paper itself shows on every page: its logo, by day and by lamp. */
  media_worn: { media_id: MediaId; since: Instant }
  /** Whose portrait it is: everybody may see it while it is one. */
  media_portraits: { person_id: string; media_id: MediaId; since: Instant }
  /** Who did what. `digest`: the bytes that came, or that were let go. */
  media_deeds: {
    id: MediaDeed['id']
    media_id: MediaId
    what: MediaDeed['what']
    at: Instant
    by_id: AccountId | null
    name: string
    digest: string | null
  }
}
/** Apart from `media`, because only what came from an archive has a row. */
export interface MediaOriginsTables {
  media_origins: {
    media_id: MediaId
    origin: string
    parent: number | null
    position: number
    page: string | null
    host: string | null
    public_at: Instant | null
  }
}
