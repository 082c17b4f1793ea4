import type { Result } from '#kernel/result.ts'
import type { Darkroom } from '#platform/darkroom.ts'
import { renditionKey, type Stored } from '#platform/files/files.ts'
import { foundOrMade } from '#platform/files/found-or-made.ts'
import type { NoRendition } from '#platform/pictures/pictures.ts'
import { digestOfCard } from './card.ts'
import type { Card } from './model.ts'
import { posterOf } from './poster.ts'

/**
 * The card as a file, drawn once. It lies among the renditions of pictures under a digest that no picture has, so the sweep takes it away
 * after a day, and whoever asks then has it drawn again: nothing has to remember which cards were drawn for which words.
 */
export const drawn = (
  { files, pictures }: Darkroom,
  card: Card,
  when: 'soon' | 'later',
): Promise<Result<Stored, NoRendition | 'not-there'>> =>
  foundOrMade(files, renditionKey(digestOfCard(card), 'share.png'), (to) =>
    pictures.draw({ poster: posterOf(card), to }, when),
  )
