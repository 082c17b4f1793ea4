import type { Html } from '#platform/view/html.ts'
import type { FieldError } from '#ui/fields.tsx'
import type { Choice } from './facts.ts'

interface Props {
  readonly name: string
  readonly legend: string
  readonly help?: string | undefined
  readonly choices: readonly Choice[]
  readonly ticked: readonly string[]
  readonly errors: readonly FieldError[]
}

/** Several of several. The group's name is its fields' name with `[]` after it; its id is where a mistake in it is linked to. */
export function Checks({ name, legend, help, choices, ticked, errors }: Props): Html {
  const wrong = errors.find(({ field }) => field === name)?.message
  const described = [help && `${name}-help`, wrong && `${name}-wrong`].filter(Boolean).join(' ')
  return (
    <fieldset id={name} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {wrong && (
        <p class="field">
          <span class="wrong" id={`${name}-wrong`}>
            {wrong}
          </span>
        </p>
      )}
      <ul class="checks">
        {choices.map((choice) => (
          <li class="check">
            <input
              type="checkbox"
              name={`${name}[]`}
              value={choice.id}
              id={`${name}-${choice.id}`}
              checked={ticked.includes(choice.id)}
            />
            <label for={`${name}-${choice.id}`}>{choice.name}</label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
