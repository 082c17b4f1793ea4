// What a WordPress export says, as it says it: text already decoded from XML, nothing decided yet. The rules are in ./rules.ts.
import type { Instant } from '#kernel/time.ts'

export interface WpSite {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly link: string
  readonly baseSiteUrl: string
  readonly baseBlogUrl: string
  /** `1.0` to `1.2`; null where another tool left it out. */
  readonly version: string | null
  readonly generator: string
}

/** `email` is the account's and private: never shown, logged or reported. */
export interface WpAuthor {
  readonly id: number | null
  readonly login: string
  readonly email: string
  readonly name: string
  readonly firstName: string
  readonly lastName: string
}

/** `parent` is a slug of the same taxonomy, empty at the top. Slugs are decoded. */
export interface WpTerm {
  readonly taxonomy: string
  readonly id: number | null
  readonly slug: string
  readonly name: string
  readonly parent: string
  readonly description: string
  readonly meta: readonly WpMeta[]
}

export type WpPostTerm = Pick<WpTerm, 'taxonomy' | 'slug' | 'name'>
export interface WpMeta {
  readonly key: string
  readonly value: string
}

/** `email` and `ip` are private: kept for moderation, never shown, logged or reported. */
export interface WpComment {
  readonly id: number | null
  readonly author: string
  readonly email: string
  readonly url: string
  readonly ip: string
  readonly at: Instant | null
  readonly content: string
  readonly approved: string
  readonly type: string
  readonly parent: number | null
  readonly meta: readonly WpMeta[]
}

export interface WpPost {
  readonly id: number | null
  /** Plain text, entities decoded, formatting tags gone. May be empty. */
  readonly title: string
  /** Decoded to its script. May be empty. */
  readonly slug: string
  readonly link: string
  readonly guid: string
  /** The login in the author table, or just a name. */
  readonly creator: string
  readonly content: string
  readonly excerpt: string
  readonly at: Instant | null
  readonly modifiedAt: Instant | null
  readonly status: string
  readonly type: string
  readonly parent: number | null
  readonly menuOrder: number
  readonly password: string
  readonly sticky: boolean
  readonly commentsOpen: boolean
  readonly attachmentUrl: string
  readonly terms: readonly WpPostTerm[]
  readonly meta: readonly WpMeta[]
  readonly comments: readonly WpComment[]
  /** Some of its letters were bytes of another encoding. */
  readonly isMended: boolean
}
