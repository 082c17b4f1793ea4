// What a drawing says faster than a sentence: three of them, from the figures in their stories.
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

/** From the highest of what Russia was rated in those days to the lowest. */
const scale = ['BBB · Baa3', 'BB+', 'B · B3', 'CCC-', 'C · Ca'] as const
const rung = (of: number): number => 262 + of * 118
const day = (of: number): number => 330 + of * 84
const agencies: readonly {
  readonly name: string
  readonly colour: string
  readonly steps: readonly (readonly [number, number])[]
  readonly off: number
}[] = [
  { name: 'Standard & Poor’s', colour: rust, off: -9, steps: way('0,1 6,1 6,3 12,3') },
  { name: 'Moody’s', colour: night, off: 9, steps: way('0,0 6,0 6,2 9,2 9,4 12,4') },
  { name: 'Fitch', colour: '#4f7f6a', off: 0, steps: way('0,0 5,0 5,2 11,2 11,4 12,4') },
]

export const ratings: DemoPicture = {
  name: 'ratings',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), paper) +
    many(5, (at) =>
      line(
        [
          [300, rung(at)],
          [1370, rung(at)],
        ],
        2,
        '#cdbf9f',
      ),
    ) +
    line(way('300,316 1370,316'), 5, brick) +
    many(13, (at) =>
      line(
        [
          [day(at), 800],
          [day(at), 814],
        ],
        3,
      ),
    ) +
    line(way('300,800 1370,800'), 4) +
    agencies
      .map(
        ({ colour, steps, off }) =>
          line(
            steps.map(([when, at]) => [day(when) + off * 0.4, rung(at) + off] as const),
            11,
            colour,
          ) +
          steps
            .slice(-1)
            .map(([when, at]) => drawn(oval(day(when), rung(at) + off, 10, 10, 16), colour, 3))
            .join(''),
      )
      .join(''),
  letterings: () => [
    words('From the upper half to the foot, in eleven days', 70, 50, 46, {
      family: 'Text',
      weight: 700,
      width: 1400,
    }),
    words('Russia’s credit rating by three agencies, 25 February to 8 March 2022', 70, 112, 28, {
      weight: 500,
      width: 1400,
    }),
    ...scale.map((name, at) => words(name, 278, rung(at) - 13, 27, { align: 'end', weight: 600 })),
    words('investment grade', 306, 214, 22, { weight: 600, colour: '#6b6352' }),
    words('below it', 306, 326, 22, { weight: 600, colour: brick }),
    ...[0, 3, 5, 6, 9, 11].map((at) =>
      words(
        ['25 Feb', '', '', '28 Feb', '', '2 Mar', '3 Mar', '', '', '6 Mar', '', '8 Mar'][at] ?? '',
        day(at),
        826,
        22,
        { align: 'middle', weight: 600 },
      ),
    ),
    words('Standard & Poor’s', 1364, rung(3) - 30, 27, { colour: rust, width: 150 }),
    words('Moody’s', 1364, rung(4) + 6, 27, { colour: night }),
    words('Fitch', 1364, rung(4) - 34, 27, { colour: '#3f6a57' }),
  ],
  alt: 'Step chart of Russia’s credit ratings. Standard & Poor’s: BB+ on 25 February, CCC- on 3 March. Moody’s: Baa3, B3 on 3 March, Ca on 6 March. Fitch: BBB, B on 2 March, C on 8 March.',
  caption:
    'The scales of the agencies are laid over one another, as far as that can be done. A rating is an opinion.',
  credit: 'Diagram: Sal Venning. Ratings: Standard & Poor’s, Moody’s, Fitch',
  focus: [55, 50],
}

const block = (x: number, pounds: number, colour: string): string => {
  const tall = pounds * 0.46
  return (
    drawn(box(x, 790 - tall, 250, tall), colour, 6) +
    many(Math.floor(tall / 74), (row) =>
      many(3, (at) =>
        drawn(
          box(x + 30 + at * 70, 790 - tall + 30 + row * 74, 44, 40),
          row % 2 === at % 2 ? lamp : night,
          4,
        ),
      ),
    ) +
    drawn(
      [
        [x - 14, 792 - tall],
        [x + 125, 742 - tall],
        [x + 264, 792 - tall],
      ],
      ink,
      5,
    )
  )
}

export const flats: DemoPicture = {
  name: 'what-is-affordable',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#e9e1cd') +
    line(way('40,792 1560,792'), 7) +
    block(140, 1150, rust) +
    block(530, 920, dusk) +
    block(1010, 647, '#6d7f4f') +
    person(1360, 790, 200, { coat: lamp, hat: 'bobble', facing: -1 }) +
    person(1440, 790, 120, { coat: rust, hat: 'bobble', facing: -1 }) +
    line(way('800,366 960,366'), 4) +
    line(way('930,352 962,366 930,382'), 4),
  letterings: () => [
    words('The word “affordable”, drawn to scale', 70, 40, 46, { family: 'Text', weight: 700, width: 1400 }),
    words('A flat with two bedrooms on the water side, rent for a month', 70, 102, 28, {
      weight: 500,
      width: 1400,
    }),
    words('£1,150', 265, 172, 44, { align: 'middle', weight: 700, family: 'Text' }),
    words('£920', 655, 276, 44, { align: 'middle', weight: 700, family: 'Text' }),
    words('£647', 1135, 398, 44, { align: 'middle', weight: 700, family: 'Text' }),
    words('what the market would ask', 265, 812, 25, { align: 'middle', width: 300 }),
    words('four fifths of it: “affordable”', 655, 812, 25, { align: 'middle', width: 340 }),
    words('a third of what the middle household nearby takes home', 1135, 812, 25, {
      align: 'middle',
      width: 420,
    }),
    words('£273 a month lie between the word and the wage', 880, 236, 25, { width: 330, colour: brick }),
  ],
  alt: 'Three blocks of flats drawn to scale: market rent £1,150 a month, “affordable” rent £920, and £647, a third of what the middle household nearby takes home.',
  caption: 'By the developer’s own figures and the council’s survey of last year.',
  credit: 'Diagram: Sal Venning. Figures: Quayfield Homes, town council',
  focus: [50, 55],
}

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
