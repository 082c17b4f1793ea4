import type { Html } from '#platform/view/html.ts'
import type { FieldError } from '#ui/fields.tsx'
import type { Draft } from './facts.ts'
import { deskWords } from './words.ts'

interface Props {
  readonly bylines: Draft['bylines']
  readonly errors: readonly FieldError[]
}

const blank = { person: '', role: '' }
/** Free rows below those in use: enough for a day, and saving gives more. */
const spare = 3

/** Names and roles in two columns. The fields repeat, `bylinePerson[]` and `bylineRole[]`, in the order of printing. */
export function BylineRows({ bylines, errors }: Props): Html {
  const message = errors.find((error) => error.field === 'bylines')?.message
  return (
    <fieldset id="bylines" tabindex={-1}>
      <legend>{deskWords.bylines}</legend>
      <p class="help">{deskWords.bylinesHelp}</p>
      {message && <p class="wrong">{message}</p>}
      {[...bylines, ...Array.from({ length: spare }, () => blank)].map((byline, index) => (
        <div class="byline-row">
          <input
            type="text"
            name="bylinePerson[]"
            value={byline.person}
            autocomplete="off"
            aria-label={deskWords.person(index + 1)}
            placeholder={deskWords.person(index + 1)}
          />
          <input
            type="text"
            name="bylineRole[]"
            value={byline.role}
            autocomplete="off"
            aria-label={deskWords.role(index + 1)}
            placeholder={deskWords.role(index + 1)}
          />
        </div>
      ))}
    </fieldset>
  )
}
