// A look as a form or an address says it.
import { z } from 'zod'
import { parseId } from '#kernel/ids.ts'
import { type Colour, colourIn } from '#ui/theme/colour.ts'
import { frontLayouts, type Look, pairNames, sectionLayouts, themeNames } from '#ui/theme/look.ts'

const oneOfThese = { error: 'Choose one of these.' }

const colour = z
  .string({ error: 'Give one colour.' })
  .default('')
  .transform((typed, wrong): Colour => {
    const read = colourIn(typed)
    if (!read) wrong.addIssue('Write the colour in six digits: #9c2a1c.')
    return read ?? '#000000'
  })

/** A number of the library, wherever in a pasted address that stands; empty: none. */
const logo = z
  .string({ error: 'Give one picture.' })
  .default('')
  .transform((typed, wrong) => {
    const id = parseId('media', /media_\w+/.exec(typed)?.[0])
    if (typed.trim() !== '' && !id) wrong.addIssue('Copy the number of a picture in the library: media_….')
    return id ?? null
  })

/** Whether its colours can be read is a rule of the look, not of the form. */
export const LookForm = z
  .object({
    theme: z.enum(themeNames, oneOfThese),
    pair: z.enum(pairNames, oneOfThese),
    colours: z.enum(['theme', 'own'], oneOfThese),
    accentLight: colour,
    accentDark: colour,
    front: z.enum(frontLayouts, oneOfThese),
    section: z.enum(sectionLayouts, oneOfThese),
    logoLight: logo,
    logoDark: logo,
  })
  .transform(
    ({ theme, pair, colours, front, section, ...read }): Look => ({
      theme,
      pair,
      accent: colours === 'own' ? { light: read.accentLight, dark: read.accentDark } : null,
      front,
      section,
      logo: { light: read.logoLight, dark: read.logoDark },
    }),
  )

/** The same look as the question of an address. */
export const lookQuery = ({ theme, pair, accent, front, section, logo }: Look): string =>
  new URLSearchParams({
    theme,
    pair,
    colours: accent ? 'own' : 'theme',
    accentLight: accent?.light ?? '#000000',
    accentDark: accent?.dark ?? '#ffffff',
    front,
    section,
    logoLight: logo.light ?? '',
    logoDark: logo.dark ?? '',
  }).toString()
