// What the page of the desk on the front tells its script. Both ends import this file; it knows neither DOM nor Node.

/** What an editor may fill, and what it is called. */
export interface SlotName {
  readonly slot: string
  readonly name: string
}

/** A place on the front with the story that stands there now. */
export interface Seat {
  /** What an editor may fill (of a band: `band:` and its section); the river fills by itself, and its stories can be taken from there. */
  readonly slot: 'lead' | 'sidebar' | 'second' | 'opinion' | 'river' | `band:${string}`
  readonly place: number
  /** `Second tier, 2`. */
  readonly name: string
  readonly story: string
  readonly headline: string
  /** Where its headline leads, by which the page is told apart. */
  readonly path: string
  readonly pinned: boolean
  /** `Until 9 March 2022, 18:30`, or that it is pinned; empty where it stands by itself. */
  readonly how: string
}

/** A section's band that stands on the page now. */
export interface BandSeat {
  readonly id: string
  readonly name: string
  readonly path: string
  /** Where it comes in the order of all that are shown, from 0. */
  readonly place: number
}

/** The parts of the page that are drawn by the server, by the name in `data-part`. */
export type Parts = Readonly<Record<string, string>>

export interface FrontShown {
  readonly seen: number
  /** Where the whole page is, as readers would get it. */
  readonly frame: string
  /** Where a story can be moved to, bands aside. */
  readonly slots: readonly SlotName[]
  readonly seats: readonly Seat[]
  readonly bands: readonly BandSeat[]
  /** Another where anything but the stories to choose from is another: see `news`. */
  readonly mark: string
  /** Who took the newest step; so that others are told. */
  readonly last: string
}

/** What a deed, or a look, is answered with. */
export interface FrontAnswer extends FrontShown {
  readonly parts: Parts
  readonly said?: string | undefined
  /** Why it was not done. */
  readonly no?: string | undefined
}
