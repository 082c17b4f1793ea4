import {
  box,
  brick,
  chance,
  curve,
  drawn,
  dusk,
  hatch,
  ink,
  lamp,
  line,
  lines,
  many,
  mist,
  moss,
  night,
  paper,
  rust,
  sand,
  sea,
  shape,
  water,
  way,
  wood,
} from './ink.ts'
import type { DemoPicture } from './model.ts'
import { person } from './people.ts'

const barrel = (x: number, y: number): string =>
  drawn(
    curve([
      [x - 64, y - 40],
      [x, y - 48],
      [x + 64, y - 40],
      [x + 74, y],
      [x + 64, y + 40],
      [x, y + 46],
      [x - 64, y + 40],
      [x - 74, y],
      [x - 64, y - 40],
    ]),
    [dusk, rust][x % 2] ?? dusk,
    6,
  ) +
  lines(
    [
      curve([
        [x - 36, y - 44],
        [x - 42, y],
        [x - 36, y + 44],
      ]),
      curve([
        [x + 36, y - 44],
        [x + 42, y],
        [x + 36, y + 44],
      ]),
    ],
    5,
  ) +
  hatch(
    [
      [x - 60, y + 4],
      [x + 66, y + 4],
      [x + 58, y + 38],
      [x - 54, y + 38],
    ],
    2,
    9,
    2.4,
  )

const crowd = (): string =>
  many(26, (at) => {
    const coat = [night, rust, lamp, moss, dusk, paper, brick][(at * 3) % 7] ?? night
    const hat = ([undefined, 'cap', 'bobble', 'brim', undefined] as const)[(at * 2) % 5]
    const foot = 404 - (at % 2) * 22
    return person(40 + at * 62, foot, (at % 4 === 3 ? 88 : 124) + chance(at) * 16, {
      coat,
      ...(hat && { hat }),
      arm: at % 3 === 0 ? 'up' : 'down',
      face: at % 5 === 2 ? '#a86f4a' : '#e7b48f',
      facing: at < 13 ? 1 : -1,
      hair: [ink, wood, sand][at % 3] ?? ink,
      skirt: at % 4 === 1,
    })
  })

export const raft: DemoPicture = {
  name: 'raft',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#efe4cc') +
    many(13, (at) => {
      const [x, tall] = [at * 128 - 20, 150 + chance(at) * 90]
      return (
        drawn(
          [
            [x, 330],
            [x, 330 - tall],
            [x + 58, 296 - tall],
            [x + 118, 330 - tall],
            [x + 118, 330],
          ],
          [mist, sand, rust, paper, sea][at % 5] ?? mist,
          5,
        ) +
        many(4, (w) =>
          drawn(box(x + 22 + (w % 2) * 46, 356 - tall + Math.floor(w / 2) * 60, 26, 34), night, 3),
        )
      )
    }) +
    drawn(box(-10, 404, 1620, 110), mist, 6) +
    many(16, (at) =>
      line(
        [
          [at * 104 + 30, 440],
          [at * 104 + 34, 510],
        ],
        3,
      ),
    ) +
    line(way('-10,452 1610,448'), 3) +
    crowd() +
    drawn(box(-10, 400, 1620, 18), paper, 5) +
    shape(box(-10, 508, 1620, 410), sea) +
    water([
      [0, 530],
      [1600, 900],
    ]) +
    shape(curve(way('520,760 800,742 1110,764 1090,806 800,824 540,800')), dusk) +
    [600, 741, 880, 1021].map((x) => barrel(x, 736)).join('') +
    drawn(way('520,668 1100,660 1116,698 508,708'), wood, 6) +
    lines([way('660,668 654,704'), way('806,664 806,702'), way('950,662 958,700')], 4) +
    lines(
      [way('566,664 560,748'), way('586,664 580,748'), way('1050,660 1056,746'), way('1032,660 1036,746')],
      5,
      sand,
    ) +
    // She does not hold on.
    person(800, 668, 356, { coat: night, skirt: true, hair: '#8d8d8a', arm: 'down', facing: 1 }) +
    drawn(way('726,640 758,640 764,662 722,662'), brick, 4) +
    drawn(way('690,640 718,640 722,664 684,664'), brick, 4) +
    person(1060, 664, 190, { coat: lamp, hat: 'bobble', facing: -1, arm: 'out' }) +
    line(way('1004,470 1000,856'), 9, wood) +
    many(5, (at) =>
      line(
        curve([
          [470 - at * 34, 760 + at * 12],
          [420 - at * 40, 776 + at * 12],
          [360 - at * 44, 768 + at * 14],
        ]),
        4,
      ),
    ),
  alt: 'A headmistress stands upright and barefoot on a raft of planks and barrels. A pupil poles it across the basin; a crowd waves from the quay.',
  caption: 'Dr Vane crosses the inner basin. Her shoes crossed with her.',
  credit: 'Sal Venning for the Packet',
  focus: [52, 62],
}
