// What a newsroom chooses of its paper's look. Pure: shapes and the list of what there is; how it is drawn stands in the files beside this.
import type { Id } from '#kernel/ids.ts'
import { type Colour, contrast, isReadable, nearestReadable } from './colour.ts'
import { themes } from './themes.ts'

export const themeNames = ['broadsheet', 'local'] as const
export type ThemeName = (typeof themeNames)[number]

/** Headlines and text, each set in a family that ships; furniture is Libre Franklin always. */
export const pairs = {
  newsreader: { display: 'Text', text: 'Text' },
  source: { display: 'Source', text: 'Source' },
  contrast: { display: 'Furniture', text: 'Source' },
  franklin: { display: 'Furniture', text: 'Furniture' },
} as const
export type PairName = keyof typeof pairs
export const pairNames = Object.keys(pairs) as readonly PairName[]

export const frontLayouts = ['tiers', 'centred', 'stacked'] as const
export type FrontLayout = (typeof frontLayouts)[number]
export const sectionLayouts = ['dated', 'paged'] as const
export type SectionLayout = (typeof sectionLayouts)[number]

export const tones = ['light', 'dark'] as const
export type Tone = (typeof tones)[number]
/** The one colour that is the paper's own, by day and by lamp. */
export type Accent = Readonly<Record<Tone, Colour>>

/** What the stylesheet is made from. */
export interface Dressing {
  readonly theme: ThemeName
  readonly pair: PairName
  /** Null: that of the theme. */
  readonly accent: Accent | null
}

export interface Look extends Dressing {
  readonly front: FrontLayout
  readonly section: SectionLayout
  /** Pictures of the library that stand for the name; null: the name is set in type. */
  readonly logo: Readonly<Record<Tone, Id<'media'> | null>>
}

export const firstLook: Look = {
  theme: 'broadsheet',
  pair: 'newsreader',
  accent: null,
  front: 'tiers',
  section: 'dated',
  logo: { light: null, dark: null },
}

/** A colour in which the theme's small print could not be read, and what would do. */
export interface PaleAccent {
  readonly tone: Tone
  readonly colour: Colour
  /** To 1, on that of the theme's papers where it is read worst. */
  readonly ratio: number
  readonly nearest: Colour
}

/** Text in the accent stands on the paper and on its tint. WCAG 2.2 AA, 1.4.3. */
export function paleAccents({ theme, accent }: Pick<Dressing, 'theme' | 'accent'>): readonly PaleAccent[] {
  if (accent === null) return []
  return tones.flatMap((tone) => {
    const { paper, tint } = themes[theme][tone]
    const colour = accent[tone]
    if (isReadable(colour, [paper, tint])) return []
    const ratio = Math.min(contrast(colour, paper), contrast(colour, tint))
    return [{ tone, colour, ratio, nearest: nearestReadable(colour, [paper, tint]) }]
  })
}

/** The accent as it is printed. */
export const accentOf = ({ theme, accent }: Dressing): Accent =>
  accent ?? { light: themes[theme].light.accent, dark: themes[theme].dark.accent }
