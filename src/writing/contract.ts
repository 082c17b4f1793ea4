// What the editor in the browser and the server say to each other over the socket. A message is a byte that says what it is, and bytes.
// Both ends import this file; it knows neither DOM nor Node.

/** Where the body and the lines over it stand in the Yjs document. */
export const parts = {
  body: 'body',
  headline: 'headline',
  standfirst: 'standfirst',
  kicker: 'kicker',
} as const
export const lines = ['headline', 'standfirst', 'kicker'] as const
export type Line = (typeof lines)[number]
/** Characters that a line may have. */
export const longest: Readonly<Record<Line, number>> = { headline: 300, standfirst: 1000, kicker: 120 }

export const kinds = {
  /** Browser: a state vector, "this is what I have". Server: everything it lacks, and the server's own state vector after it. */
  have: 0,
  /** Browser: number (four bytes) and an update. It may forget the update when `stored` comes back with that number. */
  update: 1,
  /** Server: number of an update that is on disk. */
  stored: 2,
  /** Both: who is where, as y-protocols/awareness writes it. The server sees to the names. */
  presence: 3,
  /** Server: JSON, one of `Notice`. */
  notice: 4,
  /** Browser: "bring the draft up to date now"; a `saved` notice comes back. */
  save: 5,
} as const

export type Refusal =
  /** The session ended, or the right to read the story. */
  | 'signed-out'
  /** They may read it and no more. */
  | 'read-only'
  | 'killed'
  /** An update held what no story may hold: script, an unknown block, an address no browser should open. */
  | 'unfit'
  | 'too-large'
  /** Not what the editor sends. */
  | 'unreadable'
  | 'gone'
  /** Something failed here: come again. */
  | 'trouble'

/** What the server tells beside the text itself. */
export type Notice =
  | { readonly is: 'welcome'; readonly mayWrite: boolean; readonly me: Person }
  | { readonly is: 'rights'; readonly mayWrite: boolean }
  | { readonly is: 'saved'; readonly at: string; readonly revision: number }
  /** It is safe in the updates, but could not become the draft: `why` says which. */
  | { readonly is: 'unsaved'; readonly why: string }
  | { readonly is: 'refused'; readonly why: Refusal }
  /** Somebody saved by another way (the form without script, an import), and both are in the text now. */
  | { readonly is: 'merged' }
  /** A thread in the margin was begun, answered, resolved: ask for them again. */
  | { readonly is: 'threads' }

export interface Person {
  readonly id: string
  readonly name: string
  /** One of the caret's colours. */
  readonly colour: number
}
export const colours = 8

/** Bytes that one message may have, and that a story's whole document may have. */
export const largestMessage = 4 << 20
export const largestDocument = 32 << 20

export function message(kind: number, bytes: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes.length + 1)
  whole[0] = kind
  whole.set(bytes, 1)
  return whole
}
export function numbered(
  kind: number,
  number: number,
  bytes: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes.length + 5)
  whole[0] = kind
  new DataView(whole.buffer).setUint32(1, number)
  whole.set(bytes, 5)
  return whole
}
export const numberIn = (whole: Uint8Array): number =>
  new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(1)
/** Two byte strings as one, the first with its length before it. */
export function both(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(4 + first.length + second.length)
  new DataView(whole.buffer).setUint32(0, first.length)
  whole.set(first, 4)
  whole.set(second, 4 + first.length)
  return whole
}
export function parted(whole: Uint8Array): readonly [first: Uint8Array, second: Uint8Array] {
  const length = new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(0)
  return [whole.subarray(4, 4 + length), whole.subarray(4 + length)]
}

/** The socket of a story. */
export const socketPath = (storyId: string): string => `/newsroom/stories/${storyId}/writing`

/** What the page tells the editor. Addresses are of the newsroom. */
export interface EditorSetting {
  readonly storyId: string
  /** BCP 47, of the story: for the browser's spelling and for quotation marks. */
  readonly language: string
  /** In which that is written. */
  readonly direction: 'ltr' | 'rtl'
  readonly socket: string
  /** Pictures and files: `?ids=` for what is known of some, POST for new ones, `?q=` to search. */
  readonly media: string
  readonly particulars: string
  readonly threads: string
  readonly preview: string
  /** Other stories and this one's corrections: `?ids=` for some stories, `?q=` for those with these words. */
  readonly references: string
  readonly mayAddMedia: boolean
}

/** What the editor shows of a picture or a file. */
export interface MediumShown {
  readonly id: string
  readonly kind: 'picture' | 'drawing' | 'audio' | 'video' | 'document' | 'text'
  readonly name: string
  readonly alt: string
  readonly credit: string
  readonly src?: string
  readonly width?: number
  readonly height?: number
  /** Sound and film play from here. */
  readonly plays?: string
}
export interface MediaAnswer {
  readonly media: readonly MediumShown[]
  /** Of files that were not taken, in words. */
  readonly refused?: readonly string[]
}

/** What the editor shows of another story. */
export interface StoryShown {
  readonly id: string
  readonly headline: string
  /** Since when readers have it; null: they do not see it, and `isKilled` says why. */
  readonly day: string | null
  readonly isKilled: boolean
  readonly src?: string
}
/** What the record of this story says to readers. */
export interface CorrectionShown {
  readonly id: string
  readonly kind: 'correction' | 'clarification'
  /** `2026-11-23`, by the paper's clock. */
  readonly day: string
  readonly text: string
}
export interface ReferencesAnswer {
  readonly stories: readonly StoryShown[]
  readonly corrections: readonly CorrectionShown[]
  /** By the paper's clock. */
  readonly today: string
}

/** A thread in the margin, as the editor shows it. */
export interface ThreadShown {
  readonly id: string
  readonly anchor: string
  readonly quote: string
  readonly isResolved: boolean
  readonly remarks: readonly {
    readonly id: string
    readonly who: string
    readonly at: string
    readonly ago: string
    readonly text: string
  }[]
}
export interface ThreadsAnswer {
  readonly threads: readonly ThreadShown[]
  /** What was not taken, in words. */
  readonly error?: string
}
