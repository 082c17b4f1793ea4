// What the paper is called, in which language it speaks, and whose clock it goes by.
import { editionOf } from '#copy/index.ts'
import { demoStories } from '#demo/index.ts'
import { isSpoken } from '#languages/catalogue.ts'
import { englishName } from '#languages/tag.ts'
import { faultsIn, maySetPaper, setPaper } from '#paper/index.ts'
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { FieldError } from '#ui/fields.tsx'
import { places } from '#ui/facts.ts'
import { addresses } from './addresses.ts'
import { PaperForm } from './contract.ts'
import type { PaperFields, Said } from './facts.ts'
import { settingWords } from './refusals.ts'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { SettingsPage } from './settings.tsx'
import { errorsOf } from './typed.ts'
import { deskWords } from './words.ts'

export const settings: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.settings,
  who: maySetPaper,
  handle: (call) => settingsPage(call),
}

export const settingsPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.settings,
  who: maySetPaper,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const read = shaped(form, PaperForm)
    const errors = read.success ? wrongIn(read.data) : errorsOf(read.error)
    if (!read.success || errors.length > 0) return settingsPage(call, form, errors)
    const outcome = await store.write((tx) => setPaper(tx, visitor, read.data, now))
    if (!outcome.ok) throw new Error(`settings without a fault were refused: ${outcome.why}`)
    return seeOther(`${addresses.settings}?said=saved`)
  },
}

/** Everything that is wrong at once, each at its field. */
export const wrongIn = (paper: PaperFields): readonly FieldError[] =>
  Object.entries(faultsIn(paper)).map(([field, why]) => ({ field, message: settingWords[why] }))

async function settingsPage(
  call: DeskCall,
  form?: Form,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { store, place, now, visitor } = call
  const [edition, demo] = await Promise.all([editionOf(store.read, place, now), demoStories(store.read)])
  const page = (
    <SettingsPage
      desk={deskOf(edition, visitor)}
      action={addresses.settings}
      paper={form ? asTyped(form) : edition.settings}
      zones={Intl.supportedValuesOf('timeZone')}
      errors={errors}
      demo={demo}
      said={saidIn(call, edition.settings.language)}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

export const asTyped = (form: Form): PaperFields => ({
  name: typedIn(form, 'name'),
  tagline: typedIn(form, 'tagline'),
  language: typedIn(form, 'language'),
  timeZone: typedIn(form, 'timeZone'),
})

function saidIn(call: DeskCall, language: string): Said | undefined {
  if (!isSaid(call, 'saved')) return undefined
  const text = isSpoken(language) ? deskWords.settingsSaved : deskWords.unspoken(englishName(language))
  return { text, link: { name: deskWords.seeFront, path: places.front } }
}
