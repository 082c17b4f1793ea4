// The small things of an archive that say something of its stories, sorted.
import { correctionsIn, type SaidCorrections } from '../meta/corrections.ts'
import { venuesIn, type Venues } from '../meta/events.ts'
import { type Sponsors, sponsorsOf } from '../meta/sponsor.ts'
import type { WpPost, WpSite, WpTerm } from '../model.ts'
import { type Part, partTypes, venueType } from '../map/types.ts'
import { type Guests, guestsOf } from './guests.ts'
import { type Menu, menusOf } from './menus.ts'
import { type Rule, ruleOf } from './redirect-rules.ts'

export interface Parts {
  readonly all: ReadonlyMap<Part, readonly WpPost[]>
  /** The markup of reusable blocks by their number. */
  readonly blocks: ReadonlyMap<number, string>
  readonly guests: Guests
  readonly corrections: SaidCorrections
  readonly rules: readonly Rule[]
  readonly sponsors: Sponsors
  readonly venues: Venues
  readonly menus: readonly Menu[]
}

export function partsOf(posts: readonly WpPost[], site: WpSite, terms: readonly WpTerm[]): Parts {
  const all = new Map<Part, WpPost[]>()
  for (const post of posts) {
    const part = partTypes.get(post.type)
    const before = part && all.get(part)
    if (before) before.push(post)
    else if (part !== undefined) all.set(part, [post])
  }
  const of = (part: Part): readonly WpPost[] => all.get(part) ?? []
  return {
    all,
    blocks: new Map(of('block').flatMap(({ id, content }) => (id === null ? [] : [[id, content] as const]))),
    guests: guestsOf(of('person'), terms),
    corrections: correctionsIn(of('correction')),
    rules: of('redirect').map((post) => ruleOf(post, site)),
    sponsors: sponsorsOf(of('sponsor')),
    venues: venuesIn(posts.filter(({ type }) => type === venueType)),
    menus: menusOf(of('menu'), terms),
  }
}
