import {
  box,
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
  oval,
  paper,
  rust,
  sand,
  sea,
  shape,
  skin,
  water,
  way,
  wood,
  type Point,
} from './ink.ts'
import type { DemoPicture } from './model.ts'
import { person } from './people.ts'

const quay = (): string =>
  drawn(way('-10,690 640,690 640,910 -10,910'), mist, 6) +
  many(
    4,
    (row) =>
      line(
        [
          [-10, 730 + row * 48],
          [640, 730 + row * 48],
        ],
        3,
      ) +
      many(6, (at) =>
        line(
          [
            [40 + at * 110 + (row % 2) * 50, 730 + row * 48],
            [40 + at * 110 + (row % 2) * 50, 778 + row * 48],
          ],
          3,
        ),
      ),
  ) +
  hatch(way('440,700 640,700 640,910 440,910'), 70, 16, 2.5) +
  drawn(box(-10, 672, 664, 24), paper, 5)

/** The bridge, turned away along the river on its pivot. */
const bridge = (): string => {
  const top: readonly Point[] = way('900,380 1610,330')
  const foot: readonly Point[] = way('880,470 1610,430')
  const posts = Array.from({ length: 8 }, (_, at): readonly Point[] => [
    [900 + at * 102, 380 - at * 7.2],
    [884 + at * 104, 470 - at * 5.7],
  ])
  const braces = Array.from({ length: 7 }, (_, at): readonly Point[] => [
    [900 + at * 102, 380 - at * 7.2],
    [988 + at * 104, 464 - at * 5.7],
  ])
  return (
    drawn(way('1180,452 1360,444 1380,640 1160,640'), mist, 6) +
    hatch(way('1280,448 1360,444 1380,640 1280,640'), 80, 13, 2.5) +
    drawn(way('880,470 1610,430 1610,456 884,498'), rust, 6) +
    lines([top, foot], 9) +
    lines(posts, 8) +
    lines(braces, 5) +
    drawn(way('1180,350 1180,270 1230,240 1280,268 1280,345'), paper, 5) +
    drawn(box(1208, 286, 46, 40), lamp, 4) +
    drawn(way('1166,274 1230,226 1294,270 1286,282 1230,246 1174,286'), night, 4)
  )
}

const boat = (): string => {
  const hull: readonly Point[] = way('690,640 1110,628 1070,724 760,728 716,700')
  const sail: readonly Point[] = curve(way('902,150 906,400 900,560'))
  return (
    line(way('900,632 900,130'), 9) +
    drawn([...sail, [1090, 566], [1060, 430], [980, 260]], rust, 6) +
    hatch(way('990,300 1060,430 1090,566 1000,564'), 68, 15, 2.5) +
    drawn(way('888,176 886,596 730,606 790,430'), sand, 6) +
    line(way('900,160 1090,566'), 3) +
    drawn(hull, night, 6) +
    shape(way('692,642 1108,630 1104,646 698,658'), paper) +
    hatch(way('900,660 1090,656 1070,724 900,726'), 6, 12, 2.2, '#0e151d') +
    person(1010, 634, 110, { coat: lamp, hat: 'bobble', facing: -1, arm: 'up' })
  )
}

const bicycle = (x: number, foot: number): string =>
  [x - 52, x + 52].map((at) => line([...oval(at, foot - 38, 37, 37, 30), [at + 37, foot - 38]], 5)).join('') +
  lines(
    [
      [
        [x - 52, foot - 38],
        [x - 16, foot - 86],
        [x + 36, foot - 86],
        [x + 52, foot - 38],
      ],
      [
        [x - 52, foot - 38],
        [x, foot - 38],
        [x + 36, foot - 86],
      ],
      [
        [x - 16, foot - 86],
        [x, foot - 38],
      ],
      [
        [x - 22, foot - 104],
        [x - 16, foot - 86],
      ],
      [
        [x + 36, foot - 86],
        [x + 32, foot - 108],
        [x + 50, foot - 112],
      ],
    ],
    5,
    rust,
  ) +
  line(
    [
      [x - 38, foot - 106],
      [x - 6, foot - 106],
    ],
    8,
  )

const across = (): string =>
  shape(curve(way('600,470 900,440 1300,450 1610,420 1610,560 600,560')), moss) +
  many(11, (at) => {
    const [x, tall] = [640 + at * 62, 54 + chance(at) * 46]
    return (
      drawn(
        [
          [x, 500],
          [x, 500 - tall],
          [x + 26, 476 - tall],
          [x + 52, 500 - tall],
          [x + 52, 500],
        ],
        [paper, sand, rust, mist][at % 4] ?? paper,
        4,
      ) + many(2, (w) => shape(box(x + 10 + w * 20, 512 - tall, 11, 15), night))
    )
  }) +
  drawn(way('1380,500 1380,330 1420,270 1460,330 1460,500'), mist, 5) +
  drawn(oval(1420, 356, 20), paper, 4) +
  lines([way('1420,356 1420,342'), way('1420,356 1409,362')], 3)

export const swingBridge: DemoPicture = {
  name: 'swing-bridge',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#f1dfc0') +
    many(5, (at) =>
      shape(
        curve([
          [90 + at * 330, 120 + chance(at) * 90],
          [180 + at * 330, 96 + chance(at) * 90],
          [300 + at * 330, 124 + chance(at) * 90],
          [200 + at * 330, 134 + chance(at) * 90],
          [90 + at * 330, 122 + chance(at) * 90],
        ]),
        paper,
      ),
    ) +
    across() +
    shape(box(560, 540, 1060, 380), sea) +
    water([
      [660, 560],
      [1600, 900],
    ]) +
    bridge() +
    boat() +
    shape(way('740,726 1076,724 1050,742 780,746'), ink) +
    quay() +
    // The barrier, and everybody who would be at work by now.
    drawn(way('560,676 560,560 584,560 584,676'), night, 5) +
    drawn(way('180,580 640,566 640,584 180,598'), paper, 5) +
    many(5, (at) =>
      shape(
        [
          [220 + at * 88, 579 - at * 2.6],
          [262 + at * 88, 577 - at * 2.6],
          [256 + at * 88, 595 - at * 2.6],
          [214 + at * 88, 597 - at * 2.6],
        ],
        rust,
      ),
    ) +
    person(60, 676, 196, { coat: dusk, hat: 'cap' }) +
    person(140, 676, 180, { coat: rust, skirt: true, hair: wood, arm: 'up' }) +
    bicycle(282, 676) +
    person(262, 676, 190, { coat: moss, arm: 'out', face: '#a86f4a' }) +
    person(404, 676, 116, { coat: lamp, hat: 'bobble' }) +
    person(446, 676, 108, { coat: rust, hat: 'bobble' }) +
    person(508, 676, 188, { coat: night, hat: 'brim', arm: 'holding', face: skin }) +
    drawn(way('540,566 582,562 584,588 542,592'), paper, 3),
  alt: 'A sailing boat passes where the bridge has been swung aside. On the quay, behind a striped barrier, people wait with a bicycle and a newspaper.',
  caption: 'Eleven minutes, at eight, every morning: the western end on Monday.',
  credit: 'Sal Venning for the Packet',
  focus: [50, 60],
}
