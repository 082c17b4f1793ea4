// What a proof says of an archive that has moved in: every old address, every story's words, everything that was found.
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { permission } from '#people/index.ts'

export type ProofId = Id<'proof'>
export const maySeeProofs = permission<void>('proof.see', { owner: 'any', admin: 'any' })

/** What an old address was. */
export const addressKinds = [
  'story',
  'number',
  'former',
  'part',
  'picture-page',
  'file',
  'list',
  'date',
  'feed',
  'home',
] as const
export type AddressKind = (typeof addressKinds)[number]

/**
 * What became of it. `kept`: the same page at the same path. `moved`: one redirect to it. `gone`: 410, on purpose. `hidden`: nobody
 * was to see it, and nobody does. `empty`: nothing stood there. `absent`: a file that the export names and does not hold, and that was
 * not brought in. `lost`: anything else. `leaked`: nobody was to see it, and everybody can.
 */
export const fates = ['kept', 'moved', 'gone', 'hidden', 'empty', 'absent', 'lost', 'leaked'] as const
export type Fate = (typeof fates)[number]
export const isLoss = (fate: Fate): boolean => fate === 'lost' || fate === 'leaked'

export type Reason =
  | 'not-found'
  | 'chain'
  | 'dead-end'
  | 'another-page'
  | 'no-feed'
  | 'no-picture'
  | 'failed'
  | 'shown'
  | 'secret'

export interface Subject {
  /** The number that WordPress gave it. */
  readonly id: number | null
  readonly title: string
}
export interface AddressLine extends Subject {
  readonly kind: AddressKind
  readonly from: string
  readonly fate: Fate
  /** Where it leads, where it leads anywhere. */
  readonly to: string
  readonly why: Reason | null
}

/** What of a story was compared with its source. */
export const aspects = [
  'words',
  'headline',
  'standfirst',
  'byline',
  'date',
  'filing',
  'pictures',
  'alt',
  'links',
  'comments',
  'secret',
  'listed',
] as const
export type Aspect = (typeof aspects)[number]

export interface DifferenceLine extends Subject {
  readonly aspect: Aspect
  readonly path: string
  readonly source: string
  readonly page: string
  /** How much: `3 missing, 1 moved`. */
  readonly detail: string
  /** False: the newsroom has corrected the story since, and tells its readers so. */
  readonly isLoss: boolean
}

export interface Kept {
  readonly found: number
  readonly kept: number
}
export interface Words {
  readonly source: number
  readonly kept: number
  readonly missing: number
  readonly moved: number
  readonly added: number
}

/** One kind of thing: counted by this slice's own reading, and as the import's report says. */
export interface Account {
  readonly group: 'items' | 'comments' | 'authors' | 'terms'
  readonly kind: string
  readonly counted: number
  readonly found: number
  readonly stored: number
  readonly dropped: number
  readonly isRight: boolean
}

export interface Proof {
  readonly id: ProofId
  readonly at: Instant
  /** For how long it was walked. */
  readonly seconds: number
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly sites: readonly string[]
  /** The paper that was asked. */
  readonly against: string
  readonly addresses: Readonly<Record<AddressKind, Readonly<Partial<Record<Fate, number>>>>>
  readonly words: Words
  readonly stories: Kept
  readonly aspects: Readonly<Partial<Record<Aspect, Kept>>>
  /** Drafts, private and binned things that were looked for everywhere. */
  readonly hidden: Kept
  /** Addresses of people and machines that were looked for on every page. */
  readonly secrets: { readonly lookedFor: number; readonly found: number }
  readonly accounts: readonly Account[]
  readonly losses: number
  /** The first of each, for people; the JSON has all. */
  readonly lists: {
    readonly addresses: readonly AddressLine[]
    readonly differences: readonly DifferenceLine[]
  }
}
