import {
  box,
  brick,
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
  skin,
  way,
  wood,
  type Points,
} from './ink.ts'
import type { DemoPicture } from './model.ts'
import { person } from './people.ts'

const sitter = (): string => {
  const gown: Points = curve(way('560,800 580,600 640,520 740,490 860,490 960,524 1020,610 1040,800'))
  const face: Points = curve(way('724,300 716,370 734,440 790,484 850,440 872,370 864,296 800,256 724,300'))
  return (
    drawn(gown, night, 7) +
    drawn(curve(way('690,800 700,640 740,520 800,540 862,520 900,640 914,800')), dusk, 6) +
    hatch(way('690,800 700,640 740,530 770,540 750,800'), 86, 12, 3) +
    drawn(way('760,440 756,510 800,546 848,506 840,440'), skin, 5) +
    drawn(face, skin, 7) +
    hatch(way('726,330 722,400 744,448 770,466 752,400 748,320'), 70, 9, 2.6, brick) +
    // A cap, and what escapes from it.
    drawn(
      curve(way('700,330 690,250 730,190 800,168 876,192 906,252 892,332 866,282 800,262 732,286 700,330')),
      paper,
      6,
    ) +
    many(6, (at) =>
      line(
        curve([
          [722 + at * 30, 262 - Math.abs(at - 2.5) * -8],
          [730 + at * 28, 226],
          [744 + at * 24, 196],
        ]),
        3,
      ),
    ) +
    line(curve(way('728,290 716,316 722,340')), 5, brick) +
    line(curve(way('868,288 880,312 872,336')), 5, brick) +
    lines([curve(way('742,346 762,332 784,342')), curve(way('818,342 838,330 860,344'))], 6) +
    drawn(oval(764, 366, 15, 9, 18), paper, 3.5) +
    drawn(oval(838, 366, 15, 9, 18), paper, 3.5) +
    shape(oval(768, 366, 7), ink) +
    shape(oval(842, 366, 7), ink) +
    line(curve(way('802,352 812,396 822,410 800,414')), 5) +
    line(curve(way('770,440 798,434 830,442')), 5.5, brick) +
    line(way('786,456 816,456'), 3.5) +
    // The herring, held as other sitters hold a glove.
    drawn(way('960,560 1016,600 1080,470 1044,440'), night, 6) +
    drawn(curve(way('1040,450 1050,410 1080,396 1100,420 1086,460 1060,476 1040,450')), skin, 5) +
    drawn(curve(way('1076,430 1050,460 1058,560 1084,640 1110,560 1112,470 1076,430')), mist, 6) +
    drawn(way('1076,440 1044,372 1078,396 1112,368 1086,440'), sea, 5) +
    shape(oval(1084, 606, 6), ink) +
    lines([curve(way('1064,588 1086,580 1102,590'))], 4) +
    hatch(way('1060,480 1080,480 1082,570 1062,570'), 60, 9, 2.4) +
    drawn(curve(way('600,780 640,720 720,700 760,730 720,770 640,800')), paper, 5)
  )
}

export const honorBligh: DemoPicture = {
  name: 'honor-bligh',
  shapes: () =>
    shape(box(-10, -10, 1620, 920), '#b8bfa8') +
    lines(
      Array.from(
        { length: 9 },
        (_, at): Points => [
          [at * 200 + 40, -10],
          [at * 200 + 40, 790],
        ],
      ),
      2.4,
      '#a2aa92',
    ) +
    shape(box(-10, 790, 1620, 130), wood) +
    line(way('-10,790 1610,790'), 7) +
    drawn(box(480, 40, 660, 760), lamp, 8) +
    drawn(box(506, 66, 608, 708), wood, 6) +
    drawn(box(540, 100, 540, 640), brick, 6) +
    hatch(box(540, 100, 200, 640), 45, 16, 2.6, '#6d2a1f') +
    many(4, (at) => drawn(oval([500, 1120, 500, 1120][at] ?? 0, [60, 60, 780, 780][at] ?? 0, 20), lamp, 5)) +
    `<g transform="translate(108 92) scale(.86)">${sitter()}</g>` +
    shape(box(506, 740, 608, 34), wood) +
    line(way('540,740 1080,740'), 5) +
    drawn(box(724, 744, 176, 26), lamp, 4) +
    lines([way('744,757 880,757')], 4) +
    drawn(way('1190,470 1300,470 1300,620 1190,620'), paper, 5) +
    lines(
      Array.from(
        { length: 5 },
        (_, at): Points => [
          [1206, 500 + at * 22],
          [1284 - (at % 2) * 24, 500 + at * 22],
        ],
      ),
      3.5,
    ) +
    lines([way('1184,464 1306,626'), way('1306,464 1184,626')], 7, rust) +
    person(300, 872, 470, { coat: rust, skirt: true, hair: ink, arm: 'holding' }) +
    person(1440, 880, 250, { coat: sand, hat: 'bobble', facing: -1 }),
  alt: 'In a gilt frame a woman in a blue apron and white cap looks out steadily, holding a herring by the tail. A visitor studies her; on the wall a printed text is crossed out.',
  caption: 'Mrs Honor Bligh, 1847, painter unknown. The wall text is being rewritten.',
  credit: 'Sal Venning for the Packet',
  focus: [50, 42],
}
