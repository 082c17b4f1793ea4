import { box, brick, drawn, dusk, ink, lamp, line, many, night, rust, shape, way } from './ink.ts'
import { words } from './letters.ts'
import type { DemoPicture } from './model.ts'
import { person } from './people.ts'

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
