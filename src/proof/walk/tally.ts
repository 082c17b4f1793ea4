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
  type Proof,
} from '../model.ts'
import { readable } from './site.ts'
import type { Difference } from '../text/difference.ts'

export interface Hearer {
  address(line: AddressLine): void
  difference(line: DifferenceLine): void
}

/** So many of each sort are shown to people. */
const most = 500

/** All that was found on a walk, or on a share of it. */
export type Tallied = Pick<
  Proof,
  'addresses' | 'words' | 'stories' | 'aspects' | 'hidden' | 'secrets' | 'losses' | 'lists'
>

function addUp<Name extends string>(
  all: Partial<Record<Name, number>>,
  more: Readonly<Partial<Record<Name, number>>>,
): void {
  for (const name in more) all[name] = (all[name] ?? 0) + (more[name] ?? 0)
}

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
    this.#keepAddress(line)
  }

  difference(line: DifferenceLine): void {
    if (line.isLoss) this.losses += 1
    this.#hearer.difference(line)
    this.#keepDifference(line)
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

  told(): Tallied {
    const { addresses, words, stories, aspects, hidden, secrets, losses, lists } = this
    return { addresses, words, stories, aspects: Object.fromEntries(aspects), hidden, secrets, losses, lists }
  }

  /** What another walker has found is found. */
  take({ addresses, words, stories, aspects, hidden, secrets, losses, lists }: Tallied): void {
    for (const kind of addressKinds) addUp(this.addresses[kind], addresses[kind])
    addUp(this.words, words)
    addUp(this.stories, stories)
    addUp(this.hidden, hidden)
    addUp(this.secrets, secrets)
    for (const aspect in aspects) {
      const { found, kept } = aspects[aspect as Aspect] ?? { found: 0, kept: 0 }
      this.add(aspect as Aspect, found, kept)
    }
    this.losses += losses
    for (const line of lists.addresses) this.#keepAddress(line)
    for (const line of lists.differences) this.#keepDifference(line)
  }

  #keepAddress(line: AddressLine): void {
    if (this.#holds(`${line.kind} ${line.fate}`, isLoss(line.fate) ? most : most / 10))
      this.lists.addresses.push(line)
  }

  #keepDifference(line: DifferenceLine): void {
    if (this.#holds(line.aspect, most)) this.lists.differences.push(line)
  }

  #holds(sort: string, limit: number): boolean {
    const held = (this.#held.get(sort) ?? 0) + 1
    this.#held.set(sort, held)
    return held <= limit
  }
}
