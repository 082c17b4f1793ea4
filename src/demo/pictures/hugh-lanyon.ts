import {
  box,
  brick,
  chance,
  closed,
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
  nearer,
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
import type { DemoPicture } from './model.ts'

/** A bus driver who reads at the lights: cap, moustache, tired kind eyes. */
const lanyon = (): string =>
  drawn(curve(way('400,920 430,770 560,690 690,660 910,660 1040,694 1160,776 1190,920')), night, 8) +
  hatch(way('420,910 448,780 570,704 640,680 610,910'), 84, 15, 3, '#0e151d') +
  drawn(way('690,650 800,760 760,920 640,760'), paper, 6) +
  drawn(way('910,650 800,760 840,920 960,760'), paper, 6) +
  drawn(way('776,760 824,760 846,920 754,920'), rust, 6) +
  drawn(way('716,590 706,680 800,764 894,680 884,590'), '#b98158', 6) +
  drawn(
    curve(way('630,330 624,450 650,560 716,630 800,650 884,630 950,560 976,450 970,330 800,280 630,330')),
    '#c58f66',
    8,
  ) +
  hatch(way('634,440 654,554 716,622 764,640 716,540 684,450'), 66, 12, 3, '#8f5f3e') +
  drawn(curve(way('610,400 590,440 600,500 636,520')), '#c58f66', 7) +
  drawn(curve(way('990,400 1010,440 1000,500 964,520')), '#c58f66', 7) +
  drawn(way('600,300 612,200 700,140 900,140 992,200 1002,300'), night, 8) +
  drawn(curve(way('590,300 800,262 1012,300 1004,344 800,312 598,344 590,300')), ink, 7) +
  drawn(curve(way('598,340 800,308 1004,340 960,392 800,366 644,392 598,340')), '#0e151d', 7) +
  drawn(oval(800, 226, 40, 34, 26), lamp, 6) +
  lines([way('784,212 784,240'), way('784,226 816,226'), way('812,210 812,242')], 6) +
  lines([curve(way('670,420 710,404 760,420')), curve(way('846,420 892,404 936,420'))], 11) +
  drawn(curve(way('676,452 716,434 758,454 716,470 676,452')), paper, 5) +
  drawn(curve(way('846,454 888,434 930,452 888,470 846,454')), paper, 5) +
  shape(oval(722, 453, 12), ink) +
  shape(oval(884, 453, 12), ink) +
  lines([curve(way('680,482 716,496 752,482')), curve(way('852,482 888,496 924,482'))], 4.5) +
  line(curve(way('792,440 778,510 760,540 800,556 838,540')), 7) +
  drawn(
    curve(
      way(
        '676,598 700,566 760,556 800,570 842,556 902,566 926,598 880,596 840,606 800,592 760,606 722,596 676,598',
      ),
    ),
    ink,
    6,
  ) +
  lines(
    Array.from(
      { length: 9 },
      (_, at): Points => [
        [704 + at * 24, 572 + Math.abs(at - 4) * 2],
        [700 + at * 25, 596],
      ],
    ),
    3,
    dusk,
  ) +
  line(curve(way('768,622 800,630 834,622')), 6)

export const hughLanyon: DemoPicture = {
  name: 'hugh-lanyon',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), mist) +
    drawn(box(40, 60, 1520, 900), rust, 8) +
    drawn(box(90, 110, 1420, 470), '#dfe6dc', 7) +
    shape([...curve(way('96,470 400,420 700,470 1000,430 1504,480')), ...way('1504,574 96,574')], sea) +
    many(10, (at) =>
      drawn(
        [
          [120 + at * 40, 430],
          [120 + at * 40, 394],
          [138 + at * 40, 376],
          [156 + at * 40, 394],
          [156 + at * 40, 430],
        ],
        at % 2 === 0 ? paper : sand,
        4,
      ),
    ) +
    many(8, (at) =>
      drawn(
        [
          [1200 + at * 40, 440],
          [1200 + at * 40, 404],
          [1218 + at * 40, 386],
          [1236 + at * 40, 404],
          [1236 + at * 40, 440],
        ],
        at % 2 === 0 ? sand : brick,
        4,
      ),
    ) +
    line(way('560,110 560,580'), 9) +
    line(way('1060,110 1060,580'), 9) +
    many(14, (at) =>
      line(
        [
          [120 + chance(at, 1) * 1360, 130 + chance(at, 2) * 240],
          [110 + chance(at, 1) * 1360, 160 + chance(at, 2) * 240],
        ],
        3,
        dusk,
      ),
    ) +
    nearer(lanyon(), 1.3, [800, 440]) +
    line(closed(oval(800, 1010, 330, 210, 60)), 26, ink),
  alt: 'Drawing of Hugh Lanyon: a bus driver with a dark moustache, tired eyes and a peaked cap, at the wheel; through the windscreen the harbour in the rain.',
  caption: 'Hugh Lanyon',
  credit: 'Sal Venning for the Packet',
  focus: [50, 45],
}
