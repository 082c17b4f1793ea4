// What the old site calls itself, for a paper that nobody has named yet.
import type { Instant } from '#kernel/time.ts'
import { languageTag } from '#languages/tag.ts'
import { setPaper, settingsDecided } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import type { Archive } from './archive.ts'
import { masked } from './masked.ts'
import { zoneOf } from './site-zone.ts'

/** Only what the export says, and what a paper can be set to. */
export interface Suggested {
  readonly name?: string
  readonly tagline?: string
  readonly language?: string
  readonly timeZone?: string
}
const names = ['name', 'tagline', 'language', 'timeZone'] as const

export function suggestedBy({ site, clock }: Pick<Archive, 'site' | 'clock'>): Suggested {
  const language = languageTag(site.language.replaceAll('_', '-'))
  const [name, tagline] = [site.title, site.description].map(masked)
  const timeZone = language === undefined ? null : zoneOf(clock, language)
  return {
    ...(name !== '' && name === site.title && { name: name.slice(0, 80) }),
    ...(tagline !== '' &&
      tagline === site.description &&
      !isEverybodys(tagline) && { tagline: tagline.slice(0, 200) }),
    ...(language !== undefined && { language }),
    ...(timeZone !== null && { timeZone }),
  }
}

/** `Just another WordPress site`, in any language: nobody has written it. */
const isEverybodys = (tagline: string): boolean => tagline.includes('WordPress')

/** Of one site, and only where none of the four has ever been decided: who has decided one has meant the others. */
export async function takeSettings(
  store: Store,
  archives: readonly Archive[],
  now: Instant,
): Promise<Suggested | null> {
  const [archive, ...others] = archives
  if (archive === undefined || others.length > 0) return null
  const suggested = suggestedBy(archive)
  if (Object.keys(suggested).length === 0) return null
  return store.write(async (tx) => {
    const decided = await settingsDecided(tx)
    if (names.some((name) => decided.has(name))) return null
    const set = await setPaper(tx, machine, suggested, now)
    return set.ok ? suggested : null
  })
}
