import { personPath, personsByIds } from '#bylines/index.ts'
import { lengthIn } from '#languages/numbers.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type SectionId, sectionPath } from '#sections/index.ts'
import type { StoryKind, Teaser as StoryTeaser } from '#stories/index.ts'
import type { Kind, Place, Teaser } from '#ui/facts.ts'
import { stampOf } from '#ui/stamp.ts'
import type { Edition } from './edition.ts'
import { teaserPicture } from './pictures.ts'
import { type Album, albumOf, ofKind, picturable } from './shown.ts'
import { writtenElsewise } from './telling.ts'

/** The lines of a list with names, dates and pictures in the reader's words; one look-up for all the people on it, and one for all the pictures. */
export async function teaserFacts(
  db: Reader,
  edition: Edition,
  teasers: readonly StoryTeaser[],
): Promise<readonly Teaser[]> {
  const [plain, album] = await Promise.all([
    plainTeaserFacts(db, edition, teasers),
    albumOf(
      db,
      edition,
      teasers.flatMap(({ lead, sound }) => [lead?.media ?? [], sound ?? []].flat()),
    ),
  ])
  return plain.map((teaser, at) => ({
    ...teaser,
    picture: pictureFor(teasers[at], album),
    sound: soundFor(teasers[at], album, edition.paper.words.tag),
  }))
}

function pictureFor(teaser: StoryTeaser | undefined, album: Album): Teaser['picture'] {
  const medium = teaser?.lead ? picturable(album, teaser.lead.media) : undefined
  return medium && teaserPicture(medium)
}

function soundFor(teaser: StoryTeaser | undefined, album: Album, tag: string): Teaser['sound'] {
  const medium = teaser?.sound ? ofKind(album, teaser.sound, 'audio') : undefined
  return medium && (medium.duration === null ? '' : lengthIn(tag, medium.duration))
}

/** The same for places that carry no picture. */
export async function plainTeaserFacts(
  db: Reader,
  edition: Edition,
  teasers: readonly StoryTeaser[],
): Promise<readonly Teaser[]> {
  const ids = [...new Set(teasers.flatMap(({ bylines }) => bylines.map(({ personId }) => personId)))]
  const persons = await personsByIds(db, ids)
  return teasers.map((teaser) => ({
    path: teaser.path,
    headline: teaser.headline,
    standfirst: teaser.standfirst || undefined,
    kicker: teaser.kicker || undefined,
    section: sectionPlace(edition, teaser.sectionId),
    kind: kindOf(teaser.kind),
    bylines: teaser.bylines.flatMap(({ personId }) => {
      const person = persons.get(personId)
      return person ? [{ name: person.name, path: personPath(person) }] : []
    }),
    published: stampOf(teaser.publicAt, edition.clock),
    words: edition.paper.words,
    written: writtenElsewise(edition, teaser.language),
  }))
}

/** A fixed page looks like news where it is looked at as a story at all (a search, a preview). */
export const kindOf = (kind: StoryKind): Kind => (kind === 'page' ? 'news' : kind)

/** A section's name and address; what stands in none is in the archive. */
export function sectionPlace({ sections, paper }: Edition, id: SectionId | null): Place {
  const section = sections.find((one) => one.id === id)
  return section
    ? { name: section.name, path: sectionPath(section) }
    : { name: paper.words.archive, path: '/archive' }
}
