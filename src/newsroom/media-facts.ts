// What the pages about pictures and files are given.
import type { Crop, MediaId } from '#media/index.ts'
import type { Pages, Place, Stamp } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'

export interface Thumb {
  readonly src: string
  readonly width: number
  readonly height: number
}
export interface Leaf {
  readonly id: MediaId
  readonly path: string
  readonly name: string
  readonly kind: string
  /** Missing for what cannot be seen. */
  readonly thumb?: Thumb | undefined
  readonly credit: string
  /** What somebody should see to. */
  readonly note?: string | undefined
}

export interface LibraryFacts {
  readonly leaves: readonly Leaf[]
  readonly query: string
  readonly kind: string
  readonly rights: string
  readonly pages: Pages
  /** Where the form for files posts; missing where this person may bring in none. */
  readonly bringIn?: string | undefined
  /** Where those that are chosen are described together; missing where this person may not. */
  readonly several?: string | undefined
  /** How what has just been done is taken back. */
  readonly undoing?: MediaUndoing | undefined
  readonly refused: readonly FieldError[]
}

export interface MediaUndoing {
  readonly batch: string
  /** The picture whose page it is on; '' for the library. */
  readonly back: string
}

export interface MediumFacts {
  readonly undoing?: MediaUndoing | undefined
  readonly name: string
  readonly kind: string
  readonly preview?: Thumb | undefined
  /** Sound and film play here. */
  readonly player?: { readonly src: string; readonly isFilm: boolean } | undefined
  readonly particulars: readonly (readonly [name: string, value: string])[]
  readonly notes: readonly string[]
  readonly original?: string | undefined
  readonly used: readonly Place[]
  readonly deeds: readonly { readonly what: string; readonly at: Stamp; readonly who: string }[]
  /** Missing where this person may only look. */
  readonly keeping?: Keeping | undefined
}

export interface WordsTyped {
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly rights: string
  readonly rightsUntil: string
}
export interface Keeping {
  readonly action: string
  readonly words: WordsTyped
  readonly zone: string
  readonly isSeen: boolean
  readonly errors: readonly FieldError[]
  readonly focusing?: Focusing | undefined
  readonly replaceAction: string
  readonly removal: string
}
export interface Focusing {
  readonly action: string
  readonly picture: Thumb
  readonly x: number
  readonly y: number
  readonly cutAction: string
  readonly crops: readonly Cropping[]
}
/** One shape of a picture, and the part of the picture that it is: hundredths. */
export interface Cropping {
  readonly name: Crop
  readonly thumb: Thumb
  /** The picture as a whole, wide enough to choose on. */
  readonly whole: Thumb
  readonly part: Readonly<Record<'x' | 'y' | 'width', string>>
  /** So many hundredths of the picture's height is one of its width. */
  readonly tall: number
  /** Somebody chose it; else the point decides. */
  readonly isChosen: boolean
}
