/** A seeded die (mulberry32), so that a run that failed can be had again as far as timing lets it. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
export const someSeed = (): number =>
  Number(process.env['BROADSHEET_SEED'] ?? Math.floor(Math.random() * 2 ** 32))
