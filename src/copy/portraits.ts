// How whoever writes for the paper looks, on their own page.
import type { Person } from '#bylines/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Credits, Picture } from '#ui/facts.ts'
import type { Edition } from './edition.ts'
import { pictureOf } from './pictures.ts'
import { albumOf, picturable } from './shown.ts'

export interface Portrait extends Credits {
  readonly picture: Picture
}

export async function portraitFor(
  db: Reader,
  edition: Edition,
  { portraitId }: Pick<Person, 'portraitId'>,
): Promise<Portrait | undefined> {
  if (!portraitId) return undefined
  const medium = picturable(await albumOf(db, edition, [portraitId]), portraitId)
  if (!medium) return undefined
  const picture = pictureOf(medium, medium.alt, { crop: '1x1', most: 640, usual: 320 })
  return { picture, credit: medium.credit, rights: medium.rights }
}
