import { endOfYear, yearOf } from '#kernel/calendar.ts'
import { wordsIn } from '#languages/catalogue.ts'
import { directionOf } from '#languages/tag.ts'
import type { Instant } from '#kernel/time.ts'
import { type Machines, type Settings, settingsOf } from '#paper/index.ts'
import { remembered } from '#platform/db/remember.ts'
import type { Reader } from '#platform/db/rights.ts'
import { branchOf, listSections, type Section, type SectionId } from '#sections/index.ts'
import { countBySection, listPages } from '#stories/index.ts'
import { type Paper, places, type Rights } from '#ui/facts.ts'
import type { Clock } from '#ui/stamp.ts'
import { dress } from '#ui/theme/dress.ts'
import type { Look } from '#ui/theme/look.ts'
import { logoOf } from './logo.ts'
import { menusOf } from './menus.ts'
import { earlier, nothingShown, type Shown } from './shown.ts'
import { policyPlaces, rightsOf, snippetsOf } from './standing.ts'

/** The paper as a page needs it: its furniture, and what the furniture was made from. */
export interface Edition {
  readonly paper: Paper
  readonly settings: Settings
  readonly sections: readonly Section[]
  /** Those of the menu: the sections of the first rank, or the busiest of them. */
  readonly menu: readonly Section[]
  readonly clock: Clock
  /** When it is printed: whoever asks what may be shown asks for this moment. */
  readonly now: Instant
  /** Where the copyright year ends: until then what is printed now stays right. */
  readonly until: Instant
  /** The pictures and files that were looked up for this page. */
  readonly shown: Shown
}

/** The moment at which a page of this edition is over: at the latest with the year, at once with the rights to anything it shows. */
export const endOf = ({ until, shown }: Edition, at: Instant = until): Instant => earlier(shown.until, at)

const furnitureOf = remembered('site', async (db) => {
  const [settings, sections, pages] = await Promise.all([settingsOf(db), listSections(db), listPages(db)])
  const top = sections.filter(({ parentId }) => parentId === null)
  const menu = top.length <= widestMenu ? top : busiest(sections, top, await countBySection(db))
  return { settings, sections, menu, pages }
})

/** As many as stand in a line on a desk; an archive can come with hundreds. */
const widestMenu = 9

/** The sections with the most under them, in the order in which they stand. */
function busiest(
  sections: readonly Section[],
  top: readonly Section[],
  counts: ReadonlyMap<SectionId, number>,
): readonly Section[] {
  const under = (id: SectionId): number =>
    branchOf(sections, id).reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)
  const weights = new Map(top.map((section) => [section, under(section.id)]))
  const chosen = new Set(
    top.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, widestMenu),
  )
  return top.filter((section) => chosen.has(section))
}

/** What every print asks, whatever it prints: what others may do with it. */
export async function rightsFor(
  db: Reader,
  { origin }: { readonly origin: string },
): Promise<{ readonly machines: Machines; readonly rights: Rights }> {
  const { settings } = await furnitureOf(db)
  return { machines: settings.machines, rights: rightsOf(settings, origin) }
}

interface Where {
  /** The configured one. */
  readonly origin: string
  readonly trial?: Trial
  readonly isForReaders?: boolean
}

/** A look that the desk tries on before any reader sees it, and where its stylesheet is. */
export interface Trial {
  readonly look: Look
  readonly sheet: string
}

/** Reads the furniture once for a page. */
export async function editionOf(
  db: Reader,
  { origin, trial, isForReaders }: Where,
  now: Instant,
): Promise<Edition> {
  const { settings, sections, menu, pages } = await furnitureOf(db)
  const { name, tagline, language, timeZone } = settings
  const look = trial?.look ?? settings.look
  const files = dress.inLook(look).filesFor(settings.language)
  const shown = nothingShown()
  const words = wordsIn(language)
  const paper: Paper = {
    name,
    tagline,
    logo: await logoOf(db, { shown, now }, look),
    language,
    direction: directionOf(language),
    words,
    origin,
    ...menusOf(settings.menus, { words, sections, menu, pages, now }),
    profiles: settings.profiles.map(({ name, url }) => ({ name, path: url })),
    feeds: [
      { name: words.rss, path: '/feed.xml' },
      { name: words.allFeeds, path: places.feedList },
    ],
    policies: policyPlaces(settings, pages, now),
    rights: rightsOf(settings, origin),
    owner: settings.copyright || name,
    year: yearOf(now, timeZone),
    files: trial ? { ...files, stylesheet: trial.sheet } : files,
    demoNotice: settings.demoNotice || undefined,
    snippets: isForReaders ? snippetsOf(settings) : undefined,
  }
  return {
    paper,
    settings: trial ? { ...settings, look } : settings,
    sections,
    menu,
    clock: { zone: timeZone, language },
    now,
    until: endOfYear(now, timeZone),
    shown,
  }
}
