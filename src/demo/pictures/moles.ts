import {
  box,
  chance,
  curve,
  drawn,
  hatch,
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
  shape,
  skin,
  way,
  wood,
} from './ink.ts'
import type { DemoPicture } from './model.ts'
import { words } from './letters.ts'
import { person } from './people.ts'

const hill = (x: number, y: number, wide: number): string =>
  drawn(
    curve([
      [x - wide, y],
      [x - wide * 0.5, y - wide * 0.5],
      [x - wide * 0.06, y - wide * 0.78],
      [x + wide * 0.4, y - wide * 0.5],
      [x + wide, y],
      [x, y + wide * 0.14],
      [x - wide, y],
    ]),
    '#6b4a33',
    5,
  ) +
  hatch(
    [
      [x, y - wide * 0.7],
      [x + wide * 0.4, y - wide * 0.5],
      [x + wide * 0.9, y],
      [x + wide * 0.1, y],
    ],
    62,
    9,
    2.4,
  ) +
  many(4, (at) =>
    shape(oval(x - wide * 0.4 + at * wide * 0.22, y - wide * 0.24 + chance(at, x) * 12, 4, 3, 8), '#8d6546'),
  )

const mole = (x: number, y: number): string =>
  drawn(
    curve([
      [x - 46, y],
      [x - 44, y - 44],
      [x - 4, y - 74],
      [x + 40, y - 44],
      [x + 46, y],
      [x - 46, y],
    ]),
    '#2c2b30',
    5,
  ) +
  drawn(
    curve([
      [x + 18, y - 56],
      [x + 58, y - 50],
      [x + 66, y - 40],
      [x + 34, y - 34],
      [x + 18, y - 56],
    ]),
    skin,
    4,
  ) +
  shape(oval(x + 62, y - 44, 7), rust) +
  line(
    [
      [x + 14, y - 50],
      [x + 20, y - 46],
    ],
    4,
    paper,
  ) +
  drawn(
    curve([
      [x - 60, y + 4],
      [x - 62, y - 18],
      [x - 40, y - 20],
      [x - 34, y + 4],
    ]),
    skin,
    4,
  ) +
  drawn(
    curve([
      [x + 34, y + 4],
      [x + 40, y - 20],
      [x + 64, y - 16],
      [x + 60, y + 4],
    ]),
    skin,
    4,
  ) +
  lines(
    [
      [
        [x + 66, y - 38],
        [x + 92, y - 32],
      ],
      [
        [x + 66, y - 42],
        [x + 94, y - 48],
      ],
    ],
    2.6,
  )

export const moles: DemoPicture = {
  name: 'moles',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#dfe6dc') +
    shape(curve(way('-10,330 400,280 900,320 1610,270 1610,420 -10,420')), '#a9b99a') +
    drawn(way('880,390 880,210 1480,170 1480,390'), mist, 6) +
    drawn(way('850,214 1510,168 1510,190 852,238'), night, 5) +
    many(7, (at) =>
      line(
        [
          [900 + at * 92, 230 - at * 6],
          [900 + at * 92, 390],
        ],
        5,
      ),
    ) +
    many(4, (row) =>
      line(
        [
          [886, 276 + row * 30],
          [1474, 256 + row * 34],
        ],
        3,
      ),
    ) +
    shape(way('-10,390 1610,380 1610,910 -10,910'), moss) +
    many(7, (at) =>
      shape(
        [
          [at * 260 - 180, 386],
          [at * 260 - 70, 386],
          [at * 330 - 260, 910],
          [at * 330 - 470, 910],
        ],
        '#788b59',
      ),
    ) +
    line(way('-10,640 1610,600'), 12, paper) +
    line(way('1040,400 760,910'), 12, paper) +
    drawn(way('318,420 330,420 330,250 318,250'), paper, 4) +
    drawn(way('708,412 720,412 720,244 708,244'), paper, 4) +
    line(way('318,250 720,244'), 9, paper) +
    many(14, (at) =>
      line(
        [
          [332 + at * 28, 254],
          [332 + at * 28, 414],
        ],
        2,
        '#94a58f',
      ),
    ) +
    hill(1130, 690, 92) +
    hill(1330, 660, 110) +
    hill(1500, 720, 84) +
    hill(1010, 812, 120) +
    hill(1240, 850, 150) +
    hill(1470, 880, 130) +
    hill(1390, 764, 74) +
    mole(1240, 760) +
    [920, 1130, 1360, 1580]
      .map((x, at) => drawn(box(x, 560 - at * 6 + (at === 0 ? 270 : 0), 14, at === 0 ? 100 : 70), wood, 4))
      .join('') +
    line(curve(way('927,838 1010,610 1137,560 1250,578 1367,554 1480,572 1590,546')), 5, sand) +
    drawn(box(1176, 440, 12, 150), wood, 4) +
    drawn(box(1324, 436, 12, 150), wood, 4) +
    drawn(way('1140,420 1376,412 1378,500 1142,508'), paper, 6) +
    person(560, 800, 360, {
      coat: '#4d6a7d',
      hat: 'cap',
      arm: 'holding',
      trousers: '#3b4a3a',
      hair: '#8d8d8a',
    }) +
    line(way('654,610 648,806'), 9, wood) +
    drawn(way('628,800 670,800 676,852 648,868 622,852'), mist, 5) +
    many(50, (at) =>
      line(
        [
          [chance(at, 1) * 900, 660 + chance(at, 2) * 230],
          [chance(at, 1) * 900 + 5, 646 + chance(at, 2) * 230],
        ],
        3,
        '#55673c',
      ),
    ),
  letterings: () => [words('AWAY END', 1260, 438, 44, { align: 'middle', weight: 800 })],
  alt: 'A groundsman leans on his spade at the edge of a football pitch. In the corner, roped off, stand seven molehills and a sign; a mole looks out of one of them.',
  caption: 'Norris Tallack and the opposition, who have the corner by the turnstile.',
  credit: 'Sal Venning for the Packet',
  focus: [62, 65],
}
