// The logo, for light paper and for dark: out of the library, with pictures to choose by, or brought in on the way.
import type { Html } from '#platform/view/html.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'
import { type Tone, tones } from '#ui/theme/look.ts'
import { addresses } from './addresses.ts'
import type { LogoFacts, LookFields, PictureChoice } from './facts.ts'
import { Group } from './group.tsx'
import { lookWords } from './look-words.ts'

const names = { light: 'logoLight', dark: 'logoDark' } as const

interface Props {
  /** What the paper is called. */
  readonly paper: string
  readonly fields: LookFields
  readonly errors: readonly FieldError[]
  readonly logos: LogoFacts
}

export const LogoFields = ({ paper, fields, errors, logos }: Props): Html => (
  <Group title={lookWords.logo} hint={lookWords.logoHelp} id="logo">
    <div class="logo-finder">
      <TextField name="logoQuery" label={lookWords.logoWords} value={logos.query} errors={errors} />
      <Again>{lookWords.logoFind}</Again>
    </div>
    {logos.query !== '' && !logos.found && <p class="help">{lookWords.logoNoneFound(logos.query)}</p>}
    {tones.map((tone) => (
      <Choices tone={tone} choices={logos[tone]} chosen={fields[names[tone]]} {...{ paper, errors }} />
    ))}
    <p class="deeds">
      <Again>{lookWords.bringIn}</Again>
    </p>
  </Group>
)

/** Sends all that was typed and comes back to this place. */
const Again = ({ children }: { children: string }): Html => (
  <button type="submit" class="deed" name="deed" value="find" formaction={`${addresses.look}#logo`}>
    {children}
  </button>
)

interface ChoicesProps {
  readonly tone: Tone
  readonly choices: readonly PictureChoice[]
  readonly chosen: string
  readonly paper: string
  readonly errors: readonly FieldError[]
}

function Choices({ tone, choices, chosen, errors, paper }: ChoicesProps): Html {
  const name = names[tone]
  const wrong = errors.find(({ field }) => field === name)?.message
  return (
    <fieldset class={`logo-choices on-${tone}`} id={name} aria-describedby={wrong && `${name}-wrong`}>
      <legend>{lookWords[name]}</legend>
      {wrong && (
        <p class="wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
      <ul>
        <Choice {...{ name, paper }} value="" label={lookWords.logoNone} isChosen={chosen === ''} />
        {choices.map((choice) => (
          <Choice
            {...{ name }}
            value={choice.id}
            label={choice.name}
            isChosen={choice.id === chosen}
            thumb={choice.thumb}
          />
        ))}
      </ul>
      <FileField name={`${name}File`} label={lookWords.logoFile[tone]} errors={errors} />
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
  /** None: the name of the paper in type. */
  readonly thumb?: PictureChoice['thumb']
  readonly paper?: string
}

const Choice = ({ name, value, label, isChosen, thumb, paper }: ChoiceProps): Html => (
  <li>
    <label>
      {thumb ? <img {...thumb} alt="" loading="lazy" /> : <span class="in-type">{paper}</span>}
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
      {wrong && (
        <p class="wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
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
