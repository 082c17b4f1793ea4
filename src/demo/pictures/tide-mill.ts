import {
  box,
  brick,
  chance,
  closed,
  curve,
  drawn,
  hatch,
  ink,
  lamp,
  line,
  lines,
  many,
  night,
  oval,
  paper,
  placed,
  rust,
  sand,
  sea,
  shape,
  water,
  way,
  wood,
  type Point,
} from './ink.ts'
import type { DemoPicture } from './model.ts'
import { person } from './people.ts'

const deep = '#16222f'
const centre: Point = [1010, 600]

const spoke = (at: number, far: number, near = 0): readonly Point[] =>
  placed(
    [
      [near, 0],
      [far, 0],
    ],
    ...centre,
    1,
    at,
  )

const wheel = (): string =>
  drawn(oval(...centre, 196, 196, 60), deep, 7, paper) +
  line(closed(oval(...centre, 160, 160, 60)), 5, paper) +
  lines(
    Array.from({ length: 8 }, (_, at) => spoke(at * 45 + 8, 160)),
    8,
    paper,
  ) +
  many(16, (at) => drawn(placed(way('158,-6 214,-16 214,10 158,6'), ...centre, 1, at * 22.5 + 8), wood, 4)) +
  drawn(oval(...centre, 26), rust, 5)

const house = (): string => {
  const front: readonly Point[] = way('300,720 300,380 560,220 820,380 820,720')
  const boards = Array.from({ length: 9 }, (_, at): readonly Point[] => [
    [306, 424 + at * 34],
    [814, 424 + at * 34],
  ])
  const lit: readonly Point[] = way('480,450 640,450 640,600 480,600')
  return (
    shape(front, '#33465a') +
    lines(boards, 2.5, deep) +
    hatch(way('300,380 440,380 440,720 300,720'), 60, 12, 3, deep) +
    drawn(way('268,404 560,222 852,404 836,426 560,256 284,426'), brick, 6, deep) +
    drawn(lit, lamp, 6, deep) +
    line(way('560,450 560,600'), 5, deep) +
    line(way('480,520 640,520'), 5, deep) +
    shape(way('512,600 512,548 528,532 544,548 546,600'), deep) +
    shape(oval(528, 520, 14, 16), deep) +
    drawn(way('690,720 690,560 776,560 776,720'), '#22303f', 5, deep) +
    shape(oval(760, 645, 5), lamp) +
    line(front.slice(1, 4), 5, deep)
  )
}

const star = (at: number): string => {
  const [x, y] = [chance(at, 1) * 1600, chance(at, 2) * 300 + 20]
  return shape(oval(x, y, 2 + chance(at, 3) * 2.4, undefined, 8), paper)
}

export const tideMill: DemoPicture = {
  name: 'tide-mill',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), night) +
    many(70, star) +
    shape(oval(1330, 170, 74), paper) +
    shape(oval(1362, 154, 66), night) +
    shape(curve(way('-10,430 300,410 800,436 1240,400 1610,428 1610,640 -10,640')), '#1d2b3a') +
    many(14, (at) => shape(box(1200 + at * 28, 420 + chance(at) * 14, 5, 7), lamp)) +
    // The causeway holds the pond back; the gate is open.
    drawn(way('-10,640 1610,612 1610,690 -10,730'), '#43566a', 6, deep) +
    many(17, (at) =>
      line(
        [
          [20 + at * 98, 644 - at * 1.6],
          [30 + at * 98, 722 - at * 2],
        ],
        3,
        deep,
      ),
    ) +
    shape(box(-10, 716, 1620, 200), '#1d2f40') +
    house() +
    wheel() +
    // What falls from the wheel is white in the light of the window.
    many(26, (at) => {
      const [x, y] = [1090 + at * 5, 742 - Math.abs(at - 12) * 3]
      return line(
        curve([
          [x, y],
          [x + 10 + at * 2.2, y + 46],
          [x + 12 + at * 3.4, 846 + chance(at) * 24],
        ]),
        4.5,
        at % 3 === 0 ? sea : paper,
      )
    }) +
    many(22, (at) =>
      line(
        curve([
          [1040 + at * 17, 868 + chance(at) * 22],
          [1050 + at * 17, 856 + chance(at) * 22],
          [1062 + at * 17, 868 + chance(at) * 22],
        ]),
        4,
        paper,
      ),
    ) +
    water(
      [
        [0, 752],
        [900, 900],
      ],
      '#5d7f8c',
      3,
    ) +
    water(
      [
        [1290, 740],
        [1600, 900],
      ],
      '#5d7f8c',
      5,
    ) +
    shape(way('486,740 640,740 680,900 430,900'), '#5f5a3f') +
    water(
      [
        [440, 750],
        [670, 900],
      ],
      lamp,
      2,
    ) +
    drawn(way('852,404 1030,404 1030,424 852,424'), wood, 5, deep) +
    drawn(way('1000,404 1022,404 1022,600 1000,600'), wood, 4, deep) +
    person(352, 736, 150, { coat: sand, hat: 'cap', arm: 'out', trousers: deep, skirt: false }) +
    drawn(way('392,628 412,628 416,662 388,662'), lamp, 4, ink) +
    line(way('402,628 402,612'), 3, ink),
  alt: 'A wooden mill by night, one window lit. Its great wheel turns and throws white water; a woman with a lantern stands on the causeway.',
  caption: 'Three in the morning on the causeway: the pond empties, and the wheel has until six.',
  credit: 'Sal Venning for the Packet',
  focus: [55, 60],
}
