// What must be remembered of a whole archive while it is walked, by all who walk it. It is kept on disk (../store/ledger.ts).
export interface KnownPicture {
  readonly id: number
  /** Its own page's address and its file's, as written. */
  readonly link: string
  readonly guid: string
  readonly file: string
  /** Its file without its size: `old.example/wp-content/uploads/mole.jpg`. */
  readonly bare: string
  readonly title: string
  readonly caption: string
  readonly alt: string
  readonly parent: number
}

export interface Repeat {
  readonly link: string
  /** A hash of what a reader would read. */
  readonly words: string
  readonly isPublic: boolean
}
export interface Ledger {
  notePicture(picture: KnownPicture): void
  picture(id: number): KnownPicture | undefined
  pictureAt(bare: string): KnownPicture | undefined
  /** A story shows it or leads to it. */
  noteUse(id: number, place: string): void
  isUsedAt(id: number, place: string): boolean
  /** A page of the paper shows this medium of it. */
  noteShown(medium: string, place: string): void
  isShownAt(medium: string, place: string): boolean
  /** The numbers of the pictures that hang on a post. */
  picturesOf(parent: number): readonly number[]
  pictures(): Generator<KnownPicture, void>
  /** Two things of one number are met in exports that were joined by hand: then the number means neither. */
  noteNumber(id: number, first: Repeat): void
  isTwice(id: number): boolean
  /** What the first of several items of one number says; undefined where there is one. All numbers must be noted before. */
  repeatOf(id: number): Repeat | undefined
  /** Where a story stands now. */
  notePlace(id: number, path: string): void
  placeOf(id: number): string | undefined
  isPlace(path: string): boolean
  /** The report's own word for why something was not stored. */
  noteDropped(id: number, kind: string, why: string): void
  whyDropped(id: number, kind: string): string | undefined
  /** Where a file's address leads. `first` hears of it if no other walker has noted it before, and perhaps not before `settle`. */
  noteFile(path: string, to: string, first: () => void): void
  /** Undefined where nobody has asked yet. */
  fileAt(path: string): string | undefined
  noteListed(path: string): void
  isListed(path: string): boolean
  /** What this walker has noted is there for the others. */
  settle(): void
  /** Settled first. */
  close(): void
}
