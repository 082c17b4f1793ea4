import { box, brick, drawn, line, many, night, oval, paper, rust, shape, way } from './ink.ts'
import { words } from './letters.ts'
import type { DemoPicture } from './model.ts'

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
