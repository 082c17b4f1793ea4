import { type Person, type PersonId, personPath, personsByIds } from '#bylines/index.ts'
import type { MediaId } from '#document/model.ts'
import { lengthIn } from '#languages/numbers.ts'
import type { Reader } from '#platform/db/rights.ts'
import { type SectionId, sectionPath } from '#sections/index.ts'
import type { StoryKind, Teaser as StoryTeaser } from '#stories/index.ts'
import type { Kind, Place, Teaser } from '#ui/facts.ts'
import { stampOf } from '#ui/stamp.ts'
import type { Edition } from './edition.ts'
import { portraitOf, teaserPicture } from './pictures.ts'
import { type Album, albumOf, ofKind, picturable } from './shown.ts'
import { writtenElsewise } from './telling.ts'

/** The lines of a list with names, dates and pictures in the reader's words; one look-up for all the people on it, and one for all the pictures. */
export async function teaserFacts(
  db: Reader,
  edition: Edition,
  teasers: readonly StoryTeaser[],
): Promise<readonly Teaser[]> {
  const persons = await personsOf(db, teasers)
  const album = await albumOf(
    db,
    edition,
    teasers.flatMap((teaser) =>
      [teaser.lead?.media ?? [], teaser.sound ?? [], portraitIn(teaser, persons) ?? []].flat(),
    ),
  )
  return teasers.map((teaser) => ({
    ...plainFacts(edition, persons, teaser),
    ...picturesFor(teaser, persons, album),
    sound: soundFor(teaser, album, edition.paper.words.tag),
  }))
}

/** An opinion without a picture has the face of whoever holds it. */
function picturesFor(
  teaser: StoryTeaser,
  persons: Persons,
  album: Album,
): Pick<Teaser, 'picture' | 'portrait'> {
  const id = portraitIn(teaser, persons)
  const face = id && picturable(album, id)
  const medium = (teaser.lead && picturable(album, teaser.lead.media)) ?? face
  return { picture: medium && teaserPicture(medium), portrait: face && portraitOf(face) }
}

type Persons = ReadonlyMap<PersonId, Person>

const portraitIn = ({ kind, bylines }: StoryTeaser, persons: Persons): MediaId | undefined =>
  kind === 'opinion'
    ? bylines.flatMap(({ personId }) => persons.get(personId)?.portraitId ?? [])[0]
    : undefined

function soundFor(teaser: StoryTeaser, album: Album, tag: string): Teaser['sound'] {
  const medium = teaser.sound ? ofKind(album, teaser.sound, 'audio') : undefined
  return medium && (medium.duration === null ? '' : lengthIn(tag, medium.duration))
}

/** Whether it stands beside a picture on a list: its own, or a face. */
export async function isPictured(db: Reader, edition: Edition, teaser: StoryTeaser): Promise<boolean> {
  const [facts] = await teaserFacts(db, edition, [teaser])
  return facts?.picture !== undefined
}

/** The same for places that carry no picture. */
export async function plainTeaserFacts(
  db: Reader,
  edition: Edition,
  teasers: readonly StoryTeaser[],
): Promise<readonly Teaser[]> {
  const persons = await personsOf(db, teasers)
  return teasers.map((teaser) => plainFacts(edition, persons, teaser))
}

const personsOf = (db: Reader, teasers: readonly StoryTeaser[]): Promise<Persons> =>
  personsByIds(db, [...new Set(teasers.flatMap(({ bylines }) => bylines.map(({ personId }) => personId)))])

const plainFacts = (edition: Edition, persons: Persons, teaser: StoryTeaser): Teaser => ({
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
})

/** A fixed page looks like news where it is looked at as a story at all (a search, a preview). */
export const kindOf = (kind: StoryKind): Kind => (kind === 'page' ? 'news' : kind)

/** A section's name and address; what stands in none is in the archive. */
export function sectionPlace({ sections, paper }: Edition, id: SectionId | null): Place {
  const section = sections.find((one) => one.id === id)
  return section
    ? { name: section.name, path: sectionPath(section) }
    : { name: paper.words.archive, path: '/archive' }
}
