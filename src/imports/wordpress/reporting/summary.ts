// What the terminal shows at the end: a line for each kind of thing, and the reasons.
import type { Suggested } from '../own-settings.ts'
import type { Menu } from '../parts/menus.ts'
import type { Group } from '../storing/outcome.ts'
import type { SiteReport } from './archive.ts'
import { sumOfTable, type Tally } from './tally.ts'

const titles: Readonly<Record<Group, string>> = {
  items: '',
  comments: 'comments: ',
  authors: '',
  terms: 'terms: ',
}
const groups = ['items', 'comments', 'authors', 'terms'] as const
const number = (n: number): string => n.toLocaleString('en')

export function summaryOf(tally: Tally, sites: readonly SiteReport[] = []): string {
  const rows = groups.flatMap((group) =>
    Object.keys(tally.found[group])
      .toSorted()
      .map((kind) => [
        `${titles[group]}${kind}`,
        number(sumOfTable(tally.found[group][kind])),
        number(sumOfTable(tally.stored[group][kind])),
        number(sumOfTable(tally.dropped[group][kind])),
        reasons(tally, group, kind),
      ]),
  )
  const head = ['', 'found', 'stored', 'dropped', '']
  return [...columns([head, ...rows]), ...notes(tally), ...siteNotes(sites)].join('\n')
}

const listed = (table: Record<string, number> | undefined, before = ''): string[] =>
  Object.entries(table ?? {}).map(([what, n]) => `${before}${what} ${number(n)}`)

const reasons = ({ stored, dropped }: Tally, group: Group, kind: string): string =>
  [...listed(stored[group][kind]), ...listed(dropped[group][kind], 'dropped: ')].join(' · ')

function* notes(tally: Tally): Generator<string> {
  const { changed, foreign, redirects, forbiddenCharacters, mendedBytes } = tally
  const all = new Map<string, number>()
  for (const group of groups)
    for (const table of Object.values(changed[group]))
      for (const [why, n] of Object.entries(table)) all.set(why, (all.get(why) ?? 0) + n)
  const changes = [...all]
    .filter(([why]) => !why.startsWith('kept-as-foreign'))
    .toSorted(([, a], [, b]) => b - a)
  const kept = Object.entries(foreign).toSorted(([, a], [, b]) => b - a)
  if (changes.length + kept.length + redirects > 0) yield ''
  if (changes.length > 0) yield wrapped('Changed', changes)
  if (kept.length > 0) yield wrapped('Kept with its source, because no block here is like it', kept)
  if (redirects > 0) yield `Old addresses that lead on: ${number(redirects)}`
  yield* pictureNotes(tally)
  if (forbiddenCharacters > 0) yield `Characters that XML forbids, left out: ${number(forbiddenCharacters)}`
  if (mendedBytes > 0) yield `Bytes that are no UTF-8, read as Windows-1252: ${number(mendedBytes)}`
}

function* pictureNotes({ pictures: { made, taken, missing } }: Tally): Generator<string> {
  if (made > 0) yield `Pictures that only stories speak of, recorded too: ${number(made)}`
  if (taken > 0) yield `Files of pictures that came: ${number(taken)}`
  const reasons = Object.entries(missing).toSorted(([, a], [, b]) => b - a)
  if (reasons.length > 0) yield wrapped('Files of pictures that did not come', reasons)
}

function* siteNotes(sites: readonly SiteReport[]): Generator<string> {
  const fields = sites.flatMap(({ unknownFields }) => Object.entries(unknownFields))
  if (fields.length > 0) yield wrapped('Fields of plugins that mean nothing here, kept nowhere', fields)
  for (const { menus } of sites) yield* menuNotes(menus)
  for (const site of sites) yield* settingNotes(site)
}

/** A paper makes its own; these are what it can be made from. */
function* menuNotes(menus: readonly Menu[]): Generator<string> {
  if (menus.length === 0) return
  yield 'Menus, which a paper makes anew from its sections and pages; all of them are in --report, with where each line leads now:'
  for (const { name, items } of menus.slice(0, most)) {
    const lines = items.map(({ title, to, leadsTo }) => `${title || leadsTo || '–'}${to ? ` ${to}` : ''}`)
    const more = lines.length > most ? `, and ${lines.length - most} more` : ''
    yield `  ${name || 'without a name'}: ${lines.slice(0, most).join(', ')}${more}`
  }
  if (menus.length > most) yield `  and ${menus.length - most} menus more`
}

function* settingNotes({ suggested, isTaken }: SiteReport): Generator<string> {
  const said = Object.entries(suggested).map(
    ([name, value]) => `${settingWords[name as keyof Suggested]} ${value}`,
  )
  if (said.length === 0) return
  yield isTaken
    ? `This paper had decided nothing of it yet, and has taken from the old site: ${said.join(', ')}. Change it at /newsroom/settings.`
    : `The old site called itself so, which is left to the newsroom (/newsroom/settings): ${said.join(', ')}.`
}
const settingWords: Readonly<Record<keyof Suggested, string>> = {
  name: 'the name',
  tagline: 'the tagline',
  language: 'the language',
  timeZone: 'the time zone',
}

const most = 12
function wrapped(title: string, all: readonly (readonly [string, number])[]): string {
  const lines = all.slice(0, most).map(([what, n]) => `  ${number(n).padStart(8)}  ${what}`)
  if (all.length > most) lines.push(`            and ${all.length - most} kinds more: see --report`)
  return [`${title}:`, ...lines].join('\n')
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0))
  const [first, ...rest] = [0, 1, 2, 3].map(width)
  return rows.map(([name = '', ...cells]) => {
    const numbers = rest.map((wide, at) => (cells[at] ?? '').padStart(wide))
    return `  ${[name.padEnd(first ?? 0), ...numbers, cells[3] ?? ''].join('  ')}`.trimEnd()
  })
}
