// The look of the paper: tried on, saved, and taken back.
import { type Edition, editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { wear } from '#media/index.ts'
import { LookForm, lookQuery, maySetPaper, setLook } from '#paper/index.ts'
import { type Form, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { places } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'
import { type Accent, accentOf, type Look, type PaleAccent, paleAccents } from '#ui/theme/look.ts'
import { addresses } from './addresses.ts'
import type { LogoFacts, LookFields } from './facts.ts'
import { logoNames, lookWords } from './look-words.ts'
import { LookPage } from './look.tsx'
import { pictureWords } from './picture-words.ts'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { choicesFor, pictureQueryIn, readChoosing } from './routes-choosing.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'
import { deskWords } from './words.ts'

export const look: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.look,
  who: maySetPaper,
  handle: (call) => lookPage(call, {}),
}

export const lookPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.look,
  who: maySetPaper,
  receives: 'files',
  handle: async (call) => {
    const sent = await readChoosing(call, Object.values(logoNames))
    const form = withNearest(sent.form)
    if (form['deed'] === 'find' || sent.errors.length > 0) return lookPage(call, { ...sent, form })
    const read = shaped(form, LookForm)
    if (!read.success) return lookPage(call, { form, errors: errorsOf(read.error) })
    const pale = paleAccents(read.data)
    if (pale.length > 0) return lookPage(call, { form, ...refusalOf(read.data, pale) })
    if (form['deed'] !== 'save') return lookPage(call, { form, tried: read.data })
    return (await isSaved(call, read.data))
      ? seeOther(`${addresses.look}?said=saved`)
      : lookPage(call, { form, errors: [{ field: 'logoLight', message: pictureWords.no }] })
  },
}

export const formerLook: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.formerLook,
  who: maySetPaper,
  handle: async (call) => {
    const { settings } = await editionOf(call.store.read, call.place, call.now)
    const former = settings.formerLook
    if (!former) return seeOther(addresses.look)
    // Its logo may have left the library since.
    const isBack =
      (await isSaved(call, former)) || (await isSaved(call, { ...former, logo: { light: null, dark: null } }))
    return seeOther(`${addresses.look}?said=${isBack ? 'returned' : ''}`)
  },
}

/** The look and the right of everybody to see its logo are one deed. */
const isSaved = ({ store, visitor, now }: DeskCall, look: Look): Promise<boolean> =>
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

interface Shown {
  readonly form?: Form
  readonly errors?: readonly FieldError[]
  readonly nearest?: Accent
  readonly tried?: Look
}

async function lookPage(call: DeskCall, { form, errors = [], nearest, tried }: Shown): Promise<Response> {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const fields = form ? asTyped(form) : fieldsOf(edition.settings.look)
  const page = (
    <LookPage
      desk={deskOf(edition, visitor)}
      fields={fields}
      logos={await logosFor(call, fields, pictureQueryIn(form))}
      errors={errors}
      nearest={nearest}
      said={saidIn(call)}
      tried={tried ? triedPages(tried, edition) : []}
      hasFormer={edition.settings.formerLook !== null}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

async function logosFor({ store, now }: DeskCall, fields: LookFields, words: string): Promise<LogoFacts> {
  const chosen = [parseId('media', fields.logoLight), parseId('media', fields.logoDark)]
  const { lists, ...found } = await choicesFor(store.read, { chosen, words, first: 'drawing', now })
  const [light = [], dark = []] = lists
  return { light, dark, ...found }
}

function triedPages(look: Look, { sections }: Edition) {
  const pageOf = (kind: string, name: string, isNarrow: boolean) => ({
    name,
    path: `${addresses.look}/page/${kind}?${lookQuery(look)}`,
    isNarrow,
  })
  return [
    pageOf('front', lookWords.frontWide, false),
    pageOf('front', lookWords.frontNarrow, true),
    ...(sections.length > 0 ? [pageOf('section', lookWords.sectionWide, false)] : []),
  ]
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

function saidIn(call: DeskCall) {
  const returned = isSaid(call, 'returned') ? lookWords.returned : undefined
  const text = isSaid(call, 'saved') ? lookWords.saved : returned
  return text === undefined ? undefined : { text, link: { name: deskWords.seeFront, path: places.front } }
}
