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
  moss,
  night,
  oval,
  paper,
  placed,
  rust,
  sand,
  shape,
  skin,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'

const dark = '#3a2a22'
const beam = '#6a4730'

/** A mouth open on one note; the row decides how high. */
function singer(x: number, y: number, scale: number, at: number): string {
  const to = (points: Points): Points => placed(points, x, y, scale)
  const coat = [night, rust, dusk, moss, brick, ink][(at * 5) % 6] ?? night
  const face = [skin, '#a86f4a', skin, '#d69a74', skin][(at * 3) % 5] ?? skin
  const hair = [ink, '#8d8d8a', brick, wood, ink][(at * 7) % 5] ?? ink
  const tilt = (chance(at, 3) - 0.5) * 8
  return (
    drawn(to(curve(way('-66,160 -62,30 -34,4 34,4 62,30 66,160'))), coat, 5) +
    hatch(to(way('-62,150 -60,36 -36,8 -24,10 -30,150')), 88, 9, 2.4) +
    line(to(way('0,18 -2,150')), 3.5) +
    (at % 3 === 0 ? drawn(to(way('-24,2 24,2 30,24 -28,24')), sand, 4) : '') +
    drawn(to(oval(tilt, -42, 34, 42, 28)), face, 5) +
    lines(
      [
        to(
          curve([
            [tilt - 20, -56],
            [tilt - 12, -60],
            [tilt - 4, -55],
          ]),
        ),
        to(
          curve([
            [tilt + 6, -55],
            [tilt + 14, -60],
            [tilt + 21, -56],
          ]),
        ),
      ],
      4,
    ) +
    shape(to(oval(tilt + 1, -18, 8 + chance(at) * 5, 9 + chance(at, 2) * 7, 16)), brick) +
    line(
      to([
        [tilt + 1, -50],
        [tilt + 5, -36],
        [tilt, -34],
      ]),
      3,
    ) +
    (at % 4 === 1
      ? drawn(
          to([
            [tilt - 40, -62],
            [tilt - 34, -88],
            [tilt, -98],
            [tilt + 34, -88],
            [tilt + 42, -62],
          ]),
          [lamp, rust, moss][at % 3] ?? lamp,
          4.5,
        )
      : shape(
          to([
            [tilt - 37, -44],
            [tilt - 38, -74],
            [tilt - 14, -92],
            [tilt + 18, -91],
            [tilt + 38, -70],
            [tilt + 36, -46],
            [tilt + 28, -66],
            [tilt, -74],
            [tilt - 28, -66],
          ]),
          hair,
        )) +
    (at % 5 === 2
      ? shape(
          to([
            [tilt - 26, -28],
            [tilt - 14, -6],
            [tilt, 2],
            [tilt + 16, -6],
            [tilt + 27, -28],
            [tilt + 14, -8],
            [tilt, -4],
            [tilt - 12, -8],
          ]),
          hair,
        )
      : '')
  )
}

const row = (count: number, y: number, scale: number, from: number): string =>
  many(count, (at) =>
    singer(
      800 + (at - (count - 1) / 2) * 128 * scale,
      y - Math.abs(at - (count - 1) / 2) * 4,
      scale,
      at + from,
    ),
  )

export const choir: DemoPicture = {
  name: 'choir',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), dark) +
    many(18, (at) =>
      line(
        [
          [at * 96 - 10, 60],
          [at * 96 - 10, 620],
        ],
        3,
        '#2a1d17',
      ),
    ) +
    shape(way('-10,-10 800,-190 1610,-10 1610,90 800,-60 -10,90'), beam) +
    [260, 800, 1340]
      .map(
        (x) =>
          drawn(
            [
              [x - 22, 120],
              [x + 22, 120],
              [x + 22, 640],
              [x - 22, 640],
            ],
            beam,
            5,
          ) +
          drawn(
            [
              [x - 22, 240],
              [x - 190, 116],
              [x - 160, 112],
              [x - 22, 200],
            ],
            beam,
            5,
          ) +
          drawn(
            [
              [x + 22, 240],
              [x + 190, 116],
              [x + 160, 112],
              [x + 22, 200],
            ],
            beam,
            5,
          ),
      )
      .join('') +
    drawn(box(-10, 86, 1620, 44), beam, 6) +
    many(9, (at) =>
      line(
        [
          [at * 190, 100],
          [at * 190 + 90, 104],
        ],
        3,
        dark,
      ),
    ) +
    drawn(oval(800, 20, 66, 66, 32), '#c7b27c', 6) +
    lines([way('800,-40 800,86'), way('736,20 864,20')], 6) +
    shape(way('748,86 852,86 1240,700 360,700'), '#4a382b') +
    many(
      3,
      (at) =>
        line(
          [
            [420 + at * 380, 120],
            [420 + at * 380, 196],
          ],
          4,
        ) +
        drawn(
          [
            [392 + at * 380, 196],
            [448 + at * 380, 196],
            [464 + at * 380, 232],
            [376 + at * 380, 232],
          ],
          lamp,
          5,
        ),
    ) +
    row(11, 420, 0.86, 30) +
    row(10, 530, 0.98, 11) +
    row(9, 660, 1.12, 2) +
    shape(box(-10, 800, 1620, 120), wood) +
    line(way('-10,800 1610,800'), 6) +
    lines([way('-10,850 1610,850')], 3) +
    // The winch.
    drawn(way('1310,790 1330,610 1352,610 1372,790'), beam, 5) +
    drawn(way('1500,790 1520,610 1542,610 1562,790'), beam, 5) +
    drawn(curve(way('1330,640 1430,628 1540,640 1540,720 1430,732 1330,720 1330,640')), sand, 6) +
    many(8, (at) =>
      line(
        [
          [1346 + at * 24, 638],
          [1342 + at * 24, 722],
        ],
        4,
      ),
    ) +
    line(way('1540,680 1590,680 1590,760'), 9) +
    drawn(oval(1590, 768, 13), rust, 4) +
    // She conducts from behind.
    drawn(curve(way('700,920 716,800 762,764 838,764 884,800 900,920')), paper, 6) +
    drawn(oval(800, 716, 42, 50, 28), brick, 6) +
    drawn(way('716,806 740,788 664,690 642,702'), paper, 6) +
    drawn(oval(648, 688, 16), skin, 4) +
    drawn(way('884,806 862,788 948,650 972,662'), paper, 6) +
    drawn(oval(966, 646, 16), skin, 4) +
    line(way('966,646 1010,566'), 4, paper),
  alt: 'Thirty singers in work clothes stand in three rows under the beams of a sail loft, mouths open. A woman conducts; a winch stands ready.',
  caption: 'The Dock Choir at high water, shortly before somebody turns the winch.',
  credit: 'Sal Venning for the Packet',
  focus: [50, 55],
}
