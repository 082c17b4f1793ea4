import {
  box,
  drawn,
  hatch,
  line,
  lines,
  paper,
  placed,
  rust,
  sand,
  sea,
  shape,
  way,
  type Points,
} from './ink.ts'
import { azov, blackSea, caspian, chart, kazakhstan, mediterranean, russia } from './lands.ts'
import { seaName, words } from './letters.ts'
import type { DemoPicture } from './model.ts'

const at = chart(21, 61.5, 20.6, 47)
const on = (land: Points): Points => land.map(at)

const outline = way(
  '0,-30 5,-12 5,-4 30,12 30,20 5,12 4,26 12,33 12,38 0,34 -12,38 -12,33 -4,26 -5,12 -30,20 -30,12 -5,-4 -5,-12',
)
const plane = (east: number, north: number, heading: number): string => {
  const [x, y] = at([east, north])
  return drawn(placed(outline, x, y, 0.86, heading), paper, 3)
}

export const flights: DemoPicture = {
  name: 'flights-map',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), sand) +
    [mediterranean, blackSea, azov].map((one) => drawn(on(one), sea, 3)).join('') +
    shape(on(russia), '#cfc6b3') +
    hatch(on(russia), 45, 17, 2.4, '#8f8672') +
    drawn(on(kazakhstan), rust, 6) +
    drawn(on(caspian), sea, 3) +
    line([...on(russia), ...on(russia).slice(0, 1)], 3) +
    plane(51.6, 49.6, 96) +
    plane(57.6, 48.3, 92) +
    plane(69.2, 47.5, 92) +
    plane(75.2, 48.8, 98) +
    plane(80.6, 46.8, 104) +
    plane(60.6, 46.1, 272) +
    plane(66.6, 45, 268) +
    plane(73.4, 45.2, 276) +
    drawn(box(70, 530, 470, 320), paper, 5) +
    lines([way('98,676 512,676')], 3),
  letterings: () => [
    words('450+', 98, 552, 118, { family: 'Text', weight: 700, colour: rust }),
    words(
      'flights through Kazakh airspace on Monday 28 February. The traffic had tripled, says the country’s air navigation provider. It is one day’s count, not a capacity.',
      98,
      688,
      24,
      { weight: 500, width: 420 },
    ),
    words('RUSSIA', 640, 44, 58, { align: 'middle', weight: 700, width: 900 }),
    words('closed by many governments to their own airlines', 640, 116, 27, {
      align: 'middle',
      weight: 600,
      width: 900,
    }),
    words('KAZAKHSTAN', 1000, 300, 40, { align: 'middle', weight: 700, colour: paper, width: 900 }),
    words('UKRAINE', 212, 372, 24, { align: 'middle' }),
    words('CHINA', 1420, 640, 30, { align: 'middle' }),
    words('IRAN', 690, 800, 24, { align: 'middle' }),
    seaName('Caspian Sea', 610, 664, 24, 96),
    seaName('Black Sea', 290, 494, 26),
  ],
  alt: 'Map: Kazakhstan, with aircraft crossing it, lies under a hatched Russia. More than 450 flights on 28 February 2022, by the count of the air navigation provider.',
  caption: 'Aircraft are drawn for the eye: their positions and headings are not those of that day.',
  credit: 'Map: Sal Venning. Count: Kazaeronavigatsiya, by Reuters and Interfax',
  focus: [58, 45],
}
