/** A list in pieces of at most so many: databases and messages have limits, archives have none. */
export function* inPieces<T>(list: readonly T[], most: number): Generator<readonly T[], void> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}
