// What becomes of what an export holds. Nothing that the old site did not show to everybody is ever made public.
import { type Instant, isPast } from '#kernel/time.ts'
import type { StoryKind } from '#stories/index.ts'
import { type ArchiveMap, archiveMap, type LeftOut } from './map/archive-map.ts'
import type { WpComment, WpPost } from './model.ts'

export type Fate =
  | {
      readonly becomes: 'story'
      readonly kind: StoryKind
      readonly state: 'published' | 'draft'
      readonly why: DraftReason | null
    }
  /** Told elsewhere: pictures and files before the posts, small things after them. */
  | { readonly becomes: 'medium' | 'part' }
  | { readonly becomes: 'nothing'; readonly why: LeftOut | 'empty-auto-draft' }

/** Why something that is stored is not public. All but `draft` and `pending` are worth a line in the report. */
export type DraftReason =
  | 'draft'
  | 'pending'
  | 'scheduled'
  | 'private'
  | 'password'
  | 'bin'
  | 'auto-draft'
  | 'no-status'
  /** Of two texts of one post under one address, the one that came later. */
  | 'another-text'
  | 'unknown-status'

const usual = archiveMap()

export function fateOf(post: WpPost, now: Instant, { becomingOf }: ArchiveMap = usual): Fate {
  const becoming = becomingOf(post.type)
  if (becoming.as === 'nothing') return { becomes: 'nothing', why: becoming.why }
  if (becoming.as !== 'story') return { becomes: becoming.as }
  if (post.status === 'auto-draft' && isEmpty(post)) return { becomes: 'nothing', why: 'empty-auto-draft' }
  const why = whyDraft(post, now)
  return { becomes: 'story', kind: becoming.kind, state: why === null ? 'published' : 'draft', why }
}

const isEmpty = (post: WpPost): boolean => `${post.content}${post.excerpt}`.trim() === ''

const drafts: ReadonlyMap<string, DraftReason> = new Map([
  ['draft', 'draft'],
  ['pending', 'pending'],
  ['future', 'scheduled'],
  ['private', 'private'],
  ['auto-draft', 'auto-draft'],
  ['trash', 'bin'],
  ['', 'no-status'],
])

/** Null: it was public. */
function whyDraft(post: WpPost, now: Instant): DraftReason | null {
  if (post.status !== 'publish') return drafts.get(post.status) ?? 'unknown-status'
  if (post.password !== '') return 'password'
  return post.at !== null && !isPast(post.at, now) ? 'scheduled' : null
}

export type CommentKind = 'comment' | 'pingback' | 'trackback' | 'other'
export type CommentState = 'approved' | 'held' | 'spam' | 'trash'

/** `other` is what plugins keep among comments: order notes, form entries, reviews. Never public. */
export function kindOfComment({ type }: WpComment): CommentKind {
  if (type === '' || type === 'comment') return 'comment'
  return type === 'pingback' || type === 'trackback' ? type : 'other'
}

export function stateOfComment({ approved }: WpComment): CommentState {
  if (approved === '1' || approved === 'approve' || approved === 'approved') return 'approved'
  if (approved === 'spam') return 'spam'
  return approved === 'trash' || approved === 'post-trashed' ? 'trash' : 'held'
}

/** What plugins write to themselves: of orders, payments, letters. It is stored nowhere. */
export const isPrivateComment = ({ type }: WpComment): boolean =>
  /(?:^|[_-])(?:order|payment|donation|subscription|refund|note|log|webhook|ticket|action|submission|form|entry)s?(?:$|[_-])/.test(
    type,
  )

/** An entry of a live blog, which the plugin of that name keeps among the comments of its post. It is the story's own text. */
export const isEntry = ({ type, approved }: WpComment): boolean =>
  type === 'liveblog' || approved === 'liveblog'

/** What readers may see: approved, and written as a comment. */
export const isPublicComment = (comment: WpComment): boolean =>
  kindOfComment(comment) !== 'other' && stateOfComment(comment) === 'approved'

/** The same on every run, also where another tool left out the id. */
export function keyOf(post: WpPost): string {
  if (post.id !== null) return `${post.type || 'post'}:${post.id}`
  return post.guid || post.link
    ? `address:${post.guid || post.link}`
    : `title:${post.at ?? ''}:${post.slug || post.title}`
}
