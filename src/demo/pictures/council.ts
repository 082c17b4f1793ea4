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
  oval,
  paper,
  placed,
  rust,
  sand,
  shape,
  skin,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'
import { person } from './people.ts'

const panel = '#8a5a38'

/** Somebody behind the table, from the table up. */
function member(
  x: number,
  y: number,
  scale: number,
  look: { coat: string; hair: string; face?: string; hand?: boolean; bald?: boolean },
): string {
  const at = (points: Points): Points => placed(points, x, y, scale)
  const { coat, hair, face = skin, hand = false, bald = false } = look
  return (
    drawn(at(way('-62,0 -58,-66 -30,-88 30,-88 58,-66 62,0')), coat, 5) +
    hatch(at(way('-62,0 -58,-66 -30,-88 -22,-86 -30,0')), 88, 9, 2.4) +
    shape(at(way('-14,-88 14,-88 0,-52')), paper) +
    line(at(way('0,-70 -4,-20')), 5, rust) +
    drawn(at(oval(0, -122, 31, 37, 26)), face, 5) +
    lines([at(way('-11,-126 -5,-126')), at(way('9,-126 15,-126')), at(way('-7,-104 8,-103'))], 3.5) +
    line(at(way('2,-124 7,-113 1,-111')), 3) +
    (bald
      ? shape(at(way('-34,-112 -33,-132 -27,-138 -26,-116')), hair) +
        shape(at(way('34,-112 33,-132 27,-138 26,-116')), hair)
      : shape(at(way('-36,-108 -37,-140 -18,-166 16,-167 37,-142 36,-110 28,-134 4,-148 -24,-138')), hair)) +
    (hand
      ? drawn(at(way('44,-74 64,-80 84,-168 66,-172')), coat, 5) +
        drawn(at(oval(77, -184, 15, 17, 16)), face, 4)
      : '')
  )
}

const window = (x: number): string =>
  drawn(
    [
      [x, 340],
      [x, 120],
      [x + 70, 50],
      [x + 140, 120],
      [x + 140, 340],
    ],
    dusk,
    7,
  ) +
  lines(
    [
      [
        [x + 70, 56],
        [x + 70, 340],
      ],
      [
        [x, 200],
        [x + 140, 200],
      ],
      [
        [x, 270],
        [x + 140, 270],
      ],
    ],
    5,
  ) +
  many(9, (at) =>
    line(
      [
        [x + 14 + chance(at, x) * 110, 130 + chance(at, 2) * 190],
        [x + 8 + chance(at, x) * 110, 148 + chance(at, 2) * 190],
      ],
      2.6,
      mist,
    ),
  )

export const council: DemoPicture = {
  name: 'council',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), sand) +
    drawn(way('-10,360 1610,360 1610,640 -10,640'), panel, 6) +
    lines(
      Array.from(
        { length: 15 },
        (_, at): Points => [
          [at * 112 + 20, 366],
          [at * 112 + 20, 640],
        ],
      ),
      4,
      '#63402a',
    ) +
    window(120) +
    window(1340) +
    drawn(way('610,60 990,60 990,330 610,330'), wood, 8) +
    drawn(way('640,88 960,88 960,302 640,302'), dusk, 5) +
    shape(curve(way('640,240 760,220 860,250 960,232 960,302 640,302')), night) +
    drawn(way('740,236 880,230 862,262 760,264'), brick, 4) +
    drawn(way('806,120 810,228 880,222'), paper, 4) +
    drawn(way('798,132 798,228 750,226'), paper, 4) +
    line(way('800,0 800,0'), 1) +
    member(330, 610, 0.92, { coat: night, hair: '#8d8d8a', hand: true }) +
    member(480, 596, 0.94, { coat: brick, hair: ink, face: '#a86f4a', hand: true }) +
    member(640, 586, 0.96, { coat: moss, hair: wood, hand: true }) +
    member(800, 580, 1.08, { coat: ink, hair: '#8d8d8a', bald: true }) +
    drawn(way('770,560 830,560 826,534 774,534'), wood, 4) +
    member(968, 586, 0.96, { coat: dusk, hair: sand, hand: true }) +
    member(1126, 596, 0.94, { coat: rust, hair: ink }) +
    member(1276, 608, 0.92, { coat: night, hair: brick, bald: true }) +
    // By the window, and looking out of it.
    person(1480, 640, 250, { coat: moss, facing: -1, arm: 'up', hair: '#8d8d8a' }) +
    drawn(
      curve(
        way('200,640 500,606 800,594 1100,606 1400,640 1430,700 1100,660 800,648 500,660 170,700 200,640'),
      ),
      wood,
      7,
    ) +
    drawn(
      [
        ...curve(way('170,700 500,660 800,648 1100,660 1430,700')),
        [1430, 810],
        ...curve(way('1430,810 1100,772 800,760 500,772 170,810')),
      ],
      brick,
      6,
    ) +
    many(14, (at) =>
      line(
        [
          [220 + at * 92, 716 - Math.sin((at / 13) * Math.PI) * 44],
          [222 + at * 92, 800 - Math.sin((at / 13) * Math.PI) * 34],
        ],
        3.5,
      ),
    ) +
    many(7, (at) =>
      drawn(
        [
          [300 + at * 158, 636 - Math.sin(((at + 0.7) / 7.4) * Math.PI) * 20],
          [360 + at * 158, 632 - Math.sin(((at + 0.7) / 7.4) * Math.PI) * 20],
          [368 + at * 158, 650 - Math.sin(((at + 0.7) / 7.4) * Math.PI) * 22],
          [300 + at * 158, 654 - Math.sin(((at + 0.7) / 7.4) * Math.PI) * 22],
        ],
        paper,
        3,
      ),
    ) +
    // The gallery, from behind.
    many(13, (at) => {
      const [x, y] = [40 + at * 126, 850 + chance(at) * 26]
      return (
        drawn(
          curve([
            [x - 78, 920],
            [x - 62, y + 6],
            [x, y - 16],
            [x + 62, y + 6],
            [x + 78, 920],
          ]),
          [night, dusk, ink, moss, brick][at % 5] ?? night,
          5,
        ) +
        drawn(oval(x, y - 48, 36, 42, 24), [ink, wood, '#8d8d8a', brick, ink][(at * 2) % 5] ?? ink, 5) +
        (at % 4 === 1
          ? drawn(
              [
                [x - 50, y - 62],
                [x - 30, y - 92],
                [x + 28, y - 94],
                [x + 50, y - 64],
              ],
              [lamp, rust, moss][at % 3] ?? lamp,
              5,
            )
          : '')
      )
    }),
  alt: 'Seven people sit at a curved table under a painting of a ship; four of them have a hand up. An eighth stands at the window with a hand raised, and the gallery is full.',
  caption:
    'The harbour board votes, or the part of it that fits on a page. The hand that we missed is by the window.',
  credit: 'Sal Venning for the Packet',
  focus: [50, 58],
}
