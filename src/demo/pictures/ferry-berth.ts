import {
  box,
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
  sand,
  sea,
  shape,
  water,
  way,
  wood,
  type Point,
  type Points,
} from './ink.ts'
import { person } from './people.ts'
import type { DemoPicture } from './model.ts'

const pile = (x: number, top: number, foot: number, tilt = 0): string => {
  const post: Points = [
    [x - 13, top],
    [x + 13, top],
    [x + 15 + tilt, foot],
    [x - 15 + tilt, foot],
  ]
  return (
    drawn(post, wood, 4) +
    hatch(
      [
        [x + 1, top],
        [x + 13, top],
        [x + 15 + tilt, foot],
        [x + 1 + tilt, foot],
      ],
      90,
      7,
      2,
    )
  )
}

const ferry = (): string => {
  const hull: Points = way('560,560 1330,560 1290,668 640,668 590,640')
  const house: Points = way('760,430 1170,430 1190,560 740,560')
  const bridge: Points = way('850,352 1020,352 1034,430 842,430')
  return (
    line(way('1085,430 1085,250'), 5) +
    line(way('1085,262 1180,420'), 2.5) +
    line(way('1085,262 900,352'), 2.5) +
    drawn(way('1040,352 1120,352 1128,430 1040,430'), rust, 5) +
    hatch(way('1084,352 1120,352 1128,430 1084,430'), 90, 9, 2.5) +
    shape(way('1040,352 1120,352 1122,370 1040,370'), ink) +
    drawn(bridge, paper, 5) +
    many(4, (at) => drawn(box(862 + at * 40, 370, 29, 30), night, 3)) +
    drawn(house, paper, 5) +
    hatch(way('1080,430 1170,430 1190,560 1080,560'), 62, 14, 2.2) +
    many(7, (at) => drawn(box(772 + at * 57, 462, 34, 36), at === 2 || at === 4 ? lamp : night, 3)) +
    drawn(hull, night, 6) +
    shape(way('566,560 1328,560 1322,578 572,578'), rust) +
    hatch(way('900,590 1310,590 1290,668 900,668'), 8, 13, 2.2, '#0e151d') +
    many(9, (at) =>
      line(
        [
          [600 + at * 74, 560],
          [600 + at * 74, 526],
        ],
        3,
      ),
    ) +
    line(way('584,526 760,526'), 3.5) +
    line(way('1180,526 1322,526'), 3.5) +
    many(5, (at) => drawn(oval(640 + at * 150, 622, 17), ink, 4, '#0e151d'))
  )
}

const wall = (): string => {
  const face: Points = way('0,430 420,452 420,760 0,800')
  const stones = many(6, (row) => {
    const y = 470 + row * 50
    return (
      line(
        [
          [0, y - 8],
          [420, y + 10 - row * 4],
        ],
        3,
      ) +
      many(5, (at) =>
        line(
          [
            [30 + at * 92 + (row % 2) * 44, y - 6],
            [33 + at * 92 + (row % 2) * 44, y + 42],
          ],
          3,
        ),
      )
    )
  })
  const props = [60, 190, 320].map((x) =>
    drawn(
      [
        [x + 150, 800],
        [x + 172, 800],
        [x + 24, 520],
        [x + 6, 526],
      ],
      sand,
      4,
    ),
  )
  return (
    drawn(face, mist, 6) +
    stones +
    hatch(way('0,560 420,580 420,760 0,800'), 35, 22, 2.2) +
    props.join('') +
    drawn(way('0,412 440,436 440,458 0,436'), paper, 5)
  )
}

const gull = (x: number, y: number, wide: number): string =>
  line(
    curve([
      [x - wide, y - wide * 0.25],
      [x - wide * 0.4, y - wide * 0.38],
      [x, y],
      [x + wide * 0.45, y - wide * 0.42],
      [x + wide, y - wide * 0.2],
    ]),
    4.5,
  )

/** The slope on the other shore, with its houses. */
const shore = (): string => {
  const ridge = curve(way('420,470 700,430 980,455 1240,405 1600,440'))
  const houses = many(9, (at) => {
    const x = 1230 + at * 42
    const y = 462
    return drawn(
      [
        [x, y + 36],
        [x, y],
        [x + 15, y - 16],
        [x + 30, y],
        [x + 30, y + 36],
      ],
      at % 3 === 0 ? rust : paper,
      3,
    )
  })
  return shape([...ridge, [1600, 520], [420, 520]], dusk) + houses
}

const berth = (): string => {
  const deck: Points = way('0,700 640,668 660,700 0,760')
  const planks: Point[][] = Array.from({ length: 12 }, (_, at) => [
    [20 + at * 54, 700 - at * 2.6],
    [8 + at * 55, 756 - at * 4.6],
  ])
  return (
    [90, 240, 390, 540, 628].map((x, at) => pile(x, 690 - at * 4, 900)).join('') +
    drawn(deck, sand, 6) +
    lines(planks, 3) +
    drawn(way('630,672 740,600 752,612 660,700'), wood, 5) +
    [1360, 1420, 1490].map((x, at) => pile(x, 520 + at * 14, 900, at * 3)).join('') +
    line(way('1350,560 1500,590'), 7)
  )
}

export const ferryBerth: DemoPicture = {
  name: 'ferry-berth',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#dfe3d8') +
    shape(curve(way('0,190 260,150 520,200 760,140 760,90 300,96 0,130')), paper) +
    shape(curve(way('880,168 960,118 1180,90 1610,100 1610,190 1240,160 880,170')), paper) +
    shore() +
    shape(way('0,500 1600,500 1600,910 0,910'), sea) +
    water([
      [440, 520],
      [1600, 900],
    ]) +
    ferry() +
    wall() +
    berth() +
    person(138, 732, 168, { coat: dusk, hat: 'cap', arm: 'holding' }) +
    person(222, 724, 150, { coat: rust, skirt: true, hair: wood }) +
    person(342, 708, 158, { coat: night, hat: 'brim', arm: 'down' }) +
    drawn(box(356, 660, 40, 32), rust, 4) +
    person(430, 704, 150, { coat: lamp, hat: 'bobble', arm: 'out', trousers: night }) +
    person(492, 700, 104, { coat: rust, hat: 'bobble' }) +
    gull(640, 250, 46) +
    gull(1330, 180, 34) +
    gull(480, 320, 26) +
    shape(way('620,668 1290,668 1250,684 680,686'), ink),
  alt: 'A small ferry with a red funnel lies at a wooden berth. People with bags wait on the planks; behind them timber props hold up an old sea wall.',
  caption:
    'The berth on Tuesday afternoon. Nineteen of its sixty piles are soft; the wall behind it has leant on timber since December.',
  credit: 'Sal Venning for the Packet',
  focus: [55, 55],
}
