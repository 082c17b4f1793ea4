// How the walk is divided: several walkers, each with a paper of its own to ask, take what is walked in turn.

/** Of everything that a stage walks: what falls to the walker `at`, of so many. */
export interface Share {
  readonly at: number
  readonly of: number
}

/** As if by lot, and always the same: an export has a story and its three pictures, a story and its three pictures. */
export const isIn = ({ at, of }: Share, position: number): boolean =>
  ((Math.imul(position, knuth) >>> 16) & 0xff_ff) % of === at
/** Multiplicative hashing: The Art of Computer Programming, 6.4. */
const knuth = 0x9e_37_79_b1

export function* shareOf<T>(all: Iterable<T>, share: Share): Generator<T, void> {
  let position = 0
  for (const one of all) if (isIn(share, position++)) yield one
}
