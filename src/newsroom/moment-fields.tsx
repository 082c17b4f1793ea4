// Moments by the browser's own clockwork where it has one: a finger turns it, and text that means one may be typed where it has none.
import type { Html } from '#platform/view/html.ts'
import { type Common, describedBy, Field, invalid } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import { momentWords } from './moment-words.ts'
import { hoursOf, momentParts } from './typed-moments.ts'

interface Typed {
  /** As it is typed: `2026-11-26 18:30:00`; of an hour that comes twice, which: `… second`. */
  readonly value: string
  /** By whose clock. */
  readonly zone: string
}
type Props = Common & Typed & { readonly isToTheSecond?: boolean }

export function MomentField({ value, zone, isToTheSecond, ...field }: Props): Html {
  return (
    <Field field={field}>
      <MomentInput
        {...{ name: field.name, id: field.name, value, zone, isToTheSecond }}
        aria-describedby={describedBy(field)}
        aria-invalid={invalid(field)}
      />
    </Field>
  )
}

type InputProps = Typed & {
  readonly name: string
  readonly id?: string
  readonly isToTheSecond?: boolean | undefined
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: 'true' | undefined
}
export function MomentInput({ name, value, zone, isToTheSecond = false, ...rest }: InputProps): Html {
  const { day, time } = momentParts(value)
  return (
    <span class="moment" data-moment={addresses.clock}>
      <input
        type="datetime-local"
        {...{ name, ...rest }}
        step={isToTheSecond ? '1' : undefined}
        value={time === '' ? day : `${day}T${time}`}
        autocomplete="off"
      />
      <WhichHour {...{ name, value, zone }} />
    </span>
  )
}

/** A day, or an hour of one. */
export function DayField({ value, zone, ...field }: Common & Typed): Html {
  const { name, label } = field
  const { day, time } = momentParts(value)
  const wrong = { 'aria-describedby': describedBy(field), 'aria-invalid': invalid(field) }
  return (
    <Field field={field}>
      <span class="moment" data-moment={addresses.clock}>
        <input type="date" {...{ name, id: name, value: day, ...wrong }} autocomplete="off" />
        <input type="time" name={name} value={time} aria-label={momentWords.time(label)} autocomplete="off" />
        <WhichHour {...{ name, value, zone }} />
      </span>
    </Field>
  )
}

/** Which of the two, in the night on which clocks go back; otherwise nothing. */
function WhichHour({ name, value, zone }: Typed & { readonly name: string }): Html {
  return (
    <span class="which-hour" aria-live="polite">
      <HourChoice {...{ name, value, zone }} />
    </span>
  )
}
export function HourChoice({ name, value, zone }: Typed & { readonly name: string }): Html | null {
  const hours = hoursOf(value, zone)
  if (hours.length === 0) return null
  return (
    <label>
      {momentWords.which}
      <select name={name}>
        <option value="">{momentWords.choose}</option>
        {hours.map(({ value: which, label, isChosen }) => (
          <option value={which} selected={isChosen}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
