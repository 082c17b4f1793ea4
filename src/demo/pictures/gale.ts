import {
  box,
  chance,
  curve,
  drawn,
  dusk,
  hatch,
  lamp,
  line,
  many,
  mist,
  night,
  oval,
  paper,
  rust,
  sea,
  shape,
  water,
  way,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'

const slate = '#5d7480'
const storm = '#3d5361'

const lighthouse = (): string => {
  const tower: Points = way('1150,560 1176,230 1284,230 1312,560')
  return (
    drawn(tower, paper, 7) +
    drawn(way('1160,430 1168,330 1292,330 1301,430'), rust, 5) +
    hatch(way('1240,230 1284,230 1312,560 1250,560'), 84, 11, 3) +
    drawn(box(1150, 206, 160, 26), night, 5) +
    drawn(box(1184, 130, 92, 76), lamp, 6) +
    many(3, (at) =>
      line(
        [
          [1207 + at * 23, 130],
          [1207 + at * 23, 206],
        ],
        4,
      ),
    ) +
    drawn(way('1172,132 1230,76 1288,132'), rust, 6) +
    line(way('1230,76 1230,48'), 6) +
    drawn(box(1214, 484, 34, 70), night, 5) +
    drawn(box(1216, 270, 26, 34), night, 4)
  )
}

const mole = (): string =>
  drawn(way('560,600 1610,540 1610,720 620,740'), mist, 7) +
  many(
    3,
    (row) =>
      line(
        [
          [580 + row * 14, 640 + row * 34],
          [1610, 592 + row * 44],
        ],
        4,
      ) +
      many(10, (at) =>
        line(
          [
            [640 + at * 104 + (row % 2) * 50, 634 - at * 5 + row * 36],
            [646 + at * 104 + (row % 2) * 50, 670 - at * 5 + row * 38],
          ],
          3.5,
        ),
      ),
  ) +
  hatch(way('900,620 1610,580 1610,720 900,730'), 60, 26, 2.6) +
  drawn(way('548,592 1610,528 1610,552 556,616'), paper, 5)

/** The sea comes over: dark below, and torn to white along its edge. */
const breaker = (): string => {
  const body: Points = curve(
    way(
      '120,800 270,620 350,400 470,230 640,150 800,190 850,290 760,270 660,320 610,440 640,580 720,690 760,790',
    ),
    6,
  )
  const ribs: readonly Points[] = [
    way('240,770 380,560 440,390 560,250 700,200'),
    way('340,780 450,600 500,430 600,300 760,240'),
    way('450,780 530,620 550,480 600,370'),
    way('560,780 600,690 590,580'),
  ]
  const edge: Points = curve(way('350,400 470,230 640,150 800,190 850,290 800,350'), 7)
  const foam = edge
    .map(([x, y], at) =>
      drawn(
        oval(
          x + chance(at, 1) * 26,
          y - 8 + chance(at, 2) * 24,
          26 + chance(at, 3) * 26,
          22 + chance(at, 4) * 20,
          14,
        ),
        paper,
        5,
      ),
    )
    .join('')
  const drops = many(60, (at) =>
    shape(
      oval(
        620 + chance(at, 1) * 620 * chance(at, 4),
        50 + chance(at, 2) * 380,
        2 + chance(at, 3) * 7,
        undefined,
        8,
      ),
      paper,
    ),
  )
  const fall = many(12, (at) =>
    line(
      curve([
        [800 - at * 12, 360 + chance(at) * 30],
        [806 - at * 11, 450],
        [786 - at * 8, 560 + chance(at, 2) * 70],
      ]),
      5,
      paper,
    ),
  )
  const foot = many(16, (at) =>
    drawn(oval(130 + at * 45, 790 + chance(at, 5) * 20, 34, 24 + chance(at, 6) * 14, 14), paper, 5),
  )
  return (
    drawn(body, night, 7) + ribs.map((one) => line(curve(one), 6, sea)).join('') + fall + foam + foot + drops
  )
}

const swell = (y: number, colour: string, seed: number): string => {
  const top: Points = curve(
    Array.from(
      { length: 9 },
      (_, at) => [at * 200 - 40, y + (at % 2 === 0 ? 26 : -26) * (0.5 + chance(at, seed))] as const,
    ),
  )
  return (
    shape([...top, [1620, 920], [-20, 920]], colour) +
    line(top, 6) +
    water(
      [
        [0, y + 36],
        [1600, Math.min(900, y + 120)],
      ],
      paper,
      seed,
    )
  )
}

export const gale: DemoPicture = {
  name: 'gale',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), slate) +
    many(9, (at) =>
      shape(
        curve([
          [at * 210 - 240, 60 + chance(at) * 230],
          [at * 210, 30 + chance(at) * 230],
          [at * 210 + 240, 70 + chance(at) * 230],
          [at * 210 + 30, 90 + chance(at) * 230],
          [at * 210 - 240, 62 + chance(at) * 230],
        ]),
        storm,
      ),
    ) +
    many(46, (at) =>
      line(
        [
          [chance(at, 1) * 1640, chance(at, 2) * 560],
          [chance(at, 1) * 1640 - 54, chance(at, 2) * 560 + 34],
        ],
        2.6,
        mist,
      ),
    ) +
    shape(way('1276,168 1610,60 1610,210'), '#8d9a8a') +
    shape(way('1184,168 -10,-60 -10,190'), '#7d8c86') +
    lighthouse() +
    swell(600, dusk, 1) +
    mole() +
    breaker() +
    swell(790, storm, 3) +
    drawn(way('1380,520 1420,516 1424,560 1384,562'), night, 4) +
    line(way('1402,518 1402,470'), 6) +
    drawn(way('1402,470 1470,482 1404,500'), rust, 4),
  alt: 'A wave higher than the lighthouse tower breaks over a stone mole; rain drives across a dark sky.',
  caption: 'As it was on 6 December, from memory. Thursday’s tide will be two metres lower.',
  credit: 'Sal Venning for the Packet',
  focus: [52, 45],
}
