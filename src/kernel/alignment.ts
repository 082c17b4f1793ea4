// Two lists in order: which members of one are those of the other.

export interface Alignment {
  /** Which words of each have found their like. */
  readonly ofSource: Uint8Array
  readonly ofPage: Uint8Array
}

/** Further apart than this they are two texts, and nothing between their ends is looked for. */
const furthest = 3_000

/** Myers: the fewest words to take away and to add. */
export function alignment(source: readonly string[], page: readonly string[]): Alignment {
  const ofSource = new Uint8Array(source.length)
  const ofPage = new Uint8Array(page.length)
  let [from, sourceEnd, pageEnd] = [0, source.length, page.length]
  while (from < sourceEnd && from < pageEnd && source[from] === page[from]) {
    ofSource[from] = ofPage[from] = 1
    from += 1
  }
  while (sourceEnd > from && pageEnd > from && source[sourceEnd - 1] === page[pageEnd - 1]) {
    ofSource[--sourceEnd] = 1
    ofPage[--pageEnd] = 1
  }
  for (const [one, other] of pairs(source.slice(from, sourceEnd), page.slice(from, pageEnd))) {
    ofSource[from + one] = 1
    ofPage[from + other] = 1
  }
  return { ofSource, ofPage }
}

function pairs(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  const [n, m] = [one.length, other.length]
  const most = Math.min(n + m, furthest)
  const ends = new Int32Array(2 * most + 2)
  const trail: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trail.push(ends.slice(most - d, most + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const start = isDown(k, d, ends[most + k - 1], ends[most + k + 1])
        ? (ends[most + k + 1] ?? 0)
        : (ends[most + k - 1] ?? 0) + 1
      const x = slid(one, other, start, k)
      ends[most + k] = x
      if (x >= n && x - k >= m) return backwards(trail, n, m)
    }
  }
  return []
}

const isDown = (k: number, d: number, left = 0, right = 0): boolean => k === -d || (k !== d && left < right)

/** As far as the two say the same. */
function slid(one: readonly string[], other: readonly string[], start: number, k: number): number {
  let x = start
  while (x < one.length && x - k < other.length && one[x] === other[x - k]) x += 1
  return x
}

/** `trail[d]` holds the ends before step d, for the diagonals from -d to d + 1. */
function backwards(trail: readonly Int32Array[], n: number, m: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let [x, y] = [n, m]
  for (let d = trail.length - 1; d >= 0; d--) {
    const ends = trail[d] ?? new Int32Array()
    const at = (k: number): number => ends[k + d] ?? 0
    const k = x - y
    const before = d === 0 ? 0 : k === -d || (k !== d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1
    const startX = d === 0 ? 0 : at(before)
    const startY = d === 0 ? 0 : startX - before
    while (x > startX && y > startY) {
      ;[x, y] = [x - 1, y - 1]
      found.push([x, y])
    }
    ;[x, y] = [startX, startY]
  }
  return found
}
