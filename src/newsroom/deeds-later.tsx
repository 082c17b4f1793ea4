// A deed that the clock shall do, and taking that back.
import type { Html } from '#platform/view/html.ts'
import type { ScheduledDeed } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { MomentField } from './moment-fields.tsx'
import { publishingWords } from './publishing-words.ts'

interface LaterProps {
  readonly title: string
  readonly hint: string
  readonly label: string
  readonly dueAt: string
  readonly zone: string
  readonly isSet: boolean
  readonly scheduleAction: string
  readonly errors?: readonly FieldError[] | undefined
}

/** The same deed at a moment, and the button that sets it. */
export const Later = ({
  title,
  hint,
  label,
  dueAt,
  zone,
  isSet,
  scheduleAction,
  errors,
}: LaterProps): Html => (
  <>
    <h2>{title}</h2>
    <p>{hint}</p>
    <MomentField
      name="dueAt"
      label={label}
      help={publishingWords.dueHelp(zone)}
      value={dueAt}
      zone={zone}
      isToTheSecond
      errors={errors}
    />
    <p class="deeds">
      <button type="submit" class="deed" formaction={scheduleAction}>
        {isSet ? publishingWords.scheduleAnew : publishingWords.schedule}
      </button>
    </p>
  </>
)

export const TakeBack = ({ action, what }: { action: string; what: ScheduledDeed }): Html => (
  <form class="form" action={action} method="post">
    <input type="hidden" name="what" value={what} />
    <p class="deeds">
      <button type="submit" class="deed">
        {publishingWords.takeBack}
      </button>
    </p>
  </form>
)
