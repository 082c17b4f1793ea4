/** The known word that was probably meant, or undefined: at most two slips of the finger, fewer in a short word. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const slips = (to: string) => distance(word.toLowerCase(), to)
  const [best] = known
    .filter((to) => slips(to) <= (to.length > 3 ? 2 : 1))
    .toSorted((a, b) => slips(a) - slips(b))
  return best
}

/** Levenshtein's, one row at a time. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [at, letter] of from.split('').entries()) {
    const next = [at + 1]
    for (let column = 1; column <= to.length; column += 1) {
      const swap = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
