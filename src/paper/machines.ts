// What the newsroom lets programs do with its paper, and what it tells them of itself. Pure: the files and headers are made in #machines.
import { type Instant, later } from '#kernel/time.ts'

export interface Machines {
  /** Search engines may show the paper. */
  readonly search: boolean
  /** Assistants may read a page in order to answer somebody's question with it. */
  readonly answers: boolean
  /** Models may be trained on it. */
  readonly training: boolean
  /** Whether the right to mine text and data is reserved (Directive (EU) 2019/790, article 4); empty: nothing is said. */
  readonly mining: '' | 'reserved' | 'open'
  /** Where terms for it can be had. */
  readonly miningPolicy: string
  /** Whether the switches above are also told as an RSL licence. */
  readonly rsl: boolean
  /** And as the preferences of an IETF draft that may still change. */
  readonly contentUsage: boolean
  /** The licence of what the paper writes: an address such as one of Creative Commons. */
  readonly licence: string
  /** Where the terms stand on which others may print it: an address, or a path of this paper. */
  readonly terms: string
  /** A WebSub hub that tells subscribers of feeds what is new. */
  readonly hub: string
  /** Lines of trust.txt. */
  readonly trust: string
  /** Where to report a hole in the machine: a mailto: or https: address. */
  readonly securityContact: string
  /** When somebody last said that the contact is right. */
  readonly securityConfirmedAt: Instant | null
  readonly humans: string
  readonly llms: string
}

export const firstMachines: Machines = {
  search: true,
  answers: true,
  training: true,
  mining: '',
  miningPolicy: '',
  rsl: false,
  contentUsage: false,
  licence: '',
  terms: '',
  hub: '',
  trust: '',
  securityContact: '',
  securityConfirmedAt: null,
  humans: '',
  llms: '',
}

/** The switches as uses that RSL has words for: https://rslstandard.org/rsl */
export function usesOf({
  search,
  answers,
  training,
}: Machines): Record<'permits' | 'prohibits', readonly string[]> {
  const uses: readonly (readonly [allowed: boolean, use: string])[] = [
    [search, 'search'],
    [answers, 'ai-input'],
    [answers, 'ai-index'],
    [training, 'ai-train'],
  ]
  const of = (wanted: boolean) => uses.flatMap(([allowed, use]) => (allowed === wanted ? [use] : []))
  return { permits: of(true), prohibits: of(false) }
}

const day = 86_400_000
/** RFC 9116 wants less than a year. Nobody renews it but whoever confirms the contact. */
const confirmedFor = 360 * day

/** Until when the security contact holds, or null where there is none. */
export const securityUntil = ({ securityContact, securityConfirmedAt }: Machines): Instant | null =>
  securityContact === '' || securityConfirmedAt === null ? null : later(securityConfirmedAt, confirmedFor)

/** A path of this paper, or somewhere else, as an address that holds anywhere. */
export const wholeAddress = (origin: string, address: string): string =>
  address.startsWith('/') ? `${origin}${address}` : address
