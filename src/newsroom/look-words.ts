import type { Tone, ThemeName, PairName, FrontLayout, SectionLayout } from '#ui/theme/look.ts'

interface Named {
  readonly label: string
  readonly help: string
}

/** What the page on the paper's look says. */
export const lookWords = {
  title: 'Look',
  hint: 'What every page of the paper wears. Try it on as often as you like: readers see nothing of it until you save.',
  saved: 'Saved. Every page wears it now.',
  returned: 'The look before is back.',
  theme: 'Theme',
  pair: 'Type',
  pairHelp: 'All of these come with Broadsheet. Readers fetch only what the paper is set in.',
  colour: 'Colour',
  colourHelp:
    'One colour is the paper’s own: names of sections, links, what is live. It must be readable as small print on the paper of the theme: 4.5 to 1 or better.',
  colours: 'Which colour',
  coloursTheme: 'That of the theme',
  coloursOwn: 'Our own',
  accentLight: 'By day, on light paper',
  accentDark: 'By lamp, on dark paper',
  pale: (tone: Tone, colour: string, ratio: string, nearest: string) =>
    `${colour} on the ${tone} paper of this theme has ${ratio} to 1, and small print needs 4.5. The nearest that can be read is ${nearest}.`,
  takeNearest: 'Take the nearest colours and try them on',
  logo: 'Logo',
  logoHelp:
    'A drawing (SVG) or a picture from the library, with nothing around it. Without one the name of the paper is set in type. The local theme prints it on its colour, by day and by lamp, and takes the one for dark paper.',
  logoLight: 'For light paper',
  logoDark: 'For dark paper',
  logoNone: 'None: the name in type',
  logoFile: { light: 'Or bring one in for light paper', dark: 'Or bring one in for dark paper' },
  front: 'Front',
  section: 'Sections',
  tryOn: 'Try it on',
  save: 'Save',
  tried: 'The front as it would be. Nothing is saved yet.',
  frontWide: 'Front, on a desk',
  frontNarrow: 'Front, on a telephone',
  sectionWide: 'A section',
  isLogo: 'The logo of the paper',
  former: 'Back to the look before',
} as const

/** The fields of the form, by the paper that each stands on. */
export const logoNames = { light: 'logoLight', dark: 'logoDark' } as const

export const themeWords: Record<ThemeName, Named> = {
  broadsheet: {
    label: 'Broadsheet',
    help: 'Warm paper, a serif, hairlines between the columns, the name in the middle.',
  },
  local: {
    label: 'Local',
    help: 'White paper, heavy sans-serif headlines, thick rules, the name on a band of the paper’s colour.',
  },
}
export const pairWords: Record<PairName, string> = {
  newsreader: 'Newsreader: a serif for headlines and text',
  source: 'Source Serif: a sturdier serif for both',
  contrast: 'Libre Franklin over Source Serif: sans-serif headlines, serif text',
  franklin: 'Libre Franklin: sans-serif throughout',
}
export const frontWords: Record<FrontLayout, Named> = {
  tiers: { label: 'Tiers', help: 'Lead, second tier and opinion in columns of falling weight.' },
  centred: { label: 'Centred', help: 'The lead in the middle, narrow columns on both sides, opinion below.' },
  stacked: { label: 'Stacked', help: 'One headline from edge to edge, a row of four under it.' },
}
export const sectionWords: Record<SectionLayout, Named> = {
  dated: { label: 'By date', help: 'The newest large, the rest as a dated record.' },
  paged: { label: 'As a front', help: 'A lead with headlines beside it, a grid, lines for what is older.' },
}
