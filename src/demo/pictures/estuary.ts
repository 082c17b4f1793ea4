import {
  box,
  brick,
  curve,
  drawn,
  hatch,
  line,
  lines,
  many,
  mist,
  moss,
  night,
  oval,
  paper,
  rust,
  sand,
  sea,
  shape,
  way,
  type Point,
} from './ink.ts'
import { seaName, words } from './letters.ts'
import type { DemoPicture } from './model.ts'

/** Low water uncovers it. */
const flats = '#d8d2b0'
const shallow = '#b5cdc8'

const north = curve(
  way(
    '-20,250 180,270 330,330 470,318 600,352 700,330 820,356 900,300 1010,250 1160,262 1290,190 1420,196 1620,120',
  ),
)
const south = curve(
  way(
    '-20,610 140,590 280,640 420,612 560,640 690,604 800,660 930,668 1040,720 1180,700 1320,770 1480,750 1620,800',
  ),
)
const track = curve(way('352,342 520,430 760,500 1000,540 1150,545 1230,620 1262,716'))

const houses = (x: number, y: number, count: number, step: number, tilt: number): string =>
  many(count, (at) =>
    drawn(
      way('0,0 0,-16 9,-25 18,-16 18,0').map(([px, py]): Point => [x + at * step + px, y + at * tilt + py]),
      [rust, paper, sand, brick][at % 4] ?? rust,
      3,
    ),
  )

const soundings: readonly Point[] = way(
  '520,440 600,520 700,440 760,540 880,460 900,580 1010,470 1080,640 1180,540 1250,620 1330,520 1400,640 1480,560 200,430 300,470 120,500',
)

const rose = (x: number, y: number): string =>
  line([...oval(x, y, 72, 72, 50), [x + 72, y]], 4) +
  many(16, (at) => {
    const angle = (at / 16) * 2 * Math.PI
    return line(
      [
        [x + Math.cos(angle) * 64, y + Math.sin(angle) * 64],
        [x + Math.cos(angle) * 72, y + Math.sin(angle) * 72],
      ],
      3,
    )
  }) +
  drawn(
    [
      [x, y - 62],
      [x + 13, y - 13],
      [x, y],
    ],
    night,
    3,
  ) +
  drawn(
    [
      [x, y - 62],
      [x - 13, y - 13],
      [x, y],
    ],
    paper,
    3,
  ) +
  drawn(
    [
      [x, y + 62],
      [x - 13, y + 13],
      [x, y],
    ],
    night,
    3,
  ) +
  drawn(
    [
      [x, y + 62],
      [x + 13, y + 13],
      [x, y],
    ],
    paper,
    3,
  ) +
  lines(
    [
      [
        [x - 60, y],
        [x + 60, y],
      ],
    ],
    4,
  )

export const estuary: DemoPicture = {
  name: 'estuary-chart',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), sea) +
    shape([...north.map(([x, y]): Point => [x, y + 74]), [1620, -20], [-20, -20]], shallow) +
    shape([...south.map(([x, y]): Point => [x, y - 70]), [1620, 920], [-20, 920]], shallow) +
    shape(curve(way('1160,470 1250,430 1380,420 1450,450 1380,500 1260,520 1180,510 1160,470')), flats) +
    hatch(
      curve(way('1160,470 1250,430 1380,420 1450,450 1380,500 1260,520 1180,510 1160,470')),
      20,
      14,
      2,
      '#a39d7c',
    ) +
    shape([...north.map(([x, y]): Point => [x, y + 30]), [1620, -20], [-20, -20]], flats) +
    shape([...south.map(([x, y]): Point => [x, y - 26]), [1620, 920], [-20, 920]], flats) +
    shape([...north, [1620, -20], [-20, -20]], '#c9c58f') +
    line(north, 6) +
    shape([...south, [1620, 920], [-20, 920]], '#c9c58f') +
    line(south, 6) +
    many(9, (at) =>
      line(
        curve([
          [80 + at * 170, 110 - (at % 3) * 34],
          [120 + at * 170, 90 - (at % 3) * 34],
          [160 + at * 170, 112 - (at % 3) * 34],
        ]),
        4,
        moss,
      ),
    ) +
    many(6, (at) =>
      line(
        curve([
          [120 + at * 190, 820 + (at % 3) * 26],
          [160 + at * 190, 800 + (at % 3) * 26],
          [200 + at * 190, 822 + (at % 3) * 26],
        ]),
        4,
        moss,
      ),
    ) +
    // The mole, the quay, the causeway, the bridge.
    line(curve(way('806,350 860,430 930,452')), 15) +
    line(curve(way('806,350 860,430 930,452')), 8, paper) +
    line(way('250,300 330,328 470,316 600,350'), 13) +
    line(way('250,300 330,328 470,316 600,350'), 6, paper) +
    line(way('150,262 138,594'), 13) +
    line(way('150,262 138,594'), 7, mist) +
    drawn(way('116,420 172,420 172,450 116,450'), rust, 4) +
    houses(250, 286, 14, 25, 2.4) +
    houses(300, 246, 12, 26, 3) +
    houses(380, 208, 8, 27, 2) +
    houses(1080, 760, 9, 25, 2) +
    houses(20, 640, 4, 24, 4) +
    drawn(way('924,440 932,390 950,390 958,440'), paper, 4) +
    drawn(way('928,390 941,370 954,390'), rust, 3) +
    many(26, (at) => {
      const point = track[Math.floor((at / 26) * (track.length - 1))] ?? [0, 0]
      const next = track[Math.floor(((at + 0.5) / 26) * (track.length - 1))] ?? [0, 0]
      return line([point, next], 9, rust)
    }) +
    drawn(oval(352, 342, 13), rust, 4) +
    drawn(oval(1262, 716, 13), rust, 4) +
    rose(1440, 300) +
    drawn(box(64, 664, 440, 196), paper, 5) +
    lines([way('92,826 274,826'), way('92,814 92,838'), way('274,814 274,838'), way('183,818 183,834')], 4),
  letterings: () => [
    words('TARROWICK', 420, 136, 46, { family: 'Text', weight: 700, align: 'middle' }),
    words('SAINT PIRAN’S', 1180, 798, 32, { family: 'Text', weight: 700, align: 'middle' }),
    words('customs house slip', 334, 360, 23, { weight: 600, align: 'end' }),
    words('the mole and the Gannet light', 972, 384, 23, { weight: 600 }),
    words('swing bridge', 186, 424, 23, { weight: 600 }),
    words('the steps', 1284, 718, 23, { weight: 600 }),
    seaName('the bar', 1300, 458, 30),
    seaName('Harbour of Tarrowick', 660, 398, 30),
    seaName('The Sound', 1490, 640, 40),
    ...soundings.map(([x, y], at) =>
      words(String(2 + ((at * 7) % 9)), x, y, 19, { weight: 500, colour: '#3d6068' }),
    ),
    words('The way of the Constance', 92, 684, 27, { weight: 700, width: 380 }),
    words(
      'five and a half sea miles in 53 minutes and 40 seconds, on the last of the ebb and the first of the flood',
      92,
      722,
      20,
      { weight: 500, width: 380 },
    ),
    words('one sea mile', 290, 814, 19, { weight: 500 }),
  ],
  alt: 'Chart of an estuary: the town of Tarrowick with its mole and lighthouse on the north shore, Saint Piran’s on the south. A dashed red line crosses from the customs house slip past the bar to the steps on the far side.',
  caption: 'Not to be used for navigation, and not to be repeated without a thermos.',
  credit: 'Chart: Sal Venning',
  focus: [50, 50],
}
