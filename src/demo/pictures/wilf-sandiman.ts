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
  night,
  oval,
  paper,
  rust,
  shape,
  skin,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'

const shadow = '#c98d66'

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
