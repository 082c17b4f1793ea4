import { isTimeZone } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { languageTag } from '#languages/tag.ts'
import { permission } from '#people/index.ts'
import { firstLook, type Look, paleAccents } from '#ui/theme/look.ts'
import { firstMachines, type Machines } from './machines.ts'
import { firstMenus, type Menus } from './menus.ts'
import type { Policies } from './policies.ts'
import { noSnippets, type Snippets } from './snippets.ts'

/** Where else the paper can be found: `{ name: 'Mastodon', url: 'https://…' }`. */
export interface Profile {
  readonly name: string
  readonly url: string
}

/** What the newsroom decides about its paper, as opposed to what the machine's environment does. */
export interface Settings {
  readonly name: string
  readonly tagline: string
  /** BCP 47. */
  readonly language: string
  /** IANA time zone: what a day is, for this paper. */
  readonly timeZone: string
  /** Markdown. */
  readonly about: string
  readonly copyright: string
  readonly profiles: readonly Profile[]
  /** A sentence on every page while the stories are invented; empty: none. */
  readonly demoNotice: string
  readonly policies: Policies
  readonly machines: Machines
  readonly look: Look
  /** The one before: to go back to, and for pages in caches that still ask for its sheet. */
  readonly formerLook: Look | null
  /** When the owner said how the paper is to be, or that it can wait; until then the newsroom opens with that question. */
  readonly setUpAt: Instant | null
  readonly snippets: Snippets
  readonly menus: Menus
}

export const firstSettings: Settings = {
  name: 'Broadsheet',
  tagline: 'A newspaper',
  language: 'en',
  timeZone: 'UTC',
  about: '',
  copyright: '',
  profiles: [],
  demoNotice: '',
  policies: { principles: '/about', corrections: '/corrections' },
  machines: firstMachines,
  look: firstLook,
  formerLook: null,
  setUpAt: null,
  snippets: noSnippets,
  menus: firstMenus,
}

export type SettingFault = 'name-missing' | 'language-unknown' | 'zone-unknown' | 'accent-pale'

/** What no page could be printed by, under the setting's own name. What is not set is not looked at. */
export function faultsIn({ name, language, timeZone, look }: Partial<Settings>): {
  readonly [Key in keyof Settings]?: SettingFault
} {
  return {
    ...(name?.trim() === '' ? { name: 'name-missing' } : {}),
    ...(language !== undefined && languageTag(language) === undefined
      ? { language: 'language-unknown' }
      : {}),
    ...(timeZone !== undefined && !isTimeZone(timeZone) ? { timeZone: 'zone-unknown' } : {}),
    ...(look !== undefined && paleAccents(look).length > 0 ? { look: 'accent-pale' } : {}),
  }
}

export const maySetPaper = permission<void>('paper.set', { owner: 'any', admin: 'any' })
/** Other people's scripts on every reader's page. */
export const mayKeepSnippets = permission<void>('paper.snippets', { owner: 'any' })
/** Whoever comes in first makes the paper theirs. */
export const maySetUp = permission<void>('paper.set-up', { owner: 'any' })

/** An old address and where it leads now; both are paths of this house. */
export interface Redirect {
  readonly from: string
  readonly to: string
}
