// A story's body: ProseMirror JSON with TipTap's names. What stands here is what a body may hold; nothing else gets in.
// Public text comes out of it through copy/ (HTML, feed) and ./text.ts (plain). It never holds HTML.
import type { Id } from '#kernel/ids.ts'

/** A picture or a file of the paper's, by its number in media/. What is known of it (size, credit, rights) stands there. */
export type MediaId = Id<'media'>

export type Mark =
  | { readonly type: 'bold' | 'italic' | 'strike' | 'underline' | 'code' | 'superscript' | 'subscript' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string; readonly title?: string } }

export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}
export interface HardBreak {
  readonly type: 'hardBreak'
}
/** A note that stands where it is called; the page gathers them under the story. */
export interface Footnote {
  readonly type: 'footnote'
  readonly content: readonly Text[]
}
export type Inline = Text | HardBreak | Footnote

export interface Paragraph {
  readonly type: 'paragraph'
  readonly content?: readonly Inline[]
}
/** Levels 2 to 4: level 1 is the headline's. */
export interface Heading {
  readonly type: 'heading'
  readonly attrs: { readonly level: 2 | 3 | 4 }
  readonly content?: readonly Inline[]
}
export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly Block[]
}
export interface BulletList {
  readonly type: 'bulletList'
  readonly content: readonly ListItem[]
}
export interface OrderedList {
  readonly type: 'orderedList'
  readonly attrs?: { readonly start: number }
  readonly content: readonly ListItem[]
}
export interface Blockquote {
  readonly type: 'blockquote'
  readonly attrs?: { readonly source: string }
  readonly content: readonly Block[]
}
export interface PullQuote {
  readonly type: 'pullQuote'
  readonly attrs?: { readonly source: string }
  readonly content: readonly Inline[]
}
export interface CodeBlock {
  readonly type: 'codeBlock'
  readonly attrs?: { readonly language: string }
  readonly content?: readonly Text[]
}
export interface Aside {
  readonly type: 'aside'
  readonly content: readonly Block[]
}
export interface Rule {
  readonly type: 'horizontalRule'
}
/** Where the desk wants the advertisement; without one the page chooses. */
export interface AdBreak {
  readonly type: 'adBreak'
}
export interface TableCell {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs?: { readonly colspan?: number; readonly rowspan?: number }
  readonly content: readonly Block[]
}
export interface TableRow {
  readonly type: 'tableRow'
  readonly content: readonly TableCell[]
}
export interface Table {
  readonly type: 'table'
  readonly attrs?: { readonly caption: string }
  readonly content: readonly TableRow[]
}
/** A picture and its caption. `alt` and `credit` are what this story says instead of what the picture's own record says. */
export interface Figure {
  readonly type: 'figure'
  readonly attrs: {
    readonly media: MediaId
    readonly alt?: string
    readonly credit?: string
    /** Where a click on the picture leads, if not to the picture itself. */
    readonly href?: string
    readonly size?: 'inset' | 'wide'
  }
  readonly content?: readonly Inline[]
}
export interface Gallery {
  readonly type: 'gallery'
  readonly attrs?: { readonly caption: string }
  readonly content: readonly Figure[]
}
/** Something of another site: a link for everybody, loaded in its place for whoever clicks. No third party before the click. */
export interface Embed {
  readonly type: 'embed'
  readonly attrs: { readonly url: string; readonly title?: string }
  readonly content?: readonly Inline[]
}
export interface Audio {
  readonly type: 'audio'
  readonly attrs: { readonly media: MediaId; readonly title?: string }
  readonly content?: readonly Inline[]
}
/** `poster` is a picture, `captions` a WebVTT file. */
export interface Video {
  readonly type: 'video'
  readonly attrs: {
    readonly media: MediaId
    readonly title?: string
    readonly poster?: MediaId
    readonly captions?: MediaId
  }
  readonly content?: readonly Inline[]
}
/** A document to take home. Without a title its file name stands there. */
export interface FileBlock {
  readonly type: 'file'
  readonly attrs: { readonly media: MediaId; readonly title?: string }
}
/**
 * Markup from another system that has no block of its own here. `kind` says what it was (`gallery`, `shortcode contact-form`),
 * `source` keeps it byte for byte so that nothing is lost, and `content` is what a reader sees: ordinary blocks, never markup.
 */
export interface Foreign {
  readonly type: 'foreign'
  readonly attrs: { readonly kind: string; readonly source: string }
  readonly content: readonly Block[]
}
/** Another story of the paper's, as it stands on the day it is read: readers see it while they may, and nothing of it otherwise. */
export interface RelatedStory {
  readonly type: 'relatedStory'
  readonly attrs: { readonly story: Id<'story'> }
}
/**
 * A dated word to readers at the place that it is about. With a `correction` it says what that entry of the story's record says, and holds no words
 * of its own; without one it stands as a note, and enters no record.
 */
export interface CorrectionNote {
  readonly type: 'correctionNote'
  readonly attrs: {
    readonly kind: 'correction' | 'clarification'
    /** `2026-11-23`, by the paper's clock. */
    readonly day: string
    readonly correction?: Id<'correction'>
  }
  readonly content?: readonly Inline[]
}
export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | PullQuote
  | CodeBlock
  | Aside
  | Rule
  | AdBreak
  | Table
  | Figure
  | Gallery
  | Embed
  | Audio
  | Video
  | FileBlock
  | RelatedStory
  | CorrectionNote
  | Foreign

export interface Body {
  readonly type: 'doc'
  readonly content: readonly Block[]
}
export const emptyBody: Body = { type: 'doc', content: [] }
