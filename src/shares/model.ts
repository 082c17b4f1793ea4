// What is written on a picture that is drawn for a story without one, and where the picture is found. Pure.
import type { Direction } from '#languages/tag.ts'
import type { StoryId } from '#stories/index.ts'
import type { Dressing } from '#ui/theme/look.ts'

/** Words in a language, as they are set. */
export interface Said {
  readonly words: string
  readonly language: string
  readonly direction: Direction
}
export interface Card {
  readonly headline: Said
  /** Empty words: the story stands in none. */
  readonly section: Said
  readonly paper: Said
  readonly look: Dressing
}

/** What every network asks for: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const size = { width: 1200, height: 630 } as const

/** Raised whenever cards are drawn in another way, so that nobody goes on showing the old ones. */
const design = 2

/** What its digest is taken of: the same words make the same picture. */
export const wording = (card: Card): string => JSON.stringify([design, card])

/** `/shares/story_…/0123456789ab.png`: one address for each picture that a story has ever had. */
export const sharePath = (id: StoryId, digest: string): string => `/shares/${id}/${digest.slice(0, 12)}.png`
