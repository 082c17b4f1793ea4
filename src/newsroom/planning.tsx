// The planning of one story: where it stands, for when, whose it is, and what is said of it.
import type { Html } from '#platform/view/html.ts'
import type { Stamp } from '#ui/facts.ts'
import { AreaField, type Choice, ChoiceField, ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { Time } from '#ui/time.tsx'
import { planWords } from './budget-words.ts'
import { DayField } from './moment-fields.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Piece, Said } from './facts.ts'
import { PieceHead } from './piece-head.tsx'
import { AssignmentFields, type PlanChoices, type PlanTyped } from './plan.tsx'
import { SaidLine } from './said.tsx'
import { deskWords } from './words.ts'

export interface Told {
  readonly at: Stamp
  readonly who: string
  readonly what: string
}
export interface PlanningFacts {
  /** `In work`, and who set that when; missing once the story is out and says it itself. */
  readonly state?: { readonly name: string; readonly since: string } | undefined
  readonly typed: Pick<PlanTyped, 'plannedFor' | 'to' | 'deadline' | 'length' | 'brief'> & {
    readonly state: string
    readonly note: string
  }
  readonly brief: string
  /** The states that this person may set; empty: none. */
  readonly states: readonly Choice[]
  readonly mayAssign: boolean
  readonly choices: Pick<PlanChoices, 'writers' | 'zone'>
  readonly notes: readonly Told[]
  readonly course: readonly Told[]
  readonly actions: Readonly<Record<'state' | 'day' | 'assignment' | 'notes', string>>
  readonly errors: readonly FieldError[]
}
interface Props {
  readonly desk: Desk
  readonly piece: Piece
  readonly planning: PlanningFacts
  readonly said?: Said | undefined
}

export function PlanningPage({ desk, piece, planning, said }: Props): Html {
  return (
    <DeskFrame desk={desk} title={`${planWords.title}: ${piece.headline}`} page="desk-planning">
      <PieceHead piece={piece} />
      {said && <SaidLine said={said} />}
      <ErrorSummary title={deskWords.somethingWrong} errors={planning.errors} />
      <div class="planning">
        <div>
          {planning.brief !== '' && (
            <section aria-labelledby="brief-title">
              <h2 id="brief-title">{planWords.brief}</h2>
              <p class="letter-text" dir="auto">
                {planning.brief}
              </p>
            </section>
          )}
          <Thread planning={planning} />
        </div>
        <div>
          {planning.state && <StateForm planning={planning} />}
          {planning.states.length > 0 && <DayForm planning={planning} />}
          {planning.mayAssign && <AssignmentForm planning={planning} />}
          <Course course={planning.course} />
        </div>
      </div>
    </DeskFrame>
  )
}

function StateForm({
  planning: { state, states, typed, actions, errors },
}: {
  planning: PlanningFacts
}): Html {
  return (
    <section aria-labelledby="state-title">
      <h2 id="state-title">{planWords.state}</h2>
      <p>
        <b>{state?.name}</b> <span class="help">{state?.since}</span>
      </p>
      {states.length > 0 && (
        <form class="form" action={actions.state} method="post">
          <ChoiceField
            name="state"
            label={deskWords.state}
            value={typed.state}
            choices={states}
            errors={errors}
          />
          <AreaField
            name="note"
            label={planWords.withNote}
            help={planWords.noteHelp}
            value=""
            rows={2}
            errors={[]}
          />
          <Button text={planWords.setState} />
        </form>
      )}
    </section>
  )
}

function DayForm({ planning: { typed, choices, actions, errors } }: { planning: PlanningFacts }): Html {
  return (
    <section aria-labelledby="day-title">
      <h2 id="day-title">{planWords.dayTitle}</h2>
      <form class="form" action={actions.day} method="post">
        <DayField
          name="plannedFor"
          label={planWords.day}
          help={planWords.dayHelp(choices.zone)}
          value={typed.plannedFor}
          zone={choices.zone}
          errors={errors}
        />
        <Button text={planWords.setDay} />
      </form>
    </section>
  )
}

function AssignmentForm({ planning }: { planning: PlanningFacts }): Html {
  return (
    <section aria-labelledby="assignment-title">
      <h2 id="assignment-title">{planWords.assignment}</h2>
      <form class="form" action={planning.actions.assignment} method="post">
        <AssignmentFields typed={planning.typed} choices={planning.choices} errors={planning.errors} />
        <Button text={planWords.assign} />
      </form>
    </section>
  )
}

function Thread({ planning: { notes, typed, actions, errors } }: { planning: PlanningFacts }): Html {
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{planWords.notes}</h2>
      {notes.length === 0 && <p class="help">{planWords.noNotes}</p>}
      <ol class="chronicle note-thread">
        {notes.map(({ at, who, what }) => (
          <li>
            <Time at={at} />
            <span class="what">
              <bdi>{who}</bdi>
            </span>
            <p class="why letter-text" dir="auto">
              {what}
            </p>
          </li>
        ))}
      </ol>
      <form class="form" action={actions.notes} method="post">
        <AreaField
          name="newNote"
          label={planWords.note}
          help={planWords.noteHelpMention}
          value={typed.note}
          rows={3}
          errors={errors}
        />
        <Button text={planWords.addNote} />
      </form>
    </section>
  )
}

function Course({ course }: { course: readonly Told[] }): Html | null {
  if (course.length === 0) return null
  return (
    <section aria-labelledby="course-title">
      <h2 id="course-title">{planWords.course}</h2>
      <ol class="chronicle">
        {course.map(({ at, who, what }) => (
          <li>
            <Time at={at} />
            <span>
              <span class="what">{what}</span>, <bdi>{who}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const Button = ({ text }: { text: string }): Html => (
  <p class="deeds">
    <button type="submit" class="deed">
      {text}
    </button>
  </p>
)
