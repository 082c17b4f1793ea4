// What stands in for the faces while they travel: the reader's own fonts, stretched.
import { cyrillic, type FamilyName, rangeOf } from './fonts.ts'

interface Stand {
  readonly family: FamilyName
  readonly style: string
  readonly weights: string
  readonly local: readonly string[]
  readonly metrics: readonly [size: number, ascent: number, descent: number]
  /** Only for these letters; without: for all that no other stand-in takes. */
  readonly range?: string
}

const times = (variant: string): string[] => [
  `Times New Roman${variant}`,
  `Liberation Serif${variant}`,
  `Tinos${variant}`,
]
const arial = (variant: string): string[] => [
  `Arial${variant}`,
  `Liberation Sans${variant}`,
  `Arimo${variant}`,
]

const cyrillicRange = cyrillic.map((script) => rangeOf('source-serif-4', script)).join(',')
const arabicRange = rangeOf('markazi-text', 'arabic')
const naskh = ['Noto Naskh Arabic', 'Geeza Pro', 'Times New Roman']
const arabicSans = ['Noto Sans Arabic', 'Geeza Pro', 'Segoe UI', 'Arial']

/** Stand-ins while the fonts travel, stretched to the same width and height, so that no line breaks differently later. Measured with
 * letters as English, Russian and Arabic use them, against Liberation, whose widths are those of Times and Arial, and against Noto's Arabic. */
const standIns: readonly Stand[] = [
  { family: 'Text', style: 'normal', weights: '200 500', local: times(''), metrics: [105.54, 69.64, 25.11] },
  {
    family: 'Text',
    style: 'normal',
    weights: '501 800',
    local: times(' Bold'),
    metrics: [104.21, 70.53, 25.43],
  },
  {
    family: 'Text',
    style: 'italic',
    weights: '200 800',
    local: times(' Italic'),
    metrics: [97.99, 75.01, 27.04],
  },
  {
    family: 'Furniture',
    style: 'normal',
    weights: '100 500',
    local: arial(''),
    metrics: [104.67, 92.29, 23.5],
  },
  {
    family: 'Furniture',
    style: 'normal',
    weights: '501 900',
    local: arial(' Bold'),
    metrics: [98.95, 97.62, 24.86],
  },
  {
    family: 'Furniture',
    style: 'italic',
    weights: '100 900',
    local: arial(' Italic'),
    metrics: [103.63, 93.2, 23.7],
  },
  { family: 'Source', style: 'normal', weights: '200 500', local: times(''), metrics: [118, 87.8, 28.39] },
  {
    family: 'Source',
    style: 'normal',
    weights: '501 800',
    local: times(' Bold'),
    metrics: [111.93, 92.56, 29.93],
  },
  {
    family: 'Source',
    style: 'italic',
    weights: '200 800',
    local: times(' Italic'),
    metrics: [107.92, 96, 31.04],
  },
]

/** The same for the other scripts: only their letters are stretched by these. */
const scriptStandIns: readonly Stand[] = [
  {
    family: 'Text',
    style: 'normal',
    weights: '200 500',
    local: times(''),
    metrics: [107.67, 86.3, 27.9],
    range: cyrillicRange,
  },
  {
    family: 'Text',
    style: 'normal',
    weights: '501 800',
    local: times(' Bold'),
    metrics: [103.03, 90.2, 29.2],
    range: cyrillicRange,
  },
  {
    family: 'Text',
    style: 'italic',
    weights: '200 800',
    local: times(' Italic'),
    metrics: [100.1, 92.8, 30],
    range: cyrillicRange,
  },
  {
    family: 'Furniture',
    style: 'normal',
    weights: '100 500',
    local: arial(''),
    metrics: [106.31, 90.9, 23.1],
    range: cyrillicRange,
  },
  {
    family: 'Furniture',
    style: 'normal',
    weights: '501 900',
    local: arial(' Bold'),
    metrics: [100.15, 96.5, 24.6],
    range: cyrillicRange,
  },
  {
    family: 'Text',
    style: 'normal',
    weights: '200 500',
    local: naskh,
    metrics: [109.65, 98, 42],
    range: arabicRange,
  },
  {
    family: 'Text',
    style: 'normal',
    weights: '501 800',
    local: naskh.map((name) => `${name} Bold`),
    metrics: [110.2, 97.5, 41.8],
    range: arabicRange,
  },
  {
    family: 'Furniture',
    style: 'normal',
    weights: '100 500',
    local: arabicSans,
    metrics: [100.5, 102.5, 53.7],
    range: arabicRange,
  },
  {
    family: 'Furniture',
    style: 'normal',
    weights: '501 900',
    local: arabicSans.map((name) => `${name} Bold`),
    metrics: [92.5, 111, 58],
    range: arabicRange,
  },
]

/** Source Serif lends its Cyrillic to Newsreader drawn smaller, and Markazi Text its Arabic: alone both stand as much larger. */
const alone = ({ metrics: [size, ...heights], ...stand }: Stand): Stand => ({
  ...stand,
  family: 'Source',
  metrics: [Math.round(size / 0.00897) / 100, ...heights],
})

/** Signs that Latin and Chinese share and set differently: in Chinese they are taken from the font of the Chinese. */
const wideMarks = 'U+2014,U+2018-2019,U+201C-201D,U+2026'
const wide = (family: string, weights: string, names: readonly string[]): string =>
  `@font-face{font-family:"${family}";font-weight:${weights};src:${sourcesOf(names)};unicode-range:${wideMarks}}`
const wideRules: readonly string[] = [
  wide('Wide marks', '200 500', ['Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'SimSun']),
  wide('Wide marks', '501 900', ['Songti SC Bold', 'Noto Serif CJK SC Bold', 'Noto Serif SC Bold', 'SimSun']),
  wide('Wide marks sans', '100 500', ['PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei']),
  wide('Wide marks sans', '501 900', [
    'PingFang SC Semibold',
    'Noto Sans CJK SC Bold',
    'Noto Sans SC Bold',
    'Microsoft YaHei Bold',
  ]),
]

function sourcesOf(names: readonly string[]): string {
  return names.map((name) => `local("${name}")`).join(',')
}

const standInRule = ({ family, style, weights, local, range, metrics: [size, ascent, descent] }: Stand) =>
  `@font-face{font-family:"${family} stand-in";font-style:${style};font-weight:${weights};src:${sourcesOf(local)};` +
  `size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%` +
  `${range ? `;unicode-range:${range}` : ''}}`

const all: readonly Stand[] = [
  ...standIns,
  ...scriptStandIns,
  ...scriptStandIns.filter(({ family }) => family === 'Text').map(alone),
]

/** For the families that a paper is set in. */
export const standInRules = (families: readonly FamilyName[]): string =>
  [...wideRules, ...all.filter(({ family }) => families.includes(family)).map(standInRule)].join('\n')
