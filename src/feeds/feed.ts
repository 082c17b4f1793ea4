// What a feed says, whatever the format it is written in.

import type { FeedShown } from './shown.ts'

export interface FeedAuthor {
  readonly name: string
  readonly url: string
}

export interface FeedItem extends FeedShown {
  /** Never changes, whatever becomes of the address. */
  readonly id: string
  readonly url: string
  /** Where it first appeared, if that was elsewhere. */
  readonly original?: string | undefined
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly authors: readonly FeedAuthor[]
  readonly categories: readonly string[]
  readonly published: string
  /** Of the last change that a reader would notice. */
  readonly updated: string
  /** Where it is another than the feed's. */
  readonly language?: string | undefined
}

/** What others may do with what the feed holds, and whose it is. Addresses are whole. */
export interface FeedRights {
  readonly owner: string
  /** The year and the owner: `© 2026 The Packet`. */
  readonly notice: string
  readonly licence?: string | undefined
  readonly terms?: string | undefined
  /** The uses of machines that an RSL licence permits and prohibits; none where the paper has no such licence. */
  readonly uses?: { readonly permits: readonly string[]; readonly prohibits: readonly string[] } | undefined
}

export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: string
  /** The page it is the feed of, its own address, and the hub that tells of news; all whole. */
  readonly page: string
  readonly self: string
  readonly hub?: string | undefined
  readonly publisher: FeedAuthor
  readonly rights: FeedRights
  readonly updated: string
  readonly items: readonly FeedItem[]
}
