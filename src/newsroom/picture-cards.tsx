// One picture out of the library: cards to choose by, words to find others with, and a file that comes with the form.
import type { Child, Html } from '#platform/view/html.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'
import type { PictureChoice } from './facts.ts'
import { pictureWords } from './picture-words.ts'

interface FinderProps {
  readonly query: string
  /** Whether the library has anything that says so. */
  readonly found: boolean
  /** Where the page is, and the place on it to come back to. */
  readonly action: string
  readonly errors: readonly FieldError[]
}

export const PictureFinder = ({ query, found, action, errors }: FinderProps): Html => (
  <>
    <div class="picture-finder">
      <TextField name="pictureQuery" label={pictureWords.inItsName} value={query} errors={errors} />
      <Again action={action}>{pictureWords.find}</Again>
    </div>
    {query !== '' && !found && <p class="help">{pictureWords.noneFound(query)}</p>}
  </>
)

/** Sends all that was typed and comes back to this place. */
export const Again = ({ action, children }: { action: string; children: string }): Html => (
  <button type="submit" class="deed" name="deed" value="find" formaction={action}>
    {children}
  </button>
)

/** What the Enter key does in any field of a form that has `Again` in it. */
export const OnEnter = ({ deed, children }: { deed: string; children: string }): Html => (
  <button type="submit" class="unseen" name="deed" value={deed} tabindex={-1} aria-hidden="true">
    {children}
  </button>
)

interface CardsProps {
  readonly name: string
  readonly legend: string
  readonly class?: string
  readonly choices: readonly PictureChoice[]
  readonly chosen: string
  /** What stands there without a picture, and what that is called. */
  readonly none: { readonly shown: Child; readonly label: string }
  /** What the field for a file is called. */
  readonly file: string
  readonly errors: readonly FieldError[]
}

export function PictureCards({
  name,
  legend,
  choices,
  chosen,
  none,
  file,
  errors,
  ...more
}: CardsProps): Html {
  const wrong = errors.find(({ field }) => field === name)?.message
  return (
    <fieldset
      class={more.class ? `picture-cards ${more.class}` : 'picture-cards'}
      id={name}
      aria-describedby={wrong && `${name}-wrong`}
    >
      <legend>{legend}</legend>
      {wrong && <Wrong name={name}>{wrong}</Wrong>}
      <ul>
        <Card {...{ name }} value="" label={none.label} isChosen={chosen === ''}>
          <span class="in-type">{none.shown}</span>
        </Card>
        {choices.map(({ id, name: label, thumb }) => (
          <Card {...{ name, label }} value={id} isChosen={id === chosen}>
            <img {...thumb} alt="" loading="lazy" />
          </Card>
        ))}
      </ul>
      <FileField name={`${name}File`} label={file} errors={errors} />
    </fieldset>
  )
}

interface CardProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
  readonly children: Child
}

const Card = ({ name, value, label, isChosen, children }: CardProps): Html => (
  <li>
    <label>
      {children}
      <span>
        <input type="radio" {...{ name, value }} checked={isChosen} /> {label}
      </span>
    </label>
  </li>
)

interface FileProps {
  readonly name: string
  readonly label: string
  readonly errors: readonly FieldError[]
}

function FileField({ name, label, errors }: FileProps): Html {
  const wrong = errors.find(({ field }) => field === name)?.message
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {wrong && <Wrong name={name}>{wrong}</Wrong>}
      <input
        type="file"
        id={name}
        name={name}
        accept="image/*"
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong && `${name}-wrong`}
      />
    </div>
  )
}

const Wrong = ({ name, children }: { name: string; children: string }): Html => (
  <p class="wrong" id={`${name}-wrong`}>
    {children}
  </p>
)
