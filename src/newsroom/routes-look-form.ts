// A look as the forms of the desk ask for it, what is wrong with it, and the deed that puts it on.
import { parseId } from '#kernel/ids.ts'
import { wear } from '#media/index.ts'
import { LookForm, setLook } from '#paper/index.ts'
import { type Form, shaped, typedIn } from '#platform/http/form.ts'
import type { FieldError } from '#ui/fields.tsx'
import { type Accent, accentOf, type Look, type PaleAccent, paleAccents } from '#ui/theme/look.ts'
import type { LogoFacts, LookFields } from './facts.ts'
import type { LookFormFacts } from './look-fields.tsx'
import { logoNames, lookWords } from './look-words.ts'
import { pictureWords } from './picture-words.ts'
import { choicesFor, pictureQueryIn, readChoosing } from './routes-choosing.ts'
import type { DeskCall } from './routes-desk.ts'
import { errorsOf } from './typed.ts'

/** What a page on the look shows of what was sent; nothing: the look as it is. */
export interface LookShown {
  readonly form?: Form
  readonly errors?: readonly FieldError[]
  readonly nearest?: Accent
}

interface AskedLook extends LookShown {
  readonly form: Form
  /** None where something is wrong with it, or where somebody was only looking for a picture. */
  readonly look?: Look
}

export async function askedLook(call: DeskCall): Promise<AskedLook> {
  const sent = await readChoosing(call, Object.values(logoNames))
  const form = withNearest(sent.form)
  if (form['deed'] === 'find' || sent.errors.length > 0) return { ...sent, form }
  const read = shaped(form, LookForm)
  if (!read.success) return { form, errors: errorsOf(read.error) }
  const pale = paleAccents(read.data)
  return pale.length > 0 ? { form, ...refusalOf(read.data, pale) } : { form, look: read.data }
}

export const noLogo: FieldError = { field: 'logoLight', message: pictureWords.no }

/** The look and the right of everybody to see its logo are one deed. */
export const isDressed = ({ store, visitor, now }: DeskCall, look: Look): Promise<boolean> =>
  store.write(async (tx) => {
    const worn = [look.logo.light, look.logo.dark].flatMap((id) => id ?? [])
    const outcome = await wear(tx, visitor, worn, now)
    if (!outcome.ok) return false
    const set = await setLook(tx, visitor, look, now)
    if (!set.ok) throw new Error(`a look without a fault was refused: ${set.why}`)
    return true
  })

/** The colours that were offered stand in the place of those that could not be read. */
const withNearest = (form: Form): Form =>
  form['deed'] === 'nearest'
    ? { ...form, accentLight: form['nearest-light'] ?? '', accentDark: form['nearest-dark'] ?? '' }
    : form

function refusalOf(
  look: Look,
  pale: readonly PaleAccent[],
): { errors: readonly FieldError[]; nearest: Accent } {
  const near = (tone: 'light' | 'dark') =>
    pale.find((one) => one.tone === tone)?.nearest ?? accentOf(look)[tone]
  return {
    errors: pale.map(({ tone, colour, ratio, nearest }) => ({
      field: tone === 'light' ? 'accentLight' : 'accentDark',
      // Rounded down: 4.46 is not said to be 4.5.
      message: lookWords.pale(tone, colour, (Math.floor(ratio * 10) / 10).toFixed(1), nearest),
    })),
    nearest: { light: near('light'), dark: near('dark') },
  }
}

/** The form with what was typed, or else with the look that the paper has. */
export async function lookFormFacts(
  call: DeskCall,
  look: Look,
  { form, errors = [], nearest }: LookShown,
): Promise<LookFormFacts> {
  const fields = form ? asTyped(form) : fieldsOf(look)
  return { fields, errors, nearest, logos: await logosFor(call, fields, pictureQueryIn(form)) }
}

async function logosFor({ store, now }: DeskCall, fields: LookFields, words: string): Promise<LogoFacts> {
  const chosen = [parseId('media', fields.logoLight), parseId('media', fields.logoDark)]
  const { lists, ...found } = await choicesFor(store.read, { chosen, words, first: 'drawing', now })
  const [light = [], dark = []] = lists
  return { light, dark, ...found }
}

function fieldsOf(look: Look): LookFields {
  const accent = accentOf(look)
  return {
    theme: look.theme,
    pair: look.pair,
    colours: look.accent ? 'own' : 'theme',
    accentLight: accent.light,
    accentDark: accent.dark,
    front: look.front,
    section: look.section,
    logoLight: look.logo.light ?? '',
    logoDark: look.logo.dark ?? '',
  }
}

function asTyped(form: Form): LookFields {
  const typed = (name: keyof LookFields): string => typedIn(form, name)
  return {
    theme: typed('theme'),
    pair: typed('pair'),
    colours: typed('colours'),
    accentLight: typed('accentLight'),
    accentDark: typed('accentDark'),
    front: typed('front'),
    section: typed('section'),
    logoLight: typed('logoLight'),
    logoDark: typed('logoDark'),
  }
}
