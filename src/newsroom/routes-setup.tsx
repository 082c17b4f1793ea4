// The owner's first visit.
import { editionOf } from '#copy/index.ts'
import { asBefore, demoStories, takeOutEdition } from '#demo/index.ts'
import { languageTag } from '#languages/tag.ts'
import { firstSettings, maySetUp, type Settings, setPaper, settingsOf } from '#paper/index.ts'
import { can } from '#people/index.ts'
import { type Form, readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { machineZone } from '#platform/machine-zone.ts'
import { listSections } from '#sections/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import { PaperForm } from './contract.ts'
import type { PaperFields } from './facts.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { askedLook, isDressed, lookFormFacts, type LookShown, noLogo } from './routes-look-form.ts'
import { wrongForm } from './routes-no.tsx'
import { arrange, rowsIn, sectionTable } from './routes-sections.tsx'
import { asTyped, wrongIn } from './routes-settings.tsx'
import { SetUpDonePage, SetUpLookPage, SetUpPage, SetUpSectionsPage } from './setup.tsx'
import { setUpWords } from './setup-words.ts'
import { errorsOf } from './typed.ts'

/** Whether this visitor is to be asked how the paper is to be before anything else. */
export const wantsSetUp = async ({ store, visitor }: DeskCall): Promise<boolean> =>
  can(visitor, maySetUp, undefined) && (await settingsOf(store.read)).setUpAt === null

/** Once it is done, it is the settings that change it. */
const unlessDone =
  (page: (call: DeskCall) => Promise<Response>): DeskRoute['handle'] =>
  async (call) =>
    (await wantsSetUp(call)) ? page(call) : seeOther(addresses.settings)

const setUp: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.setUp,
  who: maySetUp,
  handle: unlessDone((call) => paperPage(call)),
}

const setUpPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.setUp,
  who: maySetUp,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const read = shaped(form, PaperForm)
    const errors = read.success ? wrongIn(read.data) : errorsOf(read.error)
    if (!read.success || errors.length > 0) return paperPage(call, form, errors)
    await store.write(async (tx) => {
      if (form['demo'] === 'remove') await takeOutEdition(tx, visitor, now)
      const { copyright = firstSettings.copyright } = asBefore(await settingsOf(tx))
      const outcome = await setPaper(tx, visitor, { ...read.data, copyright }, now)
      if (!outcome.ok) throw new Error(`settings without a fault were refused: ${outcome.why}`)
    })
    return seeOther(addresses.setUpSections)
  },
}

const setUpSections: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.setUpSections,
  who: maySetUp,
  handle: unlessDone((call) => sectionsPage(call)),
}

const setUpSectionsPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.setUpSections,
  who: maySetUp,
  handle: async (call) => {
    const rows = rowsIn(await readForm(call.request))
    const errors = await call.store.write((tx) => arrange(tx, call, rows))
    return errors.length > 0 ? sectionsPage(call, { rows, errors }) : seeOther(addresses.setUpLook)
  },
}

const setUpLook: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.setUpLook,
  who: maySetUp,
  handle: unlessDone((call) => lookPage(call, {})),
}

const setUpLookPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.setUpLook,
  who: maySetUp,
  receives: 'files',
  handle: async (call) => {
    const { store, visitor, now } = call
    const { form, look, ...no } = await askedLook(call)
    // The nearest colours are offered and looked at before they are taken.
    if (!look || form['deed'] !== 'save') return lookPage(call, { form, ...no })
    if (!(await isDressed(call, look))) return lookPage(call, { form, errors: [noLogo] })
    await store.write((tx) => setPaper(tx, visitor, { setUpAt: now }, now))
    return seeOther(addresses.setUpDone)
  },
}

const setUpSkipped: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.setUpSkipped,
  who: maySetUp,
  handle: async ({ store, visitor, now }) => {
    await store.write((tx) => setPaper(tx, visitor, { setUpAt: now }, now))
    return seeOther(addresses.door)
  },
}

const setUpDone: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.setUpDone,
  who: maySetUp,
  handle: async ({ store, place, now, visitor }) => {
    const edition = await editionOf(store.read, place, now)
    return htmlResponse(<SetUpDonePage desk={deskOf(edition, visitor)} next={nextSteps} />)
  },
}

const nextSteps = [
  { name: setUpWords.invite, path: addresses.people },
  { name: setUpWords.look, path: addresses.look },
  { name: setUpWords.media, path: addresses.media },
  { name: setUpWords.about, path: addresses.policies },
  { name: setUpWords.machines, path: addresses.machines },
]

export const setUpRoutes = [
  setUp,
  setUpPosted,
  setUpSections,
  setUpSectionsPosted,
  setUpLook,
  setUpLookPosted,
  setUpSkipped,
  setUpDone,
]

async function paperPage(call: DeskCall, form?: Form, errors: readonly FieldError[] = []): Promise<Response> {
  const { store, place, now, visitor, request } = call
  const [edition, demo] = await Promise.all([editionOf(store.read, place, now), demoStories(store.read)])
  const page = (
    <SetUpPage
      desk={deskOf(edition, visitor)}
      paper={form ? asTyped(form) : begun(edition.settings, request)}
      zones={Intl.supportedValuesOf('timeZone')}
      errors={errors}
      demo={demo}
      isZoneGuessed={!form && sofar(edition.settings).timeZone === firstSettings.timeZone}
      removesDemo={form?.['demo'] === 'remove'}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

/** As it was before the demo edition, unless the owner has changed it. */
const sofar = (settings: Settings): Settings => ({ ...settings, ...asBefore(settings) })

/** What is theirs already, as an import may have left it; for the rest what their browser gives to understand. */
function begun(settings: Settings, request: Request): PaperFields {
  const { name, tagline, language, timeZone } = sofar(settings)
  const theirs = { name, tagline, language, timeZone }
  const guessed = { name: '', tagline: '', ...spokenBy(request) }
  const fields = Object.entries(theirs) as [keyof PaperFields, string][]
  const filled = fields.map(([key, value]) => [key, value === firstSettings[key] ? guessed[key] : value])
  return Object.fromEntries(filled) as PaperFields
}

/** The first language that the browser asks for, and the time zone of its country, where that has only one, or else the machine's. */
function spokenBy(request: Request): Pick<PaperFields, 'language' | 'timeZone'> {
  const [asked = ''] = (request.headers.get('accept-language') ?? '').split(/[,;]/, 1)
  const language = languageTag(asked) ?? firstSettings.language
  const zones = new Intl.Locale(language).getTimeZones?.() ?? []
  const [zone] = zones.length === 1 ? zones : []
  return { language, timeZone: zone ?? machineZone() ?? '' }
}

async function lookPage(call: DeskCall, shown: LookShown): Promise<Response> {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const form = await lookFormFacts(call, edition.settings.look, shown)
  const page = <SetUpLookPage desk={deskOf(edition, visitor)} {...form} />
  return htmlResponse(page, form.errors.length > 0 ? wrongForm : 200)
}

async function sectionsPage(
  call: DeskCall,
  typed?: Parameters<typeof sectionTable>[2]['typed'],
): Promise<Response> {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const table = await sectionTable(call, await listSections(store.read), { typed, withParents: false })
  const page = <SetUpSectionsPage desk={deskOf(edition, visitor)} {...table} />
  return htmlResponse(page, table.errors.length > 0 ? wrongForm : 200)
}
