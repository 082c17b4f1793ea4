// The parts of a form. Each field's id is its name, so that the summary of errors can link to it.
import type { Child, Html } from '#platform/view/html.ts'

export interface FieldError {
  readonly field: string
  readonly message: string
}

export interface Common {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly errors?: readonly FieldError[] | undefined
  readonly class?: string | undefined
}

const wrong = ({ name, errors = [] }: Common): string | undefined =>
  errors.find((error) => error.field === name)?.message
export const describedBy = (field: Common): string | undefined => {
  const ids = [field.help && `${field.name}-help`, wrong(field) && `${field.name}-wrong`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
export const invalid = (field: Common): 'true' | undefined => (wrong(field) ? 'true' : undefined)

export function Field({ field, children }: { field: Common; children: Child }): Html {
  const message = wrong(field)
  return (
    <div class={field.class ? `field ${field.class}` : 'field'}>
      <label for={field.name}>{field.label}</label>
      {field.help && (
        <p class="help" id={`${field.name}-help`}>
          {field.help}
        </p>
      )}
      {message && (
        <p class="wrong" id={`${field.name}-wrong`}>
          {message}
        </p>
      )}
      {children}
    </div>
  )
}

type TextProps = Common & {
  readonly value: string
  readonly type?: 'text' | 'email' | 'password'
  readonly inputmode?: 'numeric'
  readonly autocomplete?: string
  /** What the browser offers while one types; anything else may be typed too. */
  readonly suggestions?: readonly Choice[]
}

export function TextField(props: TextProps): Html {
  const { value, type = 'text', autocomplete = 'off', inputmode, suggestions, ...field } = props
  const { name } = field
  return (
    <Field field={field}>
      <input
        {...{ type, name, value, autocomplete, inputmode, id: name }}
        list={suggestions && `${name}-choices`}
        aria-describedby={describedBy(field)}
        aria-invalid={invalid(field)}
      />
      {suggestions && (
        <datalist id={`${name}-choices`}>
          {suggestions.map((choice) => (
            <option value={choice.value}>{choice.label}</option>
          ))}
        </datalist>
      )}
    </Field>
  )
}

type AreaProps = Common & {
  readonly value: string
  readonly rows: number
  readonly language?: string | undefined
}

export function AreaField({ value, rows, language, ...field }: AreaProps): Html {
  const { name } = field
  // Browsers drop a line break that follows the tag, so one is given for them to drop.
  return (
    <Field field={field}>
      <textarea
        {...{ name, rows, id: name, lang: language }}
        dir="auto"
        aria-describedby={describedBy(field)}
        aria-invalid={invalid(field)}
      >
        {`\n${value}`}
      </textarea>
    </Field>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}
type ChoiceProps = Common & { readonly value: string; readonly choices: readonly Choice[] }

export function ChoiceField({ value, choices, ...field }: ChoiceProps): Html {
  return (
    <Field field={field}>
      <select
        name={field.name}
        id={field.name}
        aria-describedby={describedBy(field)}
        aria-invalid={invalid(field)}
      >
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function CheckField({ checked, ...field }: Common & { readonly checked: boolean }): Html {
  const { name, label, help } = field
  return (
    <div class="check">
      <input
        type="checkbox"
        value="yes"
        {...{ name, checked, id: name }}
        aria-describedby={describedBy(field)}
      />
      <div>
        <label for={name}>{label}</label>
        {help && (
          <p class="help" id={`${name}-help`}>
            {help}
          </p>
        )}
      </div>
    </div>
  )
}

/** At the top, so that nobody hunts for what was wrong. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string
  errors: readonly FieldError[]
}): Html | null {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert">
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
