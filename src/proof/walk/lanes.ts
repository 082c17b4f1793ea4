/** Works on so many at once, in order of their coming. The first fault ends all. */
export async function inLanes<T>(
  list: AsyncIterable<T> | Iterable<T>,
  lanes: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const underway = new Set<Promise<void>>()
  for await (const one of list) {
    const working = work(one).finally(() => underway.delete(working))
    underway.add(working)
    working.catch(() => undefined)
    if (underway.size >= lanes) await Promise.race(underway)
  }
  await Promise.all(underway)
}
