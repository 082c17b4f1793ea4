// How the pictures of a gallery are divided into rows: each as high as its neighbours, no row much higher than another. Pure.

/** A row this many times as wide as high shows each of its pictures well on a desk. */
const best = 3
const mostInRow = 5

/** The rows into which pictures of these shapes (width by height) fall, in order, with the least that any row is too high or too low. */
export function rowsOf<Picture>(
  pictures: readonly Picture[],
  shapeOf: (picture: Picture) => number,
): readonly (readonly Picture[])[] {
  // For each beginning of the gallery: where its last row starts, and how far all its rows are from the best.
  const ends: { from: number; cost: number }[] = [{ from: 0, cost: 0 }]
  for (let end = 1; end <= pictures.length; end++) {
    let found = { from: end - 1, cost: Infinity }
    let width = 0
    for (let from = end - 1; from >= Math.max(0, end - mostInRow); from--) {
      const picture = pictures[from]
      if (picture !== undefined) width += shapeOf(picture)
      const cost = (ends[from]?.cost ?? 0) + (width - best) ** 2
      if (cost < found.cost) found = { from, cost }
    }
    ends.push(found)
  }
  const rows: (readonly Picture[])[] = []
  for (let end = pictures.length; end > 0; end = ends[end]?.from ?? 0)
    rows.unshift(pictures.slice(ends[end]?.from ?? 0, end))
  return rows
}
