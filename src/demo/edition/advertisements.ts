// The advertisements of the demo edition, drawn for it: the paper's own, which fills what nobody booked, and one of a shop that does not exist.
import { pixelsOf, type Size } from '#ui/slots.ts'

export interface DemoCampaign {
  readonly name: string
  readonly advertiser: string
  readonly industry: string
  readonly isHouse: boolean
  readonly alt: string
  readonly href: string
  readonly sizes: readonly Size[]
  draw(size: Size, tone: 'light' | 'dark'): string
}

const serif = `font-family="Georgia,'Times New Roman','Liberation Serif',serif"`

/** Text at a place, as large as it says. */
const line = (x: number, y: number, size: number, text: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}"${more === '' ? '' : ` ${more}`}>${text}</text>`

const sheet = (size: Size, ground: string, inside: string): string => {
  const { width, height } = pixelsOf(size)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${inside}</svg>`
}

const paperTones = {
  light: { ground: '#f3ecdf', ink: '#1d1915', accent: '#9c2a1c', sheet: '#faf6ee' },
  dark: { ground: '#231f1a', ink: '#ece4d6', accent: '#f0907a', sheet: '#191613' },
} as const
type Tones = Readonly<Record<keyof typeof paperTones.light, string>>

/** A letter with its stamp: 160 by 108, put and sized by the caller. */
const letter = ({ ink, accent, sheet }: Tones, place: string): string =>
  `<g transform="${place}"><g fill="none" stroke="${ink}" stroke-width="1.5"><path d="M0 0h160v108H0z" fill="${sheet}"/><path d="M0 0l80 62 80-62M0 108l58-63M160 108l-58-63"/></g><g fill="${accent}"><path d="M128-22h44v52h-44z"/><path d="M133-17h34v42h-34z" fill="${sheet}"/><path d="M138 12c6-5 10 5 16 0s8-3 9-2v12h-25z"/><path d="M149 8v-19l10 14h-8v5z"/></g></g>`

function frame(size: Size, { ink }: Tones): string {
  const { width, height } = pixelsOf(size)
  const inset = height < 120 ? 5.5 : 10.5
  return `<path d="M${inset} ${inset}h${width - 2 * inset}v${height - 2 * inset}h${2 * inset - width}z" fill="none" stroke="${ink}"/>`
}

function writeToTheEditor(size: Size, tones: Tones): string {
  const bold = 'font-weight="700" letter-spacing="-.5"'
  const words = [
    'Two hundred words, your name and',
    'your street. Every letter is read; the',
    'best are printed on Saturday.',
  ]
  const inside: Record<Size, string> = {
    '600x250':
      line(40, 88, 42, 'Write to', bold) +
      line(40, 132, 42, 'the editor', bold) +
      words.map((text, at) => line(40, 166 + at * 22, 17, text)).join('') +
      letter(tones, 'translate(392 72)'),
    '300x250':
      line(26, 62, 34, 'Write to', bold) +
      line(26, 98, 34, 'the editor', bold) +
      line(26, 128, 15, 'Two hundred words, your name') +
      line(26, 148, 15, 'and your street. Every letter is') +
      line(26, 168, 15, 'read; the best are') +
      line(26, 188, 15, 'printed on Saturday.') +
      letter(tones, 'translate(182 168) scale(.52)'),
    '250x250':
      line(24, 60, 31, 'Write to', bold) +
      line(24, 94, 31, 'the editor', bold) +
      line(24, 124, 14, 'Two hundred words, your') +
      line(24, 143, 14, 'name and your street.') +
      line(24, 162, 14, 'Every letter is read.') +
      letter(tones, 'translate(136 178) scale(.48)'),
    '728x90':
      line(30, 55, 30, 'Write to the editor', bold) +
      line(320, 40, 15, 'Two hundred words, your name and your') +
      line(320, 60, 15, 'street. The best are printed on Saturday.') +
      letter(tones, 'translate(626 28) scale(.38)'),
    '320x100':
      line(20, 44, 24, 'Write to the editor', bold) +
      line(20, 67, 13, 'Two hundred words, your name') +
      line(20, 84, 13, 'and your street.') +
      letter(tones, 'translate(248 34) scale(.32)'),
  }
  return sheet(size, tones.ground, `${frame(size, tones)}<g fill="${tones.ink}" ${serif}>${inside[size]}</g>`)
}

const sea = { ground: '#22393f', cream: '#f4ead6', brass: '#d9a94a' } as const

/** A ship's lamp: 60 by 120. */
const lamp = (place: string): string =>
  `<g transform="${place}" fill="none" stroke="${sea.brass}" stroke-width="2.5"><path d="M18 14a12 12 0 0 1 24 0M12 22h36l-6-8H18z"/><path d="M12 22c-8 24-8 46 0 70h36c8-24 8-46 0-70z"/><path d="M6 92h48v10H6zM14 102v10h32v-10M7 44h46M7 70h46"/><path d="M30 76c-9-7-5-14 0-22 5 8 9 15 0 22z" fill="${sea.brass}"/></g>`

function hallam(size: Size): string {
  const name = 'font-weight="700" letter-spacing="-.3"'
  const inside: Record<Size, string> = {
    '600x250':
      line(40, 96, 36, 'Hallam &amp; Daughters', name) +
      line(40, 134, 20, 'Lamps, rope and oilskins since 1884') +
      line(40, 190, 16, '3 Quay Street, Tarrowick.') +
      line(40, 212, 16, 'Open until the last boat is in.') +
      lamp('translate(480 56) scale(1.15)'),
    '300x250':
      line(26, 64, 32, 'Hallam', name) +
      line(26, 98, 32, '&amp; Daughters', name) +
      line(26, 134, 16, 'Lamps, rope and') +
      line(26, 155, 16, 'oilskins since 1884') +
      line(26, 218, 14, '3 Quay Street') +
      lamp('translate(216 116) scale(.95)'),
    '250x250':
      line(24, 62, 30, 'Hallam', name) +
      line(24, 94, 30, '&amp; Daughters', name) +
      line(24, 128, 15, 'Lamps, rope and') +
      line(24, 148, 15, 'oilskins since 1884') +
      line(24, 220, 13, '3 Quay Street') +
      lamp('translate(174 126) scale(.82)'),
    '728x90':
      line(30, 42, 26, 'Hallam &amp; Daughters', name) +
      line(30, 66, 15, '3 Quay Street, Tarrowick') +
      line(320, 54, 20, 'Lamps, rope and oilskins since 1884') +
      lamp('translate(660 10) scale(.6)'),
    '320x100':
      line(20, 44, 22, 'Hallam &amp; Daughters', name) +
      line(20, 66, 13, 'Lamps, rope and oilskins') +
      line(20, 84, 13, '3 Quay Street') +
      lamp('translate(262 16) scale(.6)'),
  }
  return sheet(size, sea.ground, `<g fill="${sea.cream}" ${serif}>${inside[size]}</g>`)
}

export const campaigns: readonly DemoCampaign[] = [
  {
    name: 'Write to the editor',
    advertiser: 'The Tarrowick Packet',
    industry: '',
    isHouse: true,
    alt: 'Write to the editor. Two hundred words, your name and your street. Every letter is read; the best are printed on Saturday.',
    href: '/about',
    sizes: ['250x250', '300x250', '320x100', '600x250', '728x90'],
    draw: (size, tone) => writeToTheEditor(size, paperTones[tone]),
  },
  {
    name: 'Lamps for the spring',
    advertiser: 'Hallam & Daughters',
    industry: 'Ship chandlers',
    isHouse: false,
    alt: 'Hallam and Daughters, 3 Quay Street, Tarrowick: lamps, rope and oilskins since 1884.',
    href: 'https://hallam.example/',
    sizes: ['250x250', '300x250', '320x100', '600x250', '728x90'],
    draw: (size) => hallam(size),
  },
]
