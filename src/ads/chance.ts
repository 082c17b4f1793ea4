/**
 * Between 0 and 1, and the same for the same words wherever it is asked: which advertisement stands where is a matter of stored facts and
 * of the minute, and two nodes agree. FNV-1a, stirred as MurmurHash3 ends, because FNV alone gives neighbours to neighbours.
 */
export function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const letter of Buffer.from(words.join('\n'))) hash = Math.imul(hash ^ letter, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

interface Runner {
  readonly id: string
  readonly weight: number
}

/**
 * In the order of a race in which whoever has twice the weight is first twice as often. Each runner's time hangs on its own name only:
 * one who joins or leaves changes no order among the others.
 */
export const raced = <Some extends Runner>(runners: readonly Some[], ...words: readonly string[]): Some[] =>
  runners
    .map((runner) => ({ runner, time: -Math.log(1 - chance(...words, runner.id)) / runner.weight }))
    .toSorted((one, other) => one.time - other.time)
    .map(({ runner }) => runner)
