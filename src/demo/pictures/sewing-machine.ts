import {
  box,
  brick,
  chance,
  closed,
  curve,
  drawn,
  dusk,
  ink,
  lamp,
  line,
  lines,
  many,
  mist,
  night,
  oval,
  paper,
  rust,
  sand,
  shape,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'
import { words } from './letters.ts'
import { person } from './people.ts'

const wheel = (x: number, y: number, r: number): string =>
  line(closed(oval(x, y, r, r, 44)), 9) +
  line(closed(oval(x, y, r - 13, r - 13, 40)), 3, mist) +
  lines(
    Array.from(
      { length: 10 },
      (_, at): Points => [
        [x, y],
        [x + (r - 8) * Math.cos(at * 0.628), y + (r - 8) * Math.sin(at * 0.628)],
      ],
    ),
    2.2,
  ) +
  drawn(oval(x, y, 10), rust, 4)

const machine = (): string =>
  drawn(way('360,470 760,470 760,506 360,506'), wood, 6) +
  many(4, (at) =>
    line(
      [
        [390 + at * 96, 488],
        [440 + at * 96, 489],
      ],
      3,
    ),
  ) +
  drawn(curve(way('400,470 396,440 420,430 700,430 724,442 724,470')), ink, 6) +
  drawn(
    curve(
      way(
        '640,432 646,360 632,320 520,312 470,316 462,352 466,400 424,400 418,300 440,256 520,246 680,254 716,290 722,360 714,432',
      ),
    ),
    night,
    7,
  ) +
  line(curve(way('500,276 580,268 668,278 690,320')), 5, lamp) +
  lines([curve(way('520,290 546,300 572,290 598,302 624,290'))], 4, lamp) +
  line(way('442,396 442,434'), 6, mist) +
  drawn(way('428,430 458,430 462,438 424,438'), mist, 3) +
  drawn(way('478,246 480,204 506,204 508,246'), rust, 4) +
  many(4, (at) =>
    line(
      [
        [480, 212 + at * 9],
        [506, 214 + at * 9],
      ],
      2.4,
      paper,
    ),
  ) +
  line(curve(way('492,204 450,190 424,260 442,396')), 2.4, rust) +
  drawn(oval(764, 338, 58, 58, 36), mist, 7) +
  drawn(oval(764, 338, 36, 36, 30), ink, 4) +
  drawn(oval(764, 338, 12), mist, 3) +
  line(way('764,338 800,300'), 7) +
  drawn(oval(806, 294, 12), wood, 4) +
  line(way('716,340 708,340'), 8)

export const sewingMachine: DemoPicture = {
  name: 'sewing-machine',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#ead9b8') +
    drawn(box(900, -20, 720, 760), brick, 6) +
    many(
      15,
      (row) =>
        line(
          [
            [900, 30 + row * 48],
            [1610, 30 + row * 48],
          ],
          2.4,
          '#6d2a1f',
        ) +
        many(6, (at) =>
          line(
            [
              [940 + at * 120 + (row % 2) * 60, 30 + row * 48],
              [940 + at * 120 + (row % 2) * 60, 78 + row * 48],
            ],
            2.4,
            '#6d2a1f',
          ),
        ),
    ) +
    drawn(box(1060, 240, 400, 500), sand, 7) +
    drawn(box(1090, 270, 340, 470), night, 5) +
    line(way('1260,270 1260,740'), 6) +
    drawn(box(1112, 300, 126, 210), lamp, 4) +
    drawn(box(1282, 300, 126, 210), lamp, 4) +
    drawn(way('1020,130 1500,130 1500,214 1020,214'), paper, 6) +
    drawn(way('1030,740 1490,740 1520,790 1000,790'), mist, 6) +
    shape(way('-10,770 1610,770 1610,910 -10,910'), '#a08c6e') +
    line(way('-10,772 1000,772'), 6) +
    lines([way('-10,838 1610,838')], 3) +
    // Books look on.
    many(9, (at) =>
      drawn(
        box(
          1118 + (at % 4) * 29 + (at > 3 ? 170 : 0) - (at > 7 ? 20 : 0),
          430 - chance(at) * 40,
          22,
          76 + chance(at) * 40,
        ),
        [rust, dusk, paper, '#6d7f4f', brick][at % 5] ?? rust,
        3,
      ),
    ) +
    wheel(300, 740, 116) +
    wheel(560, 740, 116) +
    wheel(900, 740, 116) +
    lines(
      [
        way('560,740 640,600 900,740'),
        way('640,600 860,566 900,740'),
        way('860,566 836,470 792,456'),
        way('640,600 624,540'),
      ],
      11,
      rust,
    ) +
    drawn(way('584,540 664,530 668,546 590,556'), ink, 4) +
    // The basket between the front wheels.
    drawn(way('270,520 640,520 600,690 310,690'), '#c9a06a', 7) +
    many(5, (row) =>
      line(
        [
          [276 + row * 8, 546 + row * 30],
          [634 - row * 8, 546 + row * 30],
        ],
        3.5,
      ),
    ) +
    many(9, (at) =>
      line(
        [
          [300 + at * 38, 524],
          [318 + at * 33, 688],
        ],
        3.5,
      ),
    ) +
    `<g transform="translate(-110 16)">${machine()}</g>` +
    drawn(curve(way('600,520 650,540 690,600 660,660 640,610 610,570 590,524')), mist, 5) +
    person(980, 772, 400, {
      coat: '#6d7f4f',
      hair: ink,
      face: '#8a5a3c',
      facing: -1,
      arm: 'out',
      trousers: night,
    }),
  letterings: () => [words('PUBLIC LIBRARY', 1260, 154, 44, { align: 'middle', weight: 700 })],
  alt: 'A black sewing machine stands in the basket of a tricycle in front of the library. A woman reaches for the handlebar.',
  caption: 'Three weeks, on an ordinary ticket, with a full bobbin.',
  credit: 'Sal Venning for the Packet',
  focus: [35, 50],
}
