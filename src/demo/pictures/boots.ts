import {
  box,
  brick,
  chance,
  curve,
  drawn,
  dusk,
  facing,
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
  placed,
  rust,
  sand,
  sea,
  shape,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'

const coats = [night, rust, dusk, lamp, moss, night, sand, dusk, brick, sea] as const

const hook = (x: number, y: number): string =>
  drawn(oval(x, y - 6, 15, 20, 20), sand, 4) +
  line(
    curve([
      [x, y - 14],
      [x + 3, y + 12],
      [x + 16, y + 20],
      [x + 24, y + 6],
    ]),
    7,
  )

/** A coat that hangs by its loop, over others. */
function coat(x: number, y: number, tall: number, colour: string, at: number): string {
  const lean = (chance(at) - 0.5) * 8
  const cut: Points = placed(
    [
      [-14, 0],
      [14, 0],
      [44, 26],
      [62, tall * 0.62],
      [38, tall * 0.66],
      [34, tall * 0.3],
      [46, tall],
      [-46, tall],
      [-34, tall * 0.3],
      [-38, tall * 0.66],
      [-62, tall * 0.62],
      [-44, 26],
    ],
    x,
    y,
    1,
    lean,
  )
  const fold: Points = placed(
    [
      [10, 40],
      [34, tall * 0.3],
      [46, tall],
      [6, tall],
    ],
    x,
    y,
    1,
    lean,
  )
  const seam: Points = placed(
    [
      [0, 6],
      [-3, tall * 0.5],
      [1, tall],
    ],
    x,
    y,
    1,
    lean,
  )
  return (
    drawn(cut, colour, 5) +
    hatch(fold, 84 + lean, 9, 2.6) +
    line(seam, 4) +
    many(4, (button) =>
      shape(oval(...(placed([[-10, 50 + button * 44]], x, y, 1, lean)[0] ?? [0, 0]), 4, 4, 10), ink),
    )
  )
}

function boot(x: number, y: number, turned: 1 | -1, colour: string): string {
  const at = (points: Points): Points => placed(facing(points, turned), x, y)
  return (
    drawn(at(way('-24,-104 20,-108 22,-46 60,-30 74,-10 72,0 -26,0')), colour, 5) +
    hatch(at(way('-24,-104 -6,-105 -6,-2 -26,-2')), 90, 8, 2.4) +
    shape(at(way('-30,0 76,0 76,12 20,12 16,6 4,12 -30,12')), ink) +
    many(4, (lace) =>
      line(
        at([
          [8, -92 + lace * 16],
          [26, -88 + lace * 15],
        ]),
        4,
        paper,
      ),
    ) +
    line(at(way('50,-30 56,-8')), 3)
  )
}

export const boots: DemoPicture = {
  name: 'boots',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), mist) +
    lines(
      Array.from(
        { length: 17 },
        (_, at): Points => [
          [at * 100 + 20, -10],
          [at * 100 + 20, 640],
        ],
      ),
      3,
      '#a9bab6',
    ) +
    drawn(way('-10,120 1610,104 1610,176 -10,190'), wood, 6) +
    shape(way('-10,640 1610,640 1610,910 -10,910'), '#b7a283') +
    line(way('-10,640 1610,640'), 6) +
    lines([way('-10,724 1610,716'), way('-10,830 1610,822')], 3) +
    many(8, (at) => hook(120 + at * 200, 156)) +
    many(15, (at) =>
      coat(
        110 + at * 98 + (at % 2) * 14,
        176 + (at % 3) * 8,
        330 + chance(at, 2) * 90,
        coats[at % 10] ?? night,
        at,
      ),
    ) +
    // The one who hung it on a nail of their own.
    drawn(box(1462, 300, 18, 8), ink, 3) +
    drawn(way('1440,318 1500,318 1512,372 1430,372'), lamp, 5) +
    line(curve(way('1448,318 1471,300 1492,318')), 4) +
    many(15, (at) =>
      boot(
        70 + at * 106,
        742 + (at % 2) * 10,
        at % 3 === 1 ? -1 : 1,
        [brick, '#3b2f2a', wood, '#2d3a33', '#5a3b2c'][at % 5] ?? wood,
      ),
    ) +
    many(13, (at) =>
      boot(
        110 + at * 118,
        862 + chance(at) * 12,
        at % 4 === 2 ? -1 : 1,
        ['#3b2f2a', wood, '#5a3b2c', brick, rust][at % 5] ?? wood,
      ),
    ),
  alt: 'A changing room: fifteen coats crowd on eight hooks, and two rows of work boots stand under them.',
  caption: 'Twenty-four hooks, forty apprentices: Monday morning in the changing room at Marrack’s.',
  credit: 'Sal Venning for the Packet',
  focus: [50, 60],
}
