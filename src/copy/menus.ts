// The menus of a page: what the newsroom has chosen for them, as far as it is still there.
import type { Words } from '#languages/catalogue.ts'
import type { FootLink, Menus } from '#paper/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Section, sectionPath } from '#sections/index.ts'
import type { FixedPage } from '#stories/index.ts'
import { type Paper, places, type Place } from '#ui/facts.ts'

/** The foot of a paper that has decided nothing. */
export const firstFoot = (words: Words): readonly Place[] => [
  { name: words.about, path: places.about },
  { name: words.contact, path: places.contact },
  { name: words.corrections, path: places.corrections },
  { name: words.archive, path: places.archive },
  { name: words.search, path: places.search },
]

/** The sections of the masthead. One that has been taken out since is left out; where none is left, it is as at first. */
export function mastheadOf(
  chosen: readonly string[],
  sections: readonly Section[],
  first: readonly Section[],
): readonly Section[] {
  const kept = chosen.flatMap((id) => sections.find((section) => section.id === id) ?? [])
  return kept.length > 0 ? kept : first
}

interface Known {
  readonly words: Words
  readonly sections: readonly Section[]
  readonly pages: readonly FixedPage[]
  readonly now: Instant
}

/** What the paper calls each address that it knows. */
export function namesOfPages({ words, sections, pages, now }: Known): ReadonlyMap<string, string> {
  return new Map([
    [places.front, words.latest],
    [places.sections, words.allSections],
    [places.feedList, words.allFeeds],
    ...firstFoot(words).map(({ name, path }) => [path, name] as const),
    ...sections.map((section) => [sectionPath(section), section.name] as const),
    ...pages.filter(({ publicAt }) => publicAt <= now).map(({ path, headline }) => [path, headline] as const),
  ])
}

/** What every page has of them. */
export function menusOf(
  { masthead, foot }: Menus,
  known: Known & { readonly menu: readonly Section[] },
): Pick<Paper, 'sections' | 'moreSections' | 'foot'> {
  const { words, sections, menu } = known
  const shown = mastheadOf(masthead, sections, menu)
  const isWhole = sections.every((section) => section.parentId !== null || shown.includes(section))
  return {
    sections: shown.map((section) => ({ name: section.name, path: sectionPath(section) })),
    moreSections: isWhole ? undefined : { name: words.allSections, path: places.sections },
    foot: footOf(foot, known),
  }
}

/** The links of the foot. A page of the paper that readers cannot open, now or any more, is left out. */
function footOf(chosen: readonly FootLink[], known: Known): readonly Place[] {
  if (chosen.length === 0) return firstFoot(known.words)
  const names = namesOfPages(known)
  const hidden = new Set(known.pages.filter(({ publicAt }) => publicAt > known.now).map(({ path }) => path))
  return chosen
    .filter(({ path }) => !hidden.has(path))
    .map(({ name, path }) => ({ name: name || (names.get(path) ?? bare(path)), path }))
}

const bare = (path: string): string => path.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '')
