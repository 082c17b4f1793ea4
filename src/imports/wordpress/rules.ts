// What becomes of what an export holds. Nothing that the old site did not show to everybody is ever made public.
import { type Instant, isPast } from '#kernel/time.ts'
import type { WpComment, WpPost } from './model.ts'

export type Fate =
  | {
      readonly becomes: 'story' | 'page'
      readonly state: 'published' | 'draft'
      readonly why: DraftReason | null
    }
  | { readonly becomes: 'nothing'; readonly why: NotStored }

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
  | 'unknown-status'
export type NotStored = 'media' | 'revision' | 'site-furniture' | 'unknown-type' | 'empty-auto-draft'

export function fateOf(post: WpPost, now: Instant): Fate {
  const becomes = kinds.get(post.type)
  if (becomes === undefined) return { becomes: 'nothing', why: whyNotStored(post.type) }
  if (post.status === 'auto-draft' && isEmpty(post)) return { becomes: 'nothing', why: 'empty-auto-draft' }
  const why = whyDraft(post, now)
  return { becomes, state: why === null ? 'published' : 'draft', why }
}

const kinds: ReadonlyMap<string, 'story' | 'page'> = new Map([
  ['post', 'story'],
  ['', 'story'],
  ['page', 'page'],
])

const furniture = new Set([
  'nav_menu_item',
  'wp_block',
  'wp_template',
  'wp_template_part',
  'wp_navigation',
  'wp_global_styles',
  'wp_font_family',
  'wp_font_face',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'user_request',
])

function whyNotStored(type: string): NotStored {
  if (type === 'attachment') return 'media'
  if (type === 'revision') return 'revision'
  return furniture.has(type) ? 'site-furniture' : 'unknown-type'
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
