// The hand that drew the demo edition's pictures: lines that swell and shake a little, flat shapes, hatching. Pure, and the same every time.

export type Point = readonly [x: number, y: number]
export type Points = readonly Point[]

/** One box of colours for all of them. */
export const ink = '#1b2431'
export const night = '#26384a'
export const dusk = '#4d6a7d'
export const sea = '#8fb0b3'
export const mist = '#c9d6d2'
export const paper = '#f4ecdb'
export const sand = '#e3cfa6'
export const lamp = '#e9b44c'
export const rust = '#b4472c'
export const brick = '#8a3325'
export const moss = '#6d7f4f'
export const skin = '#e7b48f'
export const wood = '#a5734a'

/** Between -0.5 and 0.5, by where it is: a line drawn again shakes in the same places. */
const shake = (x: number, y: number): number => {
  const far = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453
  return far - Math.floor(far) - 0.5
}
/** A number between 0 and 1 for the `at`-th of many alike. */
export const chance = (at: number, of = 0): number => shake(at * 3.17 + 1, of * 7.31 + 2) + 0.5

const round = (value: number): string => String(Math.round(value * 10) / 10)
const pathOf = (points: Points): string => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`

/** A flat shape. Its edge is nearly as steady as it is given. */
export const shape = (points: Points, colour: string): string =>
  `<path d="${pathOf(paced(closed(points), 30).map(([x, y]) => [x + shake(x, y) * 2.2, y + shake(y, x) * 2.2]))}" fill="${colour}"/>`

/** A line of ink: thin where it begins and ends. */
export function line(points: Points, width = 5, colour = ink): string {
  const steps = paced(points, 22)
  const sides = steps.map(([x, y], at): readonly [Point, Point] => {
    const [before, after] = [steps[at - 1] ?? [x, y], steps[at + 1] ?? [x, y]]
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
    const length = Math.hypot(dx, dy) || 1
    const [nx, ny] = [-dy / length, dx / length]
    const end = Math.min(at + 1, steps.length - at, 4) / 4
    const half = (width / 2) * (0.45 + 0.55 * end) * (1 + shake(x * 0.7, y * 0.9) * 0.28)
    const off = shake(y, x) * Math.min(1.7, width * 0.3)
    return [
      [x + nx * (half + off), y + ny * (half + off)],
      [x - nx * (half - off), y - ny * (half - off)],
    ]
  })
  const there = sides.map(([side]) => side)
  const back = sides.map(([, side]) => side).toReversed()
  return `<path d="${pathOf([...there, ...back])}" fill="${colour}"/>`
}

export const lines = (all: readonly Points[], width?: number, colour?: string): string =>
  all.map((one) => line(one, width, colour)).join('')

/** A shape with a line around it. */
export const drawn = (points: Points, colour: string, width = 5, around = ink): string =>
  shape(points, colour) + line(closed(points), width, around)

/** Parallel strokes inside a shape: its shadow. Degrees. */
export function hatch(points: Points, angle: number, gap: number, width = 2.5, colour = ink): string {
  const turned = points.map((point) => turn(point, -angle))
  const heights = turned.map(([, y]) => y)
  const strokes: string[] = []
  for (let y = Math.min(...heights) + gap / 2; y < Math.max(...heights); y += gap) {
    const hits = crossings(closed(turned), y)
    for (let at = 0; at + 1 < hits.length; at += 2) {
      const [from = 0, to = 0] = [hits[at], hits[at + 1]]
      const give = Math.min(10, (to - from) * 0.12)
      const [left, right] = [from + give * chance(at, y), to - give * chance(y, at)]
      if (right - left > 3)
        strokes.push(line([turn([left, y], angle), turn([right, y], angle)], width, colour))
    }
  }
  return strokes.join('')
}

function crossings(edge: Points, y: number): readonly number[] {
  const hits = edge.flatMap(([x1, y1], at): readonly number[] => {
    const [x2, y2] = edge[at + 1] ?? [x1, y1]
    return y1 < y !== y2 < y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
  })
  return hits.toSorted((one, other) => one - other)
}

function turn([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)]
}

export const closed = (points: Points): Points => [...points, ...points.slice(0, 1)]

/** The way through these points, with a point at every so many pixels. */
function paced(points: Points, pace: number): Points {
  const way: Point[] = []
  for (const [at, [x, y]] of points.entries()) {
    const [x2, y2] = points[at + 1] ?? [x, y]
    const steps = Math.max(1, Math.round(Math.hypot(x2 - x, y2 - y) / pace))
    for (let step = 0; step < steps; step++)
      way.push([x + ((x2 - x) * step) / steps, y + ((y2 - y) * step) / steps])
  }
  return way
}

/** `130,20 40,50`: points as they are written down. */
export const way = (text: string): Points =>
  text.split(' ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number)
    return [x, y]
  })

/** A bent way through these points. */
export function curve(points: Points, pace = 8): Points {
  const way: Point[] = []
  for (let at = 0; at + 1 < points.length; at++) {
    const [b = [0, 0], c = [0, 0]] = [points[at], points[at + 1]]
    const [a, d] = [points[at - 1] ?? b, points[at + 2] ?? c]
    for (let step = 0; step < pace; step++) {
      const t = step / pace
      const bent = (p0: number, p1: number, p2: number, p3: number): number =>
        0.5 *
        (2 * p1 +
          (p2 - p0) * t +
          (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t +
          (3 * p1 - p0 - 3 * p2 + p3) * t ** 3)
      way.push([bent(a[0], b[0], c[0], d[0]), bent(a[1], b[1], c[1], d[1])])
    }
  }
  return [...way, ...points.slice(-1)]
}
export const box = (x: number, y: number, width: number, height: number): Points => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
]
export const oval = (x: number, y: number, rx: number, ry = rx, steps = 36): Points =>
  Array.from({ length: steps }, (_, at) => {
    const angle = (at / steps) * 2 * Math.PI
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)]
  })
/** So many, one after the other. */
export const many = (count: number, draw: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => draw(at)).join('')

/** Moved, made larger about its own origin, turned. */
export const placed = (points: Points, x: number, y: number, scale = 1, angle = 0): Points =>
  points.map((point) => {
    const [px, py] = turn([point[0] * scale, point[1] * scale], angle)
    return [px + x, py + y]
  })

/** Looking the other way where `side` is -1. */
export const facing = (points: Points, side: 1 | -1): Points => points.map(([x, y]) => [x * side, y])

/** Short strokes on water between two corners, closer together further off. */
export const water = (area: Points, colour = ink, seed = 1): string => {
  const [[left, top], [right, bottom]] = [area[0] ?? [0, 0], area[1] ?? [0, 0]]
  const strokes: string[] = []
  let row = 0
  for (let y = top; y < bottom; y += 10 + (y - top) * 0.09) {
    row += 1
    for (let x = left + chance(row, seed) * 160; x < right; x += 110 + chance(x, row) * 240) {
      const length = 26 + chance(row, x) * 60 + (y - top) * 0.12
      const end = Math.min(right, x + length)
      strokes.push(
        line(
          curve([
            [x, y],
            [(x + end) / 2, y - 4],
            [end, y + 1],
          ]),
          2.6 + (y - top) * 0.006,
          colour,
        ),
      )
    }
  }
  return strokes.join('')
}

/** Drawn again this many times as large, around a point that stays where it is. */
export const nearer = (drawing: string, times: number, [x, y]: Point): string =>
  `<g transform="translate(${x} ${y}) scale(${times}) translate(${-x} ${-y})">${drawing}</g>`
