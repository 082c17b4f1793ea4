import {
  box,
  drawn,
  hatch,
  line,
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
  type Points,
} from './ink.ts'
import { azov, baltic, blackSea, caspian, chart, kazakhstan, latvia, mediterranean, russia } from './lands.ts'
import { seaName, words } from './letters.ts'
import type { DemoPicture } from './model.ts'

const at = chart(10, 63, 24.5, 53)
const on = (land: Points): Points => land.map(at)
const port = (east: number, north: number, colour: string): string =>
  drawn(oval(...at([east, north]), 14, 14, 22), colour, 5)
const label = (text: string, where: Point, [dx, dy]: Point, align: 'start' | 'end' = 'start') => {
  const [x, y] = at(where)
  return words(text, x + dx, y + dy, 28, { align })
}
const hub = way('62,51.6 56,51.8 51.4,51.3 46,51.6 42.6,53.6 37.6,55.7')

export const ports: DemoPicture = {
  name: 'latvian-ports',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), sand) +
    [baltic, mediterranean, blackSea, azov].map((one) => drawn(on(one), sea, 3)).join('') +
    shape(on(russia), '#cfc6b3') +
    hatch(on(russia), 45, 19, 2.2, '#a39a85') +
    drawn(on(kazakhstan), '#e9c98c', 4) +
    drawn(on(caspian), sea, 3) +
    line([...on(russia), ...on(russia).slice(0, 1)], 4) +
    drawn(on(latvia), moss, 4) +
    line(on(way('37.6,55.7 34,58 30.5,59.7')), 9, '#7c7462') +
    line(on(way('42.6,53.6 40.4,50.4 40,47.4 38.2,45')), 9, '#7c7462') +
    line(on(hub), 13, night) +
    line(on(way('37.6,55.7 33,56.2 28.4,56.5 24.2,56.9')), 13, night) +
    line(on(way('24.2,56.9 22.6,57.1 21.7,57.3')), 9, night) +
    line(on(way('24.2,56.9 22.6,56.7 21.1,56.5')), 9, night) +
    port(24.1, 57, rust) +
    port(21.6, 57.4, rust) +
    port(21, 56.5, rust) +
    port(30.3, 59.9, paper) +
    port(28.4, 59.7, paper) +
    port(37.8, 44.7, paper) +
    port(36.7, 45.1, paper) +
    drawn(box(1090, 560, 440, 270), paper, 5) +
    drawn(oval(1130, 618, 14, 14, 22), rust, 5) +
    drawn(oval(1130, 672, 14, 14, 22), paper, 5) +
    line(way('1108,742 1156,742'), 12, night),
  letterings: () => [
    label('Ventspils', [21.6, 57.4], [-22, -34], 'end'),
    label('Liepāja', [21, 56.5], [-24, -2], 'end'),
    label('Riga', [24.1, 57], [2, 26]),
    label('St Petersburg', [30.3, 59.9], [24, -18]),
    label('Ust-Luga', [28.4, 59.7], [-10, 24]),
    label('Novorossiysk', [37.8, 44.7], [26, -8]),
    label('Taman', [36.7, 45.1], [-26, -34], 'end'),
    words('LATVIA', ...at([26.2, 57.4]), 22, { weight: 700, align: 'middle', colour: paper }),
    words('RUSSIA', 960, 170, 54, { weight: 700, align: 'middle' }),
    words('KAZAKHSTAN', 1440, 372, 36, { weight: 700, align: 'middle' }),
    words('UKRAINE', 560, 590, 28, { weight: 700, align: 'middle' }),
    seaName('Baltic Sea', 182, 296, 26, 90),
    seaName('Black Sea', 560, 800, 30),
    words('ports agreed on 3 March', 1166, 604, 27, { weight: 600 }),
    words('ports used until now', 1166, 658, 27, { weight: 600 }),
    words('the railway to Latvia, which still crosses Russia', 1178, 712, 27, { weight: 600, width: 330 }),
  ],
  alt: 'Map: a railway from Kazakhstan crosses Russia to the Latvian ports of Riga, Ventspils and Liepāja. Marked as well: St Petersburg and Ust-Luga on the Baltic, Novorossiysk and Taman on the Black Sea.',
  caption: 'Another door, the same corridor. Lines are simplified and show no timetable.',
  credit: 'Map: Sal Venning. Agreement: Reuters, PortNews',
  focus: [40, 45],
}
