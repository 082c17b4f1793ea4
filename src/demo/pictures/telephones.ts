import {
  box,
  brick,
  closed,
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
  night,
  oval,
  paper,
  placed,
  rust,
  sand,
  shape,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'

/** A desk telephone, its receiver lifted off and laid down in front. */
function telephone(x: number, y: number, turned: 1 | -1, colour: string, dark: string): string {
  const at = (points: Points): Points => placed(facing(points, turned), x, y)
  const dial = at(oval(0, -86, 74, 58, 40))
  return (
    shape(at(curve(way('-190,14 0,30 200,12 190,34 0,48 -190,30 -190,14'))), '#3d2c22') +
    drawn(
      at(
        curve(way('-180,10 -150,-90 -96,-168 -70,-186 70,-186 96,-168 150,-90 180,10 90,22 -90,22 -180,10')),
      ),
      colour,
      7,
    ) +
    hatch(at(way('70,-184 96,-166 148,-90 176,8 100,18 110,-80')), 78, 11, 3, dark) +
    drawn(at(way('-110,-186 -104,-216 -66,-216 -62,-192 62,-192 66,-216 104,-216 110,-186')), colour, 6) +
    lines([at(way('-84,-216 -84,-236')), at(way('84,-216 84,-236'))], 14, ink) +
    drawn(dial, paper, 6) +
    many(10, (hole) =>
      drawn(
        at(oval(52 * Math.cos(hole * 0.56 - 0.7), -86 + 40 * Math.sin(hole * 0.56 - 0.7), 10, 9, 14)),
        dark,
        3,
      ),
    ) +
    drawn(at(oval(0, -86, 24, 19, 22)), rust, 4) +
    // The cord goes to the receiver and comes back to nobody.
    line(at(curve(way('-170,0 -230,30 -250,70 -214,96 -238,120 -204,136 -226,160 -190,170'))), 8, dark) +
    drawn(
      at(
        curve(
          way(
            '-200,176 -206,136 -160,124 -136,150 -60,160 20,150 44,124 92,136 86,178 60,196 30,190 -60,196 -144,190 -176,196 -200,176',
          ),
        ),
      ),
      colour,
      7,
    ) +
    hatch(at(way('-130,168 30,168 30,188 -130,190')), 2, 8, 2.6, dark)
  )
}

const notebook = (): string =>
  drawn(way('660,700 940,696 958,860 644,866'), paper, 6) +
  line(way('800,700 802,862'), 4) +
  many(6, (row) =>
    lines(
      [
        [
          [676, 728 + row * 21],
          [780 - (row % 3) * 18, 727 + row * 21],
        ],
        [
          [820, 726 + row * 21],
          [930 - (row % 2) * 34, 726 + row * 21],
        ],
      ],
      3,
      dusk,
    ),
  ) +
  drawn(way('880,800 1010,716 1018,728 888,812 872,814'), lamp, 4)

const lampOn = (): string =>
  shape(way('700,330 900,330 1190,660 410,660'), '#6b5a3a') +
  line(way('800,250 800,-10'), 9) +
  drawn(curve(way('690,332 716,262 760,226 840,226 884,262 910,332 800,344 690,332')), '#3f6f5c', 7) +
  hatch(way('840,228 884,264 908,330 850,336'), 76, 11, 3, '#1f3d31') +
  drawn(oval(800, 346, 40, 15, 24), lamp, 4)

const pane = (x: number): string =>
  drawn(box(x, 60, 270, 470), night, 8) +
  many(16, (at) =>
    shape(box(x + 24 + ((at * 67) % 220), 300 + ((at * 41) % 190), 12, 16), at % 3 === 0 ? dusk : lamp),
  ) +
  shape(
    [
      [x + 4, 530],
      [x + 4, 440],
      [x + 60, 440],
      [x + 60, 380],
      [x + 110, 380],
      [x + 110, 460],
      [x + 170, 460],
      [x + 170, 400],
      [x + 226, 400],
      [x + 226, 470],
      [x + 266, 470],
      [x + 266, 530],
    ],
    '#1b2a38',
  ) +
  many(5, (at) => shape(box(x + 70 + at * 34, 420 + (at % 3) * 40, 10, 13), lamp)) +
  line(
    [
      [x + 135, 60],
      [x + 135, 530],
    ],
    7,
  ) +
  line(
    [
      [x, 250],
      [x + 270, 250],
    ],
    7,
  )

export const telephones: DemoPicture = {
  name: 'two-telephones',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#39424a') +
    many(15, (at) =>
      line(
        [
          [at * 112, -10],
          [at * 112, 600],
        ],
        3,
        '#2e363d',
      ),
    ) +
    pane(120) +
    pane(1210) +
    lampOn() +
    shape(way('-10,600 1610,600 1610,910 -10,910'), wood) +
    line(way('-10,600 1610,600'), 8) +
    shape(way('400,606 1200,606 1430,910 170,910'), '#b98a5c') +
    lines([way('-10,690 1610,686'), way('-10,790 1610,794')], 3, brick) +
    telephone(400, 690, 1, '#2c3f4f', ink) +
    telephone(1200, 690, -1, '#8a3325', '#5c1f17') +
    notebook() +
    drawn(oval(800, 650, 52, 18, 28), mist, 5) +
    drawn(curve(way('768,640 772,588 800,582 830,588 832,640 800,652 768,640')), paper, 5) +
    line(closed(oval(842, 612, 15, 18, 18)), 6) +
    line(curve(way('790,572 784,548 800,530 792,506')), 5, sand),
  alt: 'A desk at night under a green lamp: two telephones, a dark one and a red one, both with the receiver lifted and laid down, and between them an open notebook.',
  caption: 'Two lines, one notebook.',
  credit: 'Sal Venning for the Packet',
  focus: [50, 62],
}
