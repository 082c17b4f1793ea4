import {
  box,
  brick,
  chance,
  curve,
  drawn,
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
  sand,
  shape,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'
import { words } from './letters.ts'
import { person } from './people.ts'

const early = '#31465a'
const street = '#22313f'

const loaf = (x: number, y: number, wide: number, at: number): string =>
  drawn(
    curve([
      [x - wide, y],
      [x - wide * 0.9, y - wide * 0.5],
      [x, y - wide * 0.74],
      [x + wide * 0.9, y - wide * 0.5],
      [x + wide, y],
      [x - wide, y],
    ]),
    at % 3 === 0 ? wood : '#c98a4b',
    4,
  ) +
  many(3, (cut) =>
    line(
      [
        [x - wide * 0.5 + cut * wide * 0.42, y - wide * 0.22],
        [x - wide * 0.3 + cut * wide * 0.42, y - wide * 0.56],
      ],
      3.5,
      paper,
    ),
  )

const rooftops = (): string =>
  many(8, (at) => {
    const [x, tall] = [at * 220 - 60, 60 + chance(at) * 120]
    return (
      shape(
        [
          [x, 752],
          [x, 560 - tall],
          [x + 110, 480 - tall],
          [x + 223, 560 - tall],
          [x + 223, 752],
        ],
        at % 2 === 0 ? '#2a3c4d' : '#26384a',
      ) + drawn(box(x + 150, 470 - tall, 30, 60), street, 3, street)
    )
  })

const shop = (): string => {
  const shelves = many(
    2,
    (row) =>
      drawn(
        [
          [700, 470 + row * 96],
          [1170, 470 + row * 96],
          [1170, 484 + row * 96],
          [700, 484 + row * 96],
        ],
        wood,
        4,
      ) + many(7, (at) => loaf(736 + at * 66, 468 + row * 96, 28 + chance(at, row) * 5, at + row)),
  )
  return (
    drawn(box(540, 250, 800, 500), brick, 7) +
    many(10, (row) =>
      line(
        [
          [546, 290 + row * 46],
          [1334, 290 + row * 46],
        ],
        2.6,
        '#6d2a1f',
      ),
    ) +
    drawn(box(660, 360, 540, 320), lamp, 7) +
    shelves +
    line(way('930,360 930,680'), 6) +
    person(820, 690, 210, { coat: paper, hat: 'brim', hair: paper, arm: 'out' }) +
    drawn(way('860,556 1010,548 1012,560 862,568'), wood, 4) +
    loaf(990, 548, 34, 1) +
    drawn(way('640,330 1220,330 1260,404 600,404'), paper, 6) +
    many(6, (at) =>
      shape(
        [
          [668 + at * 96, 333],
          [716 + at * 96, 333],
          [716 + at * 100, 401],
          [650 + at * 102, 401],
        ],
        rust,
      ),
    ) +
    drawn(box(1226, 430, 84, 320), night, 6) +
    drawn(box(1242, 450, 52, 120), lamp, 5) +
    shape(oval(1240, 620, 6), lamp) +
    drawn(way('500,254 940,160 1380,254 1360,274 940,184 520,274'), night, 6)
  )
}

export const bakery: DemoPicture = {
  name: 'bakery',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), early) +
    shape(curve(way('-10,420 500,330 1100,360 1610,300 1610,700 -10,700')), '#c98f6b') +
    shape(curve(way('-10,500 600,410 1100,440 1610,390 1610,700 -10,700')), '#e7b97f') +
    many(24, (at) => shape(oval(chance(at, 1) * 1600, chance(at, 2) * 230, 2.4, undefined, 8), paper)) +
    rooftops() +
    line(curve(way('1000,170 1030,120 990,80 1040,20')), 12, mist) +
    drawn(box(980, 150, 44, 70), brick, 5) +
    shape(way('-10,740 1610,740 1610,910 -10,910'), street) +
    lines(
      Array.from(
        { length: 14 },
        (_, at): Points => [
          [at * 126 - 40, 910],
          [380 + at * 62, 744],
        ],
      ),
      2.6,
      '#3c4f60',
    ) +
    lines([way('-10,800 1610,800'), way('-10,858 1610,858')], 2.6, '#3c4f60') +
    shape(way('660,744 1200,744 1340,910 560,910'), '#8c7437') +
    hatch(way('660,744 1200,744 1340,910 560,910'), 2, 24, 3, lamp) +
    shop() +
    person(300, 800, 200, { coat: sand, hat: 'cap', arm: 'holding', trousers: ink }) +
    line(way('364,702 352,800'), 4) +
    person(404, 806, 118, { coat: rust, hat: 'bobble' }) +
    person(212, 796, 190, { coat: night, hat: 'brim' }) +
    person(1450, 820, 196, { coat: '#4d6a7d', hat: 'cap', facing: -1, arm: 'out' }) +
    drawn(box(1372, 690, 54, 36), sand, 4),
  letterings: () => [
    words('PENDRY’S', 940, 268, 44, { align: 'middle', weight: 700, colour: paper, family: 'Text' }),
  ],
  alt: 'A small bakery before sunrise, its window the only light in the street. Inside, a baker pushes a loaf on a long board; outside, three people wait already.',
  caption: 'Ten to six in Rope Street. The queue is older than the shop.',
  credit: 'Sal Venning for the Packet',
  focus: [58, 58],
}
