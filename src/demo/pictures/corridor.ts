import {
  box,
  drawn,
  ink,
  line,
  many,
  night,
  oval,
  paper,
  rust,
  sand,
  sea,
  shape,
  way,
  type Points,
} from './ink.ts'
import { azov, blackSea, caspian, chart, kazakhstan, mediterranean, russia } from './lands.ts'
import { seaName, words } from './letters.ts'
import type { DemoPicture } from './model.ts'

const at = chart(21, 57.5, 22, 44)
const on = (land: Points): Points => land.map(at)

const rail: readonly Points[] = [
  way(
    '80.3,44.2 78.4,43.9 76.9,43.4 73,43 70,42.6 67.4,44 65.4,44.9 61.8,46.2 58.5,47.6 55.4,45.9 53.2,44.6 51.4,43.6',
  ),
  way(
    '49.9,40.4 47.8,40.3 46.2,41.1 44.8,41.7 43.6,41.1 42.8,40.5 39.7,39.8 36,39.8 32.8,40 30.4,40.4 29.1,41 26.6,41.7 24,42.8 21,44',
  ),
]
const stops: readonly [string, number, number][] = [
  ['', 80.3, 44.2],
  ['', 51.4, 43.6],
  ['', 49.9, 40.4],
  ['', 44.8, 41.7],
  ['', 29.1, 41],
]

/** A railway as maps have always drawn one. */
const track = (points: Points): string =>
  line(on(points), 13, ink) + line(on(points), 8, paper) + dashes(on(points), 26, 8, ink)

function dashes(points: Points, every: number, width: number, colour: string): string {
  let [left, marks] = [0, '']
  for (const [i, [x, y]] of points.entries()) {
    const [x2, y2] = points[i + 1] ?? [x, y]
    const length = Math.hypot(x2 - x, y2 - y)
    for (let d = left; d + every / 2 <= length; d += every) {
      const [from, to] = [d / length, (d + every / 2) / length]
      marks += line(
        [
          [x + (x2 - x) * from, y + (y2 - y) * from],
          [x + (x2 - x) * to, y + (y2 - y) * to],
        ],
        width,
        colour,
      )
    }
    left = length > 0 ? (every - ((length - left) % every)) % every : left
  }
  return marks
}

const tonnes: readonly [string, number][] = [
  ['2019', 759],
  ['2020', 783],
  ['2021', 586],
]

export const corridor: DemoPicture = {
  name: 'middle-corridor',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), sand) +
    [mediterranean, blackSea, azov].map((one) => drawn(on(one), sea, 3)).join('') +
    shape(on(russia), '#cfc6b3') +
    line([...on(russia), ...on(russia).slice(0, 1)], 3) +
    drawn(on(kazakhstan), '#e9c98c', 4) +
    drawn(on(caspian), sea, 3) +
    drawn(box(40, 36, 640, 132), paper, 5) +
    rail.map(track).join('') +
    dashes(on(way('51.2,43.4 50.6,42 50,40.5')), 22, 9, rust) +
    stops.map(([, east, north]) => drawn(oval(...at([east, north]), 13, 13, 20), rust, 5)).join('') +
    drawn(box(1060, 600, 480, 250), paper, 5) +
    many(3, (i) => drawn(box(1200, 694 + i * 48, (tonnes[i]?.[1] ?? 0) * 0.28, 32), night, 3)),
  letterings: () => [
    words('THE MIDDLE CORRIDOR', 64, 58, 44, { weight: 700, width: 900 }),
    words('4,256 km by rail, 508 km by sea', 64, 116, 29, { weight: 500, width: 900 }),
    words('RUSSIA', 800, 120, 34, { align: 'middle', weight: 700, colour: '#6b6352' }),
    words('KAZAKHSTAN', 1010, 268, 36, { align: 'middle', weight: 700 }),
    words('CHINA', 1450, 470, 34, { align: 'middle', weight: 700 }),
    words('TURKEY', 300, 590, 28, { align: 'middle', weight: 700 }),
    words('EUROPE', 62, 330, 28, { weight: 700 }),
    words('Aktau', 690, 396, 27),
    words('Baku', 655, 530, 27),
    words('Tbilisi', 520, 426, 27, { align: 'middle' }),
    words('Istanbul', 176, 546, 27, { align: 'middle' }),
    words('Khorgos', 1376, 412, 27, { align: 'middle' }),
    seaName('Caspian Sea', 668, 566, 25, 100),
    seaName('Black Sea', 296, 436, 30),
    words('Tonnes on the whole route', 1088, 620, 26, { weight: 700 }),
    words('thousands; Kazakhstan’s transport ministry', 1088, 654, 21, { weight: 500 }),
    ...tonnes.flatMap(([year, count], i) => [
      words(year, 1088, 699 + i * 48, 28, { weight: 500 }),
      words(String(count), 1212 + count * 0.28, 699 + i * 48, 28),
    ]),
  ],
  alt: 'Map of the Middle Corridor: by rail from the Chinese border across Kazakhstan to Aktau, by ship over the Caspian to Baku, by rail through Tbilisi and Turkey to Europe. Tonnes in thousands: 759 in 2019, 783 in 2020, 586 in 2021.',
  caption: 'Two stretches of rail and one of water, none of them in Russia. The line is simplified.',
  credit: 'Map: Sal Venning. Tonnes: transport ministry of Kazakhstan',
  focus: [45, 50],
}
