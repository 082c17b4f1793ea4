/** How much a drawing draws once every `use` is drawn in full: few lines can ask for more than any browser can do. */
export interface Weight {
  open(id: string | undefined, uses: string | undefined): void
  close(): void
  /** Infinite where something uses itself. */
  total(): number
}

interface Part {
  elements: number
  readonly uses: string[]
}

export function weigh(): Weight {
  const root: Part = { elements: 0, uses: [] }
  const parts = new Map<string, Part>()
  /** The parts that are open here; an element without a name of its own opens none. */
  const within: (Part | undefined)[] = [root]
  return {
    open: (id, uses) => {
      const own: Part | undefined = id === undefined ? undefined : { elements: 0, uses: [] }
      if (id !== undefined && own) parts.set(id, own)
      within.push(own)
      for (const part of within) {
        if (!part) continue
        part.elements += 1
        if (uses !== undefined) part.uses.push(uses)
      }
    },
    close: () => void within.pop(),
    total: () => drawn(root, parts, new Map()),
  }
}

const most = 1e9
function drawn(part: Part, parts: ReadonlyMap<string, Part>, known: Map<Part, number>): number {
  const before = known.get(part)
  if (before !== undefined) return before
  // Met again before it is known: it uses itself.
  known.set(part, Number.POSITIVE_INFINITY)
  let sum = part.elements
  for (const name of part.uses) {
    const used = parts.get(name)
    if (used) sum += drawn(used, parts, known)
    if (sum > most) break
  }
  known.set(part, sum)
  return sum
}
