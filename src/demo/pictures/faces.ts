// Three who sign what they think. Each with what they would not go out without.
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
  moss,
  night,
  oval,
  paper,
  rust,
  sand,
  sea,
  shape,
  skin,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'

const shadow = '#c98d66'

/** Grey hair in a knot, glasses on a cord, one eyebrow already raised. */
const amory = (): string =>
  drawn(oval(902, 196, 84, 74, 40), '#b9b6ad', 7) +
  lines(
    Array.from(
      { length: 5 },
      (_, at): Points =>
        curve([
          [844 + at * 10, 170 + at * 12],
          [900, 150 + at * 16],
          [960, 176 + at * 10],
        ]),
    ),
    4,
  ) +
  line(way('832,250 984,140'), 7, wood) +
  drawn(curve(way('420,920 450,780 560,700 700,668 900,668 1040,704 1150,790 1180,920')), moss, 8) +
  hatch(way('440,910 470,790 570,712 640,690 600,910'), 84, 15, 3) +
  drawn(way('716,600 706,690 800,770 890,690 880,600'), skin, 6) +
  hatch(way('716,600 712,660 880,672 880,600'), 8, 11, 3, shadow) +
  drawn(curve(way('640,690 720,672 800,776 760,860 640,690')), paper, 6) +
  drawn(curve(way('960,690 884,672 800,776 840,860 960,690')), paper, 6) +
  drawn(oval(800, 792, 22, 22, 20), rust, 5) +
  drawn(
    curve(
      way(
        '640,300 632,420 660,540 720,620 800,650 880,618 938,540 964,420 956,300 900,220 800,196 700,222 640,300',
      ),
    ),
    skin,
    8,
  ) +
  hatch(way('644,420 662,536 720,614 764,640 720,540 690,440'), 66, 12, 3, shadow) +
  drawn(
    curve(
      way(
        '622,390 610,260 690,176 810,160 930,180 988,270 976,396 950,330 900,268 812,240 720,262 650,330 622,390',
      ),
    ),
    '#b9b6ad',
    7,
  ) +
  lines(
    [
      curve(way('700,250 760,214 830,206')),
      curve(way('660,300 690,240 740,206')),
      curve(way('930,300 900,236 850,206')),
      curve(way('780,236 830,220 890,240')),
    ],
    4,
  ) +
  lines([curve(way('668,370 706,352 752,366')), curve(way('850,344 892,322 938,344'))], 9) +
  line(closed(oval(712, 418, 62, 46, 34)), 8) +
  line(closed(oval(892, 416, 62, 46, 34)), 8) +
  line(curve(way('774,408 800,398 830,408')), 7) +
  line(curve(way('650,406 630,400 620,410')), 7) +
  line(curve(way('954,404 972,398 980,410')), 7) +
  drawn(curve(way('678,420 712,402 748,420 712,434 678,420')), paper, 4) +
  drawn(curve(way('858,418 892,400 928,418 892,432 858,418')), paper, 4) +
  shape(oval(718, 418, 12), ink) +
  shape(oval(898, 416, 12), ink) +
  line(curve(way('800,410 818,480 840,514 806,526 784,518')), 7) +
  lines([curve(way('730,570 780,558 800,566 830,556 876,562'))], 8, brick) +
  line(curve(way('764,592 806,602 846,590')), 5) +
  lines(
    [
      curve(way('884,552 896,566 892,586')),
      curve(way('700,556 694,572 700,588')),
      curve(way('650,470 664,486 660,500')),
    ],
    4.5,
  ) +
  line(curve(way('622,412 560,560 600,760 700,820')), 3.5, rust) +
  line(curve(way('980,412 1050,560 1010,750 900,820')), 3.5, rust)

const books = (x: number, y: number, count: number): string =>
  many(count, (at) => {
    const tall = 150 + chance(at, x) * 90
    return (
      drawn(
        box(x + at * 46, y - tall, 42, tall),
        [brick, night, sand, dusk, moss, rust, paper][(at * 3) % 7] ?? brick,
        5,
      ) +
      lines(
        [
          [
            [x + at * 46 + 8, y - tall + 24],
            [x + at * 46 + 34, y - tall + 24],
          ],
        ],
        4,
        lamp,
      )
    )
  })

export const beatrixAmory: DemoPicture = {
  name: 'beatrix-amory',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#d8c9a4') +
    books(30, 330, 12) +
    drawn(box(-10, 330, 1620, 22), wood, 5) +
    books(1010, 330, 13) +
    books(-10, 650, 10) +
    drawn(box(-10, 650, 1620, 22), wood, 5) +
    books(1160, 650, 10) +
    books(20, 960, 9) +
    books(1190, 960, 9) +
    amory(),
  alt: 'Drawing of Beatrix Amory: a woman of seventy with grey hair in a knot, round glasses on a cord and one eyebrow raised, in front of full bookshelves.',
  caption: 'Beatrix Amory',
  credit: 'Sal Venning for the Packet',
  focus: [50, 40],
}

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
    lanyon() +
    line(closed(oval(800, 1010, 330, 210, 60)), 26, ink),
  alt: 'Drawing of Hugh Lanyon: a bus driver with a dark moustache, tired eyes and a peaked cap, at the wheel; through the windscreen the harbour in the rain.',
  caption: 'Hugh Lanyon',
  credit: 'Sal Venning for the Packet',
  focus: [50, 45],
}

/** The last keeper of the light: sou’wester, white beard, a pipe that has been cold since 1991. */
const sandiman = (): string =>
  drawn(curve(way('400,920 430,760 560,690 690,670 910,670 1040,694 1170,770 1200,920')), lamp, 8) +
  hatch(way('420,910 448,770 570,704 640,684 600,910'), 84, 15, 3, wood) +
  line(way('800,720 796,920'), 6) +
  many(3, (at) => drawn(oval(770, 770 + at * 56, 11, 11, 14), ink, 3)) +
  drawn(curve(way('640,330 632,430 664,540 800,610 936,540 968,430 960,330 800,280 640,330')), skin, 8) +
  hatch(way('642,400 664,520 720,560 700,470 690,400'), 66, 12, 3, shadow) +
  drawn(
    curve(
      way(
        '640,440 622,560 660,690 730,770 800,800 870,772 944,690 980,560 960,440 930,520 880,548 800,536 720,548 672,520 640,440',
      ),
    ),
    paper,
    8,
  ) +
  lines(
    Array.from(
      { length: 11 },
      (_, at): Points =>
        curve([
          [672 + at * 26, 548 + Math.abs(at - 5) * -2],
          [682 + at * 24, 640],
          [704 + at * 19, 736 - Math.abs(at - 5) * 6],
        ]),
    ),
    4,
    '#8d8d8a',
  ) +
  drawn(curve(way('700,540 750,516 800,530 850,516 902,540 850,560 800,548 750,560 700,540')), paper, 5) +
  line(curve(way('766,570 800,578 836,570')), 6, brick) +
  drawn(way('836,560 960,596 956,616 832,580'), ink, 4) +
  drawn(way('940,580 1010,586 1002,660 950,656'), wood, 6) +
  drawn(
    curve(
      way(
        '560,370 610,320 650,200 740,140 860,140 950,200 992,320 1050,380 1120,470 960,380 800,346 640,378 520,440 560,370',
      ),
    ),
    night,
    8,
  ) +
  lines(
    [
      curve(way('660,300 800,262 950,300')),
      curve(way('740,150 720,220 690,290')),
      curve(way('860,150 880,220 910,290')),
    ],
    5,
    dusk,
  ) +
  lines([curve(way('676,410 716,392 764,408')), curve(way('840,408 886,392 926,410'))], 14, '#b9b6ad') +
  shape(oval(722, 442, 11), ink) +
  shape(oval(882, 442, 11), ink) +
  lines(
    [
      curve(way('690,442 722,426 754,442')),
      curve(way('850,442 882,426 914,442')),
      curve(way('660,452 646,462 640,474')),
      curve(way('664,468 652,480 650,492')),
      curve(way('942,452 956,462 960,474')),
    ],
    5,
  ) +
  line(curve(way('792,430 782,488 770,508 802,520 832,506')), 7)

export const wilfSandiman: DemoPicture = {
  name: 'wilf-sandiman',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#9db3b4') +
    shape(way('-10,620 1610,590 1610,910 -10,910'), '#5d7480') +
    many(30, (at) =>
      line(
        curve([
          [chance(at, 1) * 1600, 640 + chance(at, 2) * 240],
          [chance(at, 1) * 1600 + 40, 634 + chance(at, 2) * 240],
          [chance(at, 1) * 1600 + 90, 640 + chance(at, 2) * 240],
        ]),
        4,
        ink,
      ),
    ) +
    drawn(way('1300,620 1320,220 1410,220 1432,620'), paper, 7) +
    drawn(way('1306,480 1312,380 1418,380 1424,480'), rust, 5) +
    drawn(box(1300, 196, 130, 26), night, 5) +
    drawn(box(1330, 130, 70, 66), lamp, 5) +
    drawn(way('1320,132 1365,84 1410,132'), rust, 5) +
    drawn(curve(way('1120,660 1260,600 1460,600 1620,650 1620,720 1120,720 1120,660')), '#6b6a60', 6) +
    drawn(way('150,700 170,360 250,360 270,700'), mist, 6) +
    drawn(way('120,360 210,310 300,360 290,376 210,330 130,376'), mist, 6) +
    many(6, (at) =>
      line(
        [
          [176, 420 + at * 44],
          [206 + (at % 2) * 18, 420 + at * 44],
        ],
        4,
      ),
    ) +
    shape(way('164,600 260,600 266,692 154,692'), dusk) +
    many(40, (at) =>
      line(
        [
          [chance(at, 4) * 1600, chance(at, 5) * 560],
          [chance(at, 4) * 1600 - 16, chance(at, 5) * 560 + 44],
        ],
        3,
        paper,
      ),
    ) +
    sandiman(),
  alt: 'Drawing of Wilf Sandiman: an old man with a white beard, a sou’wester, a yellow oilskin and an unlit pipe, between a rain gauge and the lighthouse that he kept.',
  caption: 'Wilf Sandiman',
  credit: 'Sal Venning for the Packet',
  focus: [50, 45],
}
