// The planning of one story.
import { type AccountId, accountsByIds, can, listAccounts } from '#people/index.ts'
import {
  type Assignment,
  assign,
  findPlan,
  listAssignments,
  listNotes,
  listSteps,
  mayAssign,
  mayPlan,
  type Plan,
  setDay,
  setState,
  type Step,
  writeNote,
} from '#planning/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { type Form, readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { mayRead, type StoryId } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { stampOf } from '#ui/stamp.ts'
import { addresses, planningAddress } from './addresses.ts'
import { planStateWords, planWords } from './budget-words.ts'
import { assignmentForm, dayForm, NoteForm, StateForm } from './contract/planning.ts'
import type { Said } from './facts.ts'
import { deskClock } from './moments.ts'
import { momentShort } from './plan-moments.ts'
import { type PlanningFacts, PlanningPage, type Told } from './planning.tsx'
import { stateChoices, writerChoices } from './routes-budget-choices.ts'
import { type DeskCall, type DeskRoute, type OnDesk, onDesk } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'
import { momentTyped, typedMoment, typedPlanned } from './typed-moments.ts'
import { deskWords } from './words.ts'

const path = `${addresses.stories}/:id/planning`
const post = { kind: 'route', method: 'POST' } as const

export const planning: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayRead,
  handle: (call) => call.store.reading((db) => planningPage(db, call)),
}

export const statePosted: DeskRoute = {
  ...post,
  path: `${path}/state`,
  who: mayPlan,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const { story } = await onDesk(store.read, call)
    const read = shaped(form, StateForm)
    if (!read.success) return again(call, form, errorsOf(read.error))
    const { state, note } = read.data
    const outcome = await store.write(async (tx) => {
      const set = await setState(tx, visitor, { storyId: story.id, state }, now)
      if (set.ok && note !== '') await writeNote(tx, visitor, { storyId: story.id, text: note }, now)
      return set
    })
    if (!outcome.ok && outcome.why !== 'not-found')
      return again(call, form, [{ field: 'state', message: planWords[outcome.why] }])
    return back(call, outcome.ok)
  },
}

export const dayPosted: DeskRoute = {
  ...post,
  path: `${path}/day`,
  who: mayPlan,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const { story, edition } = await onDesk(store.read, call)
    const read = shaped(form, dayForm(edition.clock.zone))
    if (!read.success) return again(call, form, errorsOf(read.error))
    const request = { storyId: story.id, plannedFor: read.data.plannedFor }
    const outcome = await store.write((tx) => setDay(tx, visitor, request, now))
    if (!outcome.ok && outcome.why === 'out')
      return again(call, form, [{ field: 'plannedFor', message: planWords.out }])
    return back(call, outcome.ok)
  },
}

export const assignmentPosted: DeskRoute = {
  ...post,
  path: `${path}/assignment`,
  who: mayAssign,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const { story, edition } = await onDesk(store.read, call)
    const read = shaped(form, assignmentForm(edition.clock.zone))
    if (!read.success) return again(call, form, errorsOf(read.error))
    const request = { storyId: story.id, ...read.data }
    const outcome = await store.write((tx) => assign(tx, visitor, request, now))
    if (!outcome.ok && outcome.why !== 'not-found') {
      const message = outcome.why === 'out' ? planWords.out : planWords.cannotWrite
      return again(call, form, [{ field: 'to', message }])
    }
    return back(call, outcome.ok)
  },
}

export const notePosted: DeskRoute = {
  ...post,
  path: `${path}/notes`,
  who: mayRead,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const { story } = await onDesk(store.read, call)
    const read = shaped(form, NoteForm)
    if (!read.success) return again(call, form, errorsOf(read.error))
    const request = { storyId: story.id, text: read.data.newNote }
    const outcome = await store.write((tx) => writeNote(tx, visitor, request, now))
    return back(call, outcome.ok)
  },
}

function back({ params }: DeskCall, isDone: boolean): Response {
  found(isDone ? true : undefined)
  return seeOther(`${addresses.stories}/${params['id']}/planning?said=saved`)
}

const again = (call: DeskCall, form: Form, errors: readonly FieldError[]): Promise<Response> =>
  call.store.reading((db) => planningPage(db, call, form, errors))

async function planningPage(
  db: Reader,
  call: DeskCall,
  form: Form = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const held = await onDesk(db, call)
  const facts = await factsOf(db, held, call)
  const typed = { ...facts.typed, ...typedAgain(form, facts.typed) }
  const page = (
    <PlanningPage
      desk={held.desk}
      piece={held.piece}
      planning={{ ...facts, typed, errors }}
      said={saidIn(call)}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

/** What a refused form held stands in its fields again. */
function typedAgain(form: Form, stored: PlanningFacts['typed']): Partial<PlanningFacts['typed']> {
  const sent = Object.keys(stored).filter((name) => name in form)
  const note = 'newNote' in form ? { note: typedIn(form, 'newNote') } : {}
  const moments = ['plannedFor', 'deadline'].filter((name) => name in form)
  return {
    ...Object.fromEntries(sent.map((name) => [name, typedIn(form, name)])),
    ...Object.fromEntries(moments.map((name) => [name, momentTyped(form, name)])),
    ...note,
  }
}

function saidIn({ url, request }: DeskCall): Said | undefined {
  const said = request.method === 'GET' ? url.searchParams.get('said') : null
  return said === 'saved' || said === 'planned' ? { text: planWords[said] } : undefined
}

async function factsOf(db: Reader, held: OnDesk, { visitor, now }: DeskCall): Promise<PlanningFacts> {
  const { story, edition } = held
  const { id } = story
  const [plan, steps, assignments, notes, accounts] = [
    await findPlan(db, id),
    await listSteps(db, id),
    await listAssignments(db, id),
    await listNotes(db, id),
    await listAccounts(db),
  ]
  const people = await accountsByIds(
    db,
    [...steps, ...assignments, ...notes].flatMap(({ by }) => by ?? []),
  )
  const names = new Map([...people, ...accounts.map((account) => [account.id, account] as const)])
  const who = (person: AccountId | null): string => (person && names.get(person)?.name) ?? deskWords.nobody
  const told: Telling = ({ at, by }, what) => ({
    at: stampOf(at, deskClock(edition.clock)),
    who: who(by),
    what,
  })
  const isOpen = story.publishedAt === null && story.killedAt === null
  return {
    state: isOpen ? stateNow(plan, held, { who, now }) : undefined,
    typed: { ...storedIn(plan, held, assignments[0]?.brief ?? ''), note: '' },
    brief: assignments[0]?.brief ?? '',
    states: isOpen && can(visitor, mayPlan, story) ? stateChoices(visitor) : [],
    mayAssign: isOpen && can(visitor, mayAssign, story),
    choices: { writers: writerChoices(accounts, visitor), zone: edition.clock.zone },
    notes: notes.map((note) => told(note, note.text)),
    course: courseOf({ steps, assignments }, told, who),
    actions: actionsFor(id),
    errors: [],
  }
}

const stateNow = (
  plan: Plan | undefined,
  { edition: { clock } }: OnDesk,
  { who, now }: { who: (person: AccountId | null) => string; now: DeskCall['now'] },
): PlanningFacts['state'] => ({
  name: planStateWords[plan?.state ?? 'in-work'],
  since: plan ? planWords.since(who(plan.stateBy), momentShort(plan.since, deskClock(clock), now)) : '',
})

const storedIn = (plan: Plan | undefined, { story, edition: { clock } }: OnDesk, brief: string) => ({
  state: plan?.state ?? 'in-work',
  plannedFor: plan?.plannedFor ? typedPlanned(plan.plannedFor, clock.zone) : '',
  to: story.entrustedTo ?? '',
  deadline: plan?.deadline ? typedMoment(plan.deadline, clock.zone) : '',
  length: plan?.length ? String(plan.length) : '',
  brief,
})

type Telling = (fact: { readonly at: DeskCall['now']; readonly by: AccountId | null }, what: string) => Told

/** What was set, the newest first. */
function courseOf(
  { steps, assignments }: { readonly steps: readonly Step[]; readonly assignments: readonly Assignment[] },
  told: Telling,
  who: (person: AccountId | null) => string,
): readonly Told[] {
  const course = [
    ...steps.map((step) => [step.at, told(step, planWords.took(planStateWords[step.state]))] as const),
    ...assignments.map(
      (one) =>
        [one.at, told(one, one.to === null ? planWords.tookBack : planWords.gave(who(one.to)))] as const,
    ),
  ]
  return course.toSorted(([one], [other]) => (one < other ? 1 : one > other ? -1 : 0)).map(([, line]) => line)
}

const actionsFor = (id: StoryId): PlanningFacts['actions'] => ({
  state: planningAddress(id, 'state'),
  day: planningAddress(id, 'day'),
  assignment: planningAddress(id, 'assignment'),
  notes: planningAddress(id, 'notes'),
})
