// Where something closes, looked for without searching the file once for every opening.

/** The last place of each closer that was asked for. */
export type Ends = Map<string, number>

export function endOf(source: string, closer: string, at: number, ends: Ends): number {
  return lastOf(source, closer, ends) < at ? -1 : source.indexOf(closer, at) + closer.length
}

/** Looked for once from the end, so that a thousand openings without an end do not search the file a thousand times. */
export function lastOf(source: string, closer: string, ends: Ends): number {
  let last = ends.get(closer)
  if (last === undefined) {
    last = ends.size > mostNames ? -1 : source.lastIndexOf(closer)
    ends.set(closer, last)
  }
  return last
}
const mostNames = 300
