// Numbers and lists of a walk under way. Numbers hold everything; of the lists memory holds the first of each, and the rest goes on to
// whoever writes them down.
import {
  type AddressKind,
  type AddressLine,
  addressKinds,
  type Aspect,
  type DifferenceLine,
  type Fate,
  isLoss,
} from '../model.ts'
import { readable } from './site.ts'
import type { Difference } from '../text/difference.ts'

export interface Hearer {
  address(line: AddressLine): void
  difference(line: DifferenceLine): void
}

/** So many of each sort are shown to people. */
const most = 500

export class Tally {
  readonly addresses: Record<AddressKind, Partial<Record<Fate, number>>>
  readonly words = { source: 0, kept: 0, missing: 0, moved: 0, added: 0 }
  readonly stories = { found: 0, kept: 0 }
  readonly hidden = { found: 0, kept: 0 }
  readonly secrets = { lookedFor: 0, found: 0 }
  readonly aspects = new Map<Aspect, { found: number; kept: number }>()
  readonly lists = { addresses: [] as AddressLine[], differences: [] as DifferenceLine[] }
  readonly #held = new Map<string, number>()
  readonly #hearer: Hearer
  losses = 0
  asked = 0

  constructor(hearer: Hearer) {
    this.#hearer = hearer
    this.addresses = Object.fromEntries(addressKinds.map((kind) => [kind, {}])) as Tally['addresses']
  }

  address(given: AddressLine): void {
    const line = given.to === readable(given.from) ? { ...given, to: '' } : given
    const row = this.addresses[line.kind]
    row[line.fate] = (row[line.fate] ?? 0) + 1
    this.asked += 1
    if (isLoss(line.fate)) this.losses += 1
    this.#hearer.address(line)
    if (this.#holds(`${line.kind} ${line.fate}`, isLoss(line.fate) ? most : most / 10))
      this.lists.addresses.push(line)
  }

  difference(line: DifferenceLine): void {
    if (line.isLoss) this.losses += 1
    this.#hearer.difference(line)
    if (this.#holds(line.aspect, most)) this.lists.differences.push(line)
  }

  /** So many of a kind were looked at, and so many are as they were. */
  add(aspect: Aspect, found: number, kept: number): void {
    const seen = this.aspects.get(aspect) ?? { found: 0, kept: 0 }
    this.aspects.set(aspect, { found: seen.found + found, kept: seen.kept + kept })
  }

  compared({ words, kept, missing, moved, added }: Difference): void {
    this.words.source += words
    this.words.kept += kept
    this.words.missing += missing
    this.words.moved += moved
    this.words.added += added
  }

  #holds(sort: string, limit: number): boolean {
    const held = (this.#held.get(sort) ?? 0) + 1
    this.#held.set(sort, held)
    return held <= limit
  }
}
