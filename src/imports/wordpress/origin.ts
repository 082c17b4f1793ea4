// How a second run knows what the first has stored: a name for the site, a number for everything on it.
import { createHash } from 'node:crypto'
import { slugOf } from '#kernel/text.ts'
import { isKnownMeta } from './meta/known.ts'
import type { TranslationsId } from '#stories/index.ts'
import type { WpComment, WpPost, WpSite } from './model.ts'
import { keyOf } from './rules.ts'

/** `wordpress:paper.example/blog`, the same for http and https, with and without www. */
export function originOf({ baseBlogUrl, link, title }: WpSite): string {
  const home = URL.parse(baseBlogUrl) ?? URL.parse(link)
  if (home === null) return `wordpress:${slugOf(title) || 'unnamed'}`
  return `wordpress:${home.host.replace(/^www\./, '')}${home.pathname.replace(/\/+$/, '')}`
}

/** The same group on every run, whichever of its translations comes first. */
export const groupOf = (origin: string, work: string): TranslationsId =>
  `translations_${createHash('sha256').update(`${origin}\0${work}`).digest('hex').slice(0, 32)}`

/** For what has no number: one below zero, which WordPress never gives, and the same on every run. */
export const madeNumber = (...key: readonly string[]): number =>
  -1 - Number.parseInt(createHash('sha256').update(key.join('\0')).digest('hex').slice(0, 12), 16)

export const numberOfPost = (post: WpPost): number => post.id ?? madeNumber('post', keyOf(post))

/**
 * Which post it is, whatever has been changed in it: its guid, which WordPress never changes. Sites that were set up apart under one
 * address (`localhost`) give the same number to different posts.
 */
export function identityOf({ guid, link }: WpPost): string {
  const address = (guid || link).replace(/^https?:\/\/(?:www\.)?/, '')
  return createHash('sha256').update(address).digest('base64url').slice(0, 10)
}

export const numberOfComment = (comment: WpComment, post: WpPost, at: number): number =>
  comment.id ?? madeNumber('comment', keyOf(post), String(at), comment.at ?? '', comment.content)

export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 8)

/** What a reader would read, and nothing besides. */
export const wordsDigestOf = ({ title, content, excerpt }: WpPost): string =>
  shortHash([title, content, excerpt].map((text) => text.trim()).join('\0'))

/** Which post it is, and a hash of everything that decides what is stored. Comments have numbers of their own; a date of change changes nothing by itself. */
export function digestOf(post: WpPost): string {
  const { title, slug, link, content, excerpt, status, type, at, creator, terms, meta } = post
  const hash = createHash('sha256').update(content).update('\0').update(excerpt)
  const known = meta.filter(({ key }) => isKnownMeta(key))
  const said = [title, slug, link, status, type, at, creator, terms, post.password !== '', known]
  return `${identityOf(post)}.${hash.update(JSON.stringify(said)).digest('base64url')}`
}
