/** A list in pieces of at most so many: databases and messages have limits, archives have none. */
export function* inPieces<T>(list: readonly T[], most: number): Generator<readonly T[], void> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}

const steps = [64, 8, 1]

/** In pieces of few different lengths. A statement is kept for each length of its list, and a long one takes a megabyte. */
export function* inSteps<T>(list: readonly T[]): Generator<readonly T[], void> {
  let at = 0
  for (const step of steps) for (; list.length - at >= step; at += step) yield list.slice(at, at + step)
}

/** The last member again and again until the length is a power of two: for lists that are only looked in, for the same reason. */
export function padded<T>(list: readonly T[]): readonly T[] {
  const last = list.at(-1)
  if (last === undefined) return list
  const length = 2 ** Math.ceil(Math.log2(list.length))
  return [...list, ...Array.from({ length: length - list.length }, () => last)]
}
