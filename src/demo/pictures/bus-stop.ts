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
  sand,
  sea,
  shape,
  way,
  wood,
} from './ink.ts'
import { words } from './letters.ts'
import type { DemoPicture } from './model.ts'
import { person } from './people.ts'

const roof = (x: number, wide: number): string =>
  drawn(
    [
      [x, 330],
      [x + wide / 2, 180],
      [x + wide, 330],
    ],
    brick,
    6,
  ) +
  many(4, (row) => {
    const inset = ((12 + row * 30) * wide) / 300 + 16
    return line(
      [
        [x + inset, 318 - row * 30],
        [x + wide - inset, 318 - row * 30],
      ],
      3,
    )
  }) +
  drawn(box(x + 20, 330, wide - 40, 400), [sand, mist][wide % 2] ?? sand, 6)
const stop = (x: number, colour: string): string =>
  drawn(box(x, 470, 14, 260), night, 5) + drawn(oval(x + 7, 440, 48, 48, 34), colour, 6)

export const busStop: DemoPicture = {
  name: 'bus-stop',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#b9c7c6') +
    roof(90, 560) +
    roof(650, 581) +
    roof(1231, 460) +
    drawn(box(170, 470, 150, 260), night, 5) +
    drawn(box(380, 450, 200, 130), lamp, 5) +
    many(4, (at) =>
      drawn(
        curve([
          [400 + at * 44, 560],
          [406 + at * 44, 538],
          [420 + at * 44, 534],
          [434 + at * 44, 540],
          [438 + at * 44, 560],
        ]),
        wood,
        3,
      ),
    ) +
    drawn(way('370,430 590,430 610,470 350,470'), paper, 5) +
    drawn(box(740, 460, 110, 150), dusk, 5) +
    drawn(box(1010, 460, 110, 150), dusk, 5) +
    drawn(box(880, 500, 100, 230), brick, 5) +
    drawn(box(1310, 470, 110, 260), night, 5) +
    drawn(box(1460, 470, 90, 120), dusk, 5) +
    // Between the two there is a gutter.
    drawn(way('590,318 710,318 690,350 610,350'), ink, 4) +
    many(22, (at) =>
      line(
        [
          [606 + chance(at, 1) * 90, 350 + chance(at, 2) * 340],
          [602 + chance(at, 1) * 90, 378 + chance(at, 2) * 340],
        ],
        5,
        '#3f6f8c',
      ),
    ) +
    drawn(curve(way('560,730 600,716 650,712 700,716 740,730 650,738 560,730')), sea, 4) +
    shape(box(-10, 730, 1620, 190), '#8f8a80') +
    line(way('-10,730 1610,730'), 7) +
    line(way('-10,770 1610,770'), 4) +
    hatch(box(-10, 772, 1620, 140), 2, 30, 2.4, '#75716a') +
    drawn(box(645, 470, 14, 260), mist, 4, '#6d7a7a') +
    drawn(oval(652, 440, 48, 48, 34), mist, 5, '#6d7a7a') +
    stop(228, rust) +
    person(282, 730, 190, { coat: lamp, arm: 'holding' }) +
    person(126, 730, 176, { coat: dusk, hat: 'brim' }) +
    person(740, 730, 186, { coat: night, hat: 'cap', facing: -1, arm: 'up' }) +
    drawn(curve(way('700,560 708,530 740,512 790,514 820,534 830,564 700,560')), ink, 5) +
    line(way('240,830 646,830'), 6, paper) +
    lines([way('262,814 240,830 262,846'), way('624,814 646,830 624,846')], 6, paper),
  letterings: () => [
    words('9 metres', 443, 842, 40, { align: 'middle', weight: 700, colour: paper }),
    words('4', 235, 418, 46, { align: 'middle', weight: 800, colour: paper }),
    words('4', 652, 418, 46, { align: 'middle', weight: 800, colour: '#6d7a7a' }),
    words('BAKERY', 480, 438, 25, { align: 'middle', weight: 700 }),
    words('BANK', 930, 380, 34, { align: 'middle', weight: 700 }),
    words('£340', 1290, 60, 60, { family: 'Text', weight: 700, align: 'end' }),
    words('to move it', 1310, 82, 28),
    words('£7,915', 1290, 126, 60, { family: 'Text', weight: 700, align: 'end', colour: brick }),
    words('to decide it', 1310, 148, 28, { colour: brick }),
  ],
  alt: 'A bus stop before and after: it used to stand under a gutter that drips from two roofs, and stands nine metres further on now, outside the old bakery. Moving it cost £340, deciding it £7,915.',
  caption: 'Fore Street, on Thursday. The gutter has stayed where it was.',
  credit: 'Sal Venning for the Packet',
  focus: [35, 55],
}
