// The shapes that views are given. Plain, readonly, already worded for the reader: a view looks nothing up.
import type { Words } from '#languages/catalogue.ts'
import type { Direction } from '#languages/tag.ts'
import type { Html } from '#platform/view/html.ts'

/** Anything with a name and an address of its own: a section, a topic, a person, a feed, a page. */
export interface Place {
  readonly name: string
  readonly path: string
}

/** A moment as a reader meets it: `iso` with offset for machines, the rest in the paper's language and zone. */
export interface Stamp {
  readonly iso: string
  /** `4 March 2022, 14:05 GMT` */
  readonly text: string
  /** `4 March 2022` */
  readonly day: string
  /** `14:05` */
  readonly time: string
}

export type Kind =
  | 'news'
  | 'analysis'
  | 'background'
  | 'interview'
  | 'review'
  | 'opinion'
  | 'satire'
  | 'obituary'
  | 'podcast'
  | 'event'
  | 'sponsored'

/** In which language something is written: the attributes of its element. */
export interface Written {
  readonly lang: string
  readonly dir: Direction
}

export interface Byline extends Place {
  readonly role: string
  /** Square; only over what somebody holds of things. */
  readonly portrait?: Picture | undefined
}

/** A story on a list. The five weights of teaser all take this. */
export interface Teaser {
  readonly path: string
  readonly headline: string
  readonly standfirst?: string | undefined
  readonly kicker?: string | undefined
  readonly section: Place
  readonly kind: Kind
  readonly bylines: readonly Place[]
  readonly published: Stamp
  readonly picture?: TeaserPicture | undefined
  /** Of whoever holds it, where it is an opinion: square. */
  readonly portrait?: Picture | undefined
  /** How long what it plays lasts, in words; empty where nobody knows. */
  readonly sound?: string | undefined
  /** Set when the story carries a correction. */
  readonly corrected?: boolean | undefined
  /** The paper's words, for what stands beside the story's own. */
  readonly words: Words
  /** Only where it is not written in the paper's language. */
  readonly written?: Written | undefined
}

/** What every page of the paper knows about the paper. */
export interface Paper {
  readonly name: string
  readonly tagline: string
  /** Stands for the name over every page; without one the name is set in type. */
  readonly logo?: Logo | undefined
  /** BCP 47. */
  readonly language: string
  readonly direction: Direction
  /** What its furniture says, in that language. */
  readonly words: Words
  /** `https://paper.example`, no slash at the end. */
  readonly origin: string
  readonly sections: readonly Place[]
  /** Where all of them are listed, when the menu does not hold them all. */
  readonly moreSections?: Place | undefined
  /** The links of the foot. */
  readonly foot: readonly Place[]
  /** The paper elsewhere: Mastodon, Bluesky, a mailbox. `path` may be absolute. */
  readonly profiles: readonly Place[]
  readonly feeds: readonly Place[]
  readonly policies: readonly PolicyPlace[]
  readonly rights: Rights
  /** Who owns the copyright, and in which year this page was printed. */
  readonly owner: string
  readonly year: number
  /** The day in the masthead, on the front only: a story's page should not be printed anew every midnight. */
  readonly today?: Stamp | undefined
  readonly files: Files
  /** A sentence that says so, when the stories are invented. */
  readonly demoNotice?: string | undefined
  /** What the owner has put into the head of pages that are printed for readers. */
  readonly snippets?: HeadSnippets | undefined
}

/** Tags of other services, each an element and never markup. */
export interface HeadSnippets {
  readonly metas: readonly { readonly name: string; readonly content: string }[]
  readonly links: readonly { readonly rel: string; readonly href: string }[]
  readonly scripts: readonly {
    readonly src: string
    readonly attributes: Readonly<Record<string, string | true>>
  }[]
  /** Origins that the page's policy lets in for them. */
  readonly guests: Readonly<Record<'scripts' | 'connects' | 'images', readonly string[]>>
}

/** Drawn for light paper and, where there is one, for dark; without it the name in type stands on dark paper. */
export interface Logo {
  readonly light: Picture
  readonly dark?: Picture | undefined
}

/** A promise that the paper makes about its work, with the page that says it. */
export interface PolicyPlace extends Place {
  /** What schema.org calls it: `correctionsPolicy`. */
  readonly property: string
}

/** What others may do with the paper, as every page says it. Addresses are whole. */
export interface Rights {
  /** No search engine is to show any of it. */
  readonly unlisted: boolean
  /** The right to mine text and data: reserved, or not; said only where it was decided. */
  readonly mining?: { readonly reserved: boolean; readonly policy?: string | undefined } | undefined
  readonly licence?: string | undefined
  /** Terms on which others may print it. */
  readonly terms?: string | undefined
  /** The licence in a form for machines (RSL). */
  readonly machineLicence?: string | undefined
}

/** Addresses of the hashed files that every page links, from `assets()`. */
export interface Files {
  readonly stylesheet: string
  /** Beside it, for the newsroom and whoever is shown its books: no reader loads it. */
  readonly deskSheet: string
  readonly mark: string
  /** The script of pages that show things of other sites after a click. */
  readonly frames: string
  /** The script of the newsroom's lists: what can be clicked, by key. */
  readonly keys: string
  /** The script that brings files into the library one by one. */
  readonly bringing: string
  /** The script that draws crops over a picture. */
  readonly cropping: string
  /** The script of every page of the newsroom. */
  readonly desk: string
  /** The one script of the newsroom's door: a passkey can only be asked for by a script. */
  readonly passkey: string
  readonly preload: readonly string[]
  /** The colour of the paper by day and by lamp, for the browser's own frame around it. */
  readonly papers: Readonly<Record<'light' | 'dark', string>>
}

/** Where the fixed pages live: the one place that says so. */
export const places = {
  front: '/',
  search: '/search',
  feedList: '/feeds.opml',
  machineLicence: '/license.xml',
  archive: '/archive',
  sections: '/sections',
  corrections: '/corrections',
  record: '/record',
  about: '/about',
  contact: '/contact',
  letterThanks: '/contact/thanks',
  newsroom: '/newsroom',
} as const

export interface Picture {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Better forms of it, best first, for a browser to choose from; `src` is for whoever knows none of them. */
  readonly sources?: readonly Source[] | undefined
}

export interface Source {
  /** `image/avif` */
  readonly type: string
  readonly srcset: string
  /** Of a picture that moves: for readers who asked their machine for less motion. */
  readonly still?: boolean | undefined
}

/** What stands under a picture: what it shows, who made it, whose it is. */
export interface Credits {
  readonly credit?: string | undefined
  readonly rights?: string | undefined
}

/** The picture over a story. */
export interface LeadPicture extends Credits {
  readonly picture: Picture
  readonly caption?: string | undefined
  /** Higher than wide: it stands in the column of the text. */
  readonly isTall: boolean
}

/** A picture as search engines and shared links get it: 16:9 first, then 4:3 and 1:1. */
export interface PressPicture extends Credits {
  readonly crops: readonly [Picture, ...Picture[]]
  readonly caption?: string | undefined
  /** The address of the licence, where its notice names one. */
  readonly license?: string | undefined
}

/** A teaser's picture: 16:9 where it stands over the headline, 4:3 where it stands beside it. */
export interface TeaserPicture {
  readonly wide: Picture
  readonly small: Picture
}

/** A story in one of its languages. The name is the language's own: `Français`. */
export interface TranslationPlace extends Place {
  readonly written: Written
  /** The one for readers of no language that it is written in. */
  readonly isDefault: boolean
}

/** Older and newer pages of a list, by key: addresses ready made. */
export interface Pages {
  readonly newer?: string | undefined
  readonly older?: string | undefined
}

export interface Notice {
  readonly kind: 'correction' | 'clarification'
  readonly at: Stamp
  /** The reason readers see, in whole sentences. */
  readonly text: string
  /** Where the change that it explains is shown; none where readers never had the words before. */
  readonly changes?: string | undefined
}

export interface Story {
  readonly path: string
  readonly headline: string
  readonly standfirst?: string | undefined
  readonly kicker?: string | undefined
  readonly kind: Kind
  /** Outermost first; the last one is the story's own section. */
  readonly sections: readonly [Place, ...Place[]]
  readonly bylines: readonly Byline[]
  readonly dateline?: string | undefined
  readonly published: Stamp
  /** Only when it differs from `published` by something that a reader would notice. */
  readonly updated?: Stamp | undefined
  /** Who paid, on a sponsored story. */
  readonly sponsor?: string | undefined
  /** Rendered, with the advertisement already in its place. */
  readonly body: Html
  /** Other sites that the body's frames may load after a click: `https://player.vimeo.com`. */
  readonly frames?: readonly string[] | undefined
  readonly notices: readonly Notice[]
  readonly topics: readonly Place[]
  readonly lead?: LeadPicture | undefined
  /** What machines are shown: the lead's, or else the first picture of the body. */
  readonly press?: PressPicture | undefined
  readonly written: Written
  /** The words around its text, in its own language where the paper speaks it. */
  readonly words: Words
  /** The paper's language where it is another: that of the names of sections and topics. */
  readonly around?: Written | undefined
  /** The language of `words`, where the paper does not speak the story's. */
  readonly voice?: Written | undefined
  /** The same story in other languages, itself among them; none where it stands alone. */
  readonly translations: readonly TranslationPlace[]
  /** For machines, where it is not the headline and the standfirst. */
  readonly metaTitle?: string | undefined
  readonly metaDescription?: string | undefined
  /** Search engines are asked to leave it out. */
  readonly hidden?: boolean | undefined
  /** Where it first appeared, if that was elsewhere: the host, and the story's whole address there. */
  readonly original?: Place | undefined
}

export type { Html }
