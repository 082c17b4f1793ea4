// The settings for machines, for whoever sets the paper.
import { type Edition, editionOf } from '#copy/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Machines, maySetPaper, securityUntil, setPaper } from '#paper/index.ts'
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { places, type Place } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'
import { stampOf } from '#ui/stamp.ts'
import { addresses } from './addresses.ts'
import { MachinesForm, type MachinesRead } from './contract/machines.ts'
import type { MachineFields } from './facts.ts'
import { machineWords } from './machine-words.ts'
import { MachinesPage } from './machines.tsx'
import { deskClock } from './moments.ts'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'

export const machines: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.machines,
  who: maySetPaper,
  handle: (call) => machinesPage(call),
}

export const machinesPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.machines,
  who: maySetPaper,
  handle: async (call) => {
    const { store, visitor, place, now } = call
    const form = await readForm(call.request)
    const read = shaped(form, MachinesForm)
    if (!read.success) return machinesPage(call, asTyped(form), errorsOf(read.error))
    const { settings } = await editionOf(store.read, place, now)
    const machines = machinesFrom(read.data, settings.machines, now)
    const outcome = await store.write((tx) => setPaper(tx, visitor, { machines }, now))
    if (!outcome.ok) throw new Error(`settings without a fault were refused: ${outcome.why}`)
    return seeOther(`${addresses.machines}?said=saved`)
  },
}

/** A contact that was just written is one that somebody has just confirmed. */
function machinesFrom({ confirmed, ...read }: MachinesRead, before: Machines, now: Instant): Machines {
  const isFresh = confirmed || read.securityContact !== before.securityContact
  return { ...read, securityConfirmedAt: isFresh ? now : before.securityConfirmedAt }
}

async function machinesPage(
  call: DeskCall,
  typed?: MachineFields,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const page = (
    <MachinesPage
      desk={deskOf(edition, visitor)}
      fields={typed ?? edition.settings.machines}
      errors={errors}
      said={isSaid(call, 'saved') ? { text: machineWords.saved } : undefined}
      files={filesServed(edition, now)}
      confirmation={confirmationOf(edition, now)}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

function confirmationOf({ settings, clock }: Edition, now: Instant): string | undefined {
  const until = securityUntil(settings.machines)
  if (until === null) return undefined
  return until <= now
    ? machineWords.confirmedOver
    : machineWords.confirmedUntil(stampOf(until, deskClock(clock)).day)
}

/** Only what is there now, so that each can be looked at. */
function filesServed({ settings: { machines }, paper: { rights } }: Edition, now: Instant): readonly Place[] {
  const until = securityUntil(machines)
  const files: readonly (readonly [isServed: boolean, path: string])[] = [
    [true, '/robots.txt'],
    [true, '/sitemap.xml'],
    [true, '/sitemap-news.xml'],
    [true, places.feedList],
    [rights.mining !== undefined, '/.well-known/tdmrep.json'],
    [machines.rsl, places.machineLicence],
    [machines.trust !== '', '/trust.txt'],
    [until !== null && until > now, '/.well-known/security.txt'],
    [machines.humans !== '', '/humans.txt'],
    [machines.llms !== '', '/llms.txt'],
  ]
  return files.flatMap(([isServed, path]) => (isServed ? [{ name: path.slice(1), path }] : []))
}

/** The form as it came, for its fields again. */
function asTyped(form: Form): MachineFields {
  const words = (name: string): string => typedIn(form, name)
  const yes = (name: string): boolean => form[name] === 'yes'
  return {
    search: yes('search'),
    answers: yes('answers'),
    training: yes('training'),
    mining: words('mining'),
    miningPolicy: words('miningPolicy'),
    rsl: yes('rsl'),
    contentUsage: yes('contentUsage'),
    licence: words('licence'),
    terms: words('terms'),
    hub: words('hub'),
    trust: words('trust'),
    securityContact: words('securityContact'),
    humans: words('humans'),
    llms: words('llms'),
  }
}
