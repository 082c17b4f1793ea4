// The picture over a story, for readers and for machines.
import type { Block, Figure } from '#document/model.ts'
import { childBlocks } from '#document/text.ts'
import type { Content, Lead } from '#stories/index.ts'
import type { LeadPicture, PressPicture } from '#ui/facts.ts'
import { isTall, pictureOf, pressPicture, wordsOf } from './pictures.ts'
import { type Album, picturable } from './shown.ts'

/** A lead that cannot be shown leaves no gap and no words: the story stands without it. */
export function leadPicture(lead: Lead | null, album: Album): LeadPicture | undefined {
  const medium = lead === null ? undefined : picturable(album, lead.media)
  if (lead === null || !medium) return undefined
  const { alt, ...words } = wordsOf(medium, lead)
  return { picture: pictureOf(medium, alt), isTall: isTall(medium), ...words }
}

/** The lead's, or else that of the first picture that the body shows. */
export function pressPictureOf(
  { lead, body }: Pick<Content, 'lead' | 'body'>,
  album: Album,
): PressPicture | undefined {
  const candidates = [...(lead ? [lead] : []), ...body.content.flatMap(figuresIn).map(({ attrs }) => attrs)]
  for (const said of candidates) {
    const medium = picturable(album, said.media)
    const press = medium && pressPicture(medium, wordsOf(medium, said))
    if (press) return press
  }
  return undefined
}

const figuresIn = (block: Block): readonly Figure[] =>
  block.type === 'figure' ? [block] : childBlocks(block).flatMap(figuresIn)
