// Who could see what on the old site: this slice's own reading of WordPress's states.
import type { SourceComment, SourceItem } from './items.ts'

/** Types that WordPress and its kits keep among posts and show to nobody at an address of their own. */
const machinery =
  /^(?:nav_menu_item|revision|wp_(?:block|template|template_part|navigation|global_styles|font_family|font_face)|custom_css|customize_changeset|oembed_cache|user_request|guest[-_]author|acf(?:-\w+)?|wpcf7_contact_form|feedback|flamingo_\w+|jp_\w+|shop_order\w*|scheduled-action|ngg_\w+|amp_validated_url|elementor_\w+|et_pb_layout|popup|spam|option)$/

export type Standing = 'public' | 'hidden' | 'picture' | 'machinery'

export function standingOf(item: SourceItem, importedAt: number): Standing {
  if (item.type === 'attachment') return 'picture'
  if (machinery.test(item.type)) return 'machinery'
  if (item.status !== 'publish' || item.password !== '') return 'hidden'
  if (item.at !== null && item.at.at > importedAt) return 'hidden'
  // A type of somebody's own that has no address but its number may never have been shown.
  return item.type === 'post' || item.type === 'page' || !item.link.includes('?') ? 'public' : 'machinery'
}

export type Remark = 'comment' | 'pingback' | 'trackback' | 'other'
export const remarkOf = ({ type }: SourceComment): Remark =>
  type === '' || type === 'comment' ? 'comment' : type === 'pingback' || type === 'trackback' ? type : 'other'

const isApproved = ({ approved }: SourceComment): boolean => /^(?:1|approved?)$/.test(approved)

/** What readers said to readers. */
export const isShown = (comment: SourceComment): boolean =>
  remarkOf(comment) === 'comment' && isApproved(comment)

/** What machines said of links to the story: a paper may show it, apart from the rest. Orders and letters of plugins it may not. */
export const mayBeShown = (comment: SourceComment): boolean =>
  remarkOf(comment) !== 'other' && isApproved(comment)
