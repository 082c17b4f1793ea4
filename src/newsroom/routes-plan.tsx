// Planning a story that has no text yet.
import { type Edition, editionOf } from '#copy/index.ts'
import { listAccounts } from '#people/index.ts'
import { mayAssign, planStory } from '#planning/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { mayWrite, storyKinds } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, planningAddress } from './addresses.ts'
import { planWords } from './budget-words.ts'
import { planForm } from './contract/planning.ts'
import { type PlanChoices, PlanPage, type PlanTyped } from './plan.tsx'
import { sectionChoices, writerChoices } from './routes-budget-choices.ts'
import { type DeskCall, type DeskRoute, deskOf, writeTogether } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'
import { momentTyped } from './typed-moments.ts'
import { storyKindWords } from './words.ts'

const blank: PlanTyped = {
  headline: '',
  kind: 'news',
  section: '',
  plannedFor: '',
  to: '',
  deadline: '',
  length: '',
  brief: '',
}
const fields = Object.keys(blank) as (keyof PlanTyped)[]

export const plan: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.plan,
  who: mayWrite,
  handle: (call) => {
    const day = call.url.searchParams.get('day') ?? ''
    const plannedFor = /^\d{4}-\d\d-\d\d$/.test(day) ? day : ''
    return planPage(call, { ...blank, plannedFor })
  },
}

export const planPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.plan,
  who: mayWrite,
  handle: async (call) => {
    const { store, visitor, place, now } = call
    const form = await readForm(call.request)
    const typed = {
      ...(Object.fromEntries(fields.map((name) => [name, typedIn(form, name)])) as PlanTyped),
      plannedFor: momentTyped(form, 'plannedFor'),
      deadline: momentTyped(form, 'deadline'),
    }
    const { clock, sections } = await editionOf(store.read, place, now)
    const read = shaped(form, planForm(clock.zone))
    if (!read.success) return planPage(call, typed, errorsOf(read.error))
    const { headline, kind, section, plannedFor, to, ...terms } = read.data
    const sectionId = sections.some(({ id }) => id === section) ? section : null
    const isAssigned = to !== null && mayAssign.grants[visitor.role] !== undefined
    const assignment = isAssigned ? { to, ...terms } : null
    const request = { headline, kind, sectionId, plannedFor, assignment }
    const outcome = await writeTogether(store, async (tx) => {
      // Asked before, because what is refused halfway must leave nothing: a person may have left since the page was made.
      const people = writerChoices(await listAccounts(tx), visitor)
      if (assignment && !people.some(({ value }) => value === assignment.to)) return undefined
      return planStory(tx, visitor, request, now)
    })
    if (!outcome?.ok) return planPage(call, typed, [{ field: 'to', message: planWords.cannotWrite }])
    return seeOther(`${planningAddress(outcome.value)}?said=planned`)
  },
}

async function planPage(call: DeskCall, typed: PlanTyped, errors: readonly FieldError[] = []) {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const choices = await choicesFor(store.read, edition, call)
  const page = <PlanPage desk={deskOf(edition, visitor)} typed={typed} choices={choices} errors={errors} />
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

const choicesFor = async (db: Reader, edition: Edition, { visitor }: DeskCall): Promise<PlanChoices> => ({
  sections: sectionChoices(edition),
  kinds: storyKinds
    .filter((kind) => kind !== 'page')
    .map((value) => ({ value, label: storyKindWords[value] })),
  writers: writerChoices(await listAccounts(db), visitor),
  zone: edition.clock.zone,
})
