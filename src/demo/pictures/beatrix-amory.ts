import {
  box,
  brick,
  chance,
  closed,
  curve,
  drawn,
  dusk,
  hatch,
  ink,
  lamp,
  line,
  lines,
  many,
  moss,
  nearer,
  night,
  oval,
  paper,
  rust,
  sand,
  shape,
  skin,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'

const shadow = '#c98d66'

/** Grey hair in a knot, glasses on a cord, one eyebrow already raised. */
const amory = (): string =>
  drawn(oval(902, 196, 84, 74, 40), '#b9b6ad', 7) +
  lines(
    Array.from(
      { length: 5 },
      (_, at): Points =>
        curve([
          [844 + at * 10, 170 + at * 12],
          [900, 150 + at * 16],
          [960, 176 + at * 10],
        ]),
    ),
    4,
  ) +
  line(way('832,250 984,140'), 7, wood) +
  drawn(curve(way('420,920 450,780 560,700 700,668 900,668 1040,704 1150,790 1180,920')), moss, 8) +
  hatch(way('440,910 470,790 570,712 640,690 600,910'), 84, 15, 3) +
  drawn(way('716,600 706,690 800,770 890,690 880,600'), skin, 6) +
  hatch(way('716,600 712,660 880,672 880,600'), 8, 11, 3, shadow) +
  drawn(curve(way('640,690 720,672 800,776 760,860 640,690')), paper, 6) +
  drawn(curve(way('960,690 884,672 800,776 840,860 960,690')), paper, 6) +
  drawn(oval(800, 792, 22, 22, 20), rust, 5) +
  drawn(
    curve(
      way(
        '640,300 632,420 660,540 720,620 800,650 880,618 938,540 964,420 956,300 900,220 800,196 700,222 640,300',
      ),
    ),
    skin,
    8,
  ) +
  hatch(way('644,420 662,536 720,614 764,640 720,540 690,440'), 66, 12, 3, shadow) +
  drawn(
    curve(
      way(
        '622,390 610,260 690,176 810,160 930,180 988,270 976,396 950,330 900,268 812,240 720,262 650,330 622,390',
      ),
    ),
    '#b9b6ad',
    7,
  ) +
  lines(
    [
      curve(way('700,250 760,214 830,206')),
      curve(way('660,300 690,240 740,206')),
      curve(way('930,300 900,236 850,206')),
      curve(way('780,236 830,220 890,240')),
    ],
    4,
  ) +
  lines([curve(way('668,370 706,352 752,366')), curve(way('850,344 892,322 938,344'))], 9) +
  line(closed(oval(712, 418, 62, 46, 34)), 8) +
  line(closed(oval(892, 416, 62, 46, 34)), 8) +
  line(curve(way('774,408 800,398 830,408')), 7) +
  line(curve(way('650,406 630,400 620,410')), 7) +
  line(curve(way('954,404 972,398 980,410')), 7) +
  drawn(curve(way('678,420 712,402 748,420 712,434 678,420')), paper, 4) +
  drawn(curve(way('858,418 892,400 928,418 892,432 858,418')), paper, 4) +
  shape(oval(718, 418, 12), ink) +
  shape(oval(898, 416, 12), ink) +
  line(curve(way('800,410 818,480 840,514 806,526 784,518')), 7) +
  lines([curve(way('730,570 780,558 800,566 830,556 876,562'))], 8, brick) +
  line(curve(way('764,592 806,602 846,590')), 5) +
  lines(
    [
      curve(way('884,552 896,566 892,586')),
      curve(way('700,556 694,572 700,588')),
      curve(way('650,470 664,486 660,500')),
    ],
    4.5,
  ) +
  line(curve(way('622,412 560,560 600,760 700,820')), 3.5, rust) +
  line(curve(way('980,412 1050,560 1010,750 900,820')), 3.5, rust)

const books = (x: number, y: number, count: number): string =>
  many(count, (at) => {
    const tall = 150 + chance(at, x) * 90
    return (
      drawn(
        box(x + at * 46, y - tall, 42, tall),
        [brick, night, sand, dusk, moss, rust, paper][(at * 3) % 7] ?? brick,
        5,
      ) +
      lines(
        [
          [
            [x + at * 46 + 8, y - tall + 24],
            [x + at * 46 + 34, y - tall + 24],
          ],
        ],
        4,
        lamp,
      )
    )
  })

export const beatrixAmory: DemoPicture = {
  name: 'beatrix-amory',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#d8c9a4') +
    books(30, 330, 12) +
    drawn(box(-10, 330, 1620, 22), wood, 5) +
    books(1010, 330, 13) +
    books(-10, 650, 10) +
    drawn(box(-10, 650, 1620, 22), wood, 5) +
    books(1160, 650, 10) +
    books(20, 960, 9) +
    books(1190, 960, 9) +
    nearer(amory(), 1.3, [800, 440]),
  alt: 'Drawing of Beatrix Amory: a woman of seventy with grey hair in a knot, round glasses on a cord and one eyebrow raised, in front of full bookshelves.',
  caption: 'Beatrix Amory',
  credit: 'Sal Venning for the Packet',
  focus: [50, 40],
}
