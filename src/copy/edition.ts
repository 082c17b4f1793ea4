import { endOfYear, yearOf } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { type Settings, settingsOf } from '#paper/index.ts'
import { remembered } from '#platform/db/remember.ts'
import type { Reader } from '#platform/db/rights.ts'
import { listSections, type Section, sectionPath } from '#sections/index.ts'
import type { Paper } from '#ui/facts.ts'
import type { Clock } from '#ui/stamp.ts'
import { dress } from '#ui/theme/dress.ts'
import { words } from '#ui/words.ts'

/** The paper as a page needs it: its furniture, and what the furniture was made from. */
export interface Edition {
  readonly paper: Paper
  readonly settings: Settings
  readonly sections: readonly Section[]
  readonly clock: Clock
  /** Where the copyright year ends: until then what is printed now stays right. */
  readonly until: Instant
}

const furnitureOf = remembered('site', async (db) => {
  const [settings, sections] = await Promise.all([settingsOf(db), listSections(db)])
  return { settings, sections }
})

/** Reads the furniture once for a page. `origin` is the configured one. */
export async function editionOf(
  db: Reader,
  { origin }: { readonly origin: string },
  now: Instant,
): Promise<Edition> {
  const { settings, sections } = await furnitureOf(db)
  const { name, tagline, language, timeZone } = settings
  const paper: Paper = {
    name,
    tagline,
    language,
    direction: directionOf(language),
    origin,
    sections: sections
      .filter(({ parentId }) => parentId === null)
      .map((section) => ({ name: section.name, path: sectionPath(section) })),
    profiles: settings.profiles.map(({ name, url }) => ({ name, path: url })),
    feeds: [{ name: words.rss, path: '/feed.xml' }],
    owner: settings.copyright || name,
    year: yearOf(now, timeZone),
    files: dress.files,
    demoNotice: settings.demoNotice || undefined,
  }
  return { paper, settings, sections, clock: { zone: timeZone, language }, until: endOfYear(now, timeZone) }
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'ug', 'yi'])
const directionOf = (language: string): 'rtl' | 'ltr' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
