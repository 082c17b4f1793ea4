// Planning a story: a name, a day, and who writes it. No text yet.
import type { Html } from '#platform/view/html.ts'
import { AreaField, type Choice, ChoiceField, ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { MainButton } from './main-button.tsx'
import { addresses } from './addresses.ts'
import { budgetWords, planWords } from './budget-words.ts'
import { DayField } from './moment-fields.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import { deskWords } from './words.ts'

/** The fields as typed. */
export type PlanTyped = Readonly<
  Record<'headline' | 'kind' | 'section' | 'plannedFor' | 'to' | 'deadline' | 'length' | 'brief', string>
>
export interface PlanChoices {
  readonly sections: readonly Choice[]
  readonly kinds: readonly Choice[]
  /** Empty: this person gives stories to nobody. */
  readonly writers: readonly Choice[]
  /** `Europe/London`. */
  readonly zone: string
}
interface Props {
  readonly desk: Desk
  readonly typed: PlanTyped
  readonly choices: PlanChoices
  readonly errors?: readonly FieldError[]
}

export function PlanPage({ desk, typed, choices, errors = [] }: Props): Html {
  return (
    <DeskFrame desk={desk} title={planWords.newTitle}>
      <div class="desk-head">
        <h1>{planWords.newTitle}</h1>
      </div>
      <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
      <form class="form" action={addresses.plan} method="post">
        <PlanFields typed={typed} choices={choices} errors={errors} />
        {choices.writers.length > 0 && (
          <fieldset class="group">
            <legend>{planWords.assignment}</legend>
            <AssignmentFields typed={typed} choices={choices} errors={errors} />
          </fieldset>
        )}
        <MainButton>{planWords.save}</MainButton>
      </form>
    </DeskFrame>
  )
}

function PlanFields({ typed, choices, errors }: Required<Omit<Props, 'desk'>>): Html {
  const none = { value: '', label: deskWords.chooseSection }
  const { headline, plannedFor, section, kind } = typed
  const { name, nameHelp, day, dayHelp } = planWords
  return (
    <>
      <TextField name="headline" label={name} help={nameHelp} value={headline} errors={errors} />
      <DayField
        name="plannedFor"
        label={day}
        help={dayHelp(choices.zone)}
        value={plannedFor}
        zone={choices.zone}
        errors={errors}
      />
      <div class="pair">
        <ChoiceField
          name="section"
          label={deskWords.section}
          value={section}
          choices={[none, ...choices.sections]}
          errors={errors}
        />
        <ChoiceField
          name="kind"
          label={deskWords.kind}
          value={kind}
          choices={choices.kinds}
          errors={errors}
        />
      </div>
    </>
  )
}

interface AssignmentProps {
  readonly typed: Pick<PlanTyped, 'to' | 'deadline' | 'length' | 'brief'>
  readonly choices: Pick<PlanChoices, 'writers' | 'zone'>
  readonly errors: readonly FieldError[]
}
export function AssignmentFields({ typed, choices: { writers, zone }, errors }: AssignmentProps): Html {
  const nobody = { value: '', label: budgetWords.nobody }
  return (
    <>
      <ChoiceField
        name="to"
        label={planWords.person}
        value={typed.to}
        choices={[nobody, ...writers]}
        errors={errors}
      />
      <div class="pair">
        <DayField
          name="deadline"
          label={planWords.deadline}
          help={planWords.deadlineHelp(zone)}
          value={typed.deadline}
          zone={zone}
          errors={errors}
        />
        <TextField name="length" label={planWords.length} value={typed.length} errors={errors} />
      </div>
      <AreaField
        name="brief"
        label={planWords.brief}
        help={planWords.briefHelp}
        value={typed.brief}
        rows={3}
        errors={errors}
      />
    </>
  )
}
