// The fields of a look, part by part: the settings have all of them, the first visit the first.
import type { Html } from '#platform/view/html.ts'
import { ChoiceField, type FieldError, TextField } from '#ui/fields.tsx'
import {
  type Accent,
  frontLayouts,
  pairNames,
  sectionLayouts,
  themeNames,
  type Tone,
  tones,
} from '#ui/theme/look.ts'
import type { LogoFacts, LookFields } from './facts.ts'
import { Group } from './group.tsx'
import { LayoutDrawing, Swatch, ThemeDrawing } from './look-drawings.tsx'
import { frontWords, lookWords, pairWords, sectionWords, themeWords } from './look-words.ts'

export interface LookFormFacts {
  readonly fields: LookFields
  readonly errors: readonly FieldError[]
  readonly logos: LogoFacts
  /** Colours that would do, where one that was typed cannot be read. */
  readonly nearest?: Accent | undefined
}
type Form = Omit<LookFormFacts, 'logos'>

export const Theme = ({ fields }: Form): Html => (
  <Group title={lookWords.theme}>
    <Cards
      name="theme"
      value={fields.theme}
      choices={themeNames.map((value) => ({
        value,
        ...themeWords[value],
        drawing: <ThemeDrawing of={value} />,
      }))}
    />
  </Group>
)

export const Pair = ({ fields, errors }: Form): Html => (
  <ChoiceField
    name="pair"
    label={lookWords.pair}
    help={lookWords.pairHelp}
    value={fields.pair}
    choices={pairNames.map((value) => ({ value, label: pairWords[value] }))}
    errors={errors}
  />
)

export function Colour({ fields, errors, nearest }: Form): Html {
  return (
    <Group title={lookWords.colour} hint={lookWords.colourHelp}>
      <ChoiceField
        name="colours"
        label={lookWords.colours}
        value={fields.colours}
        choices={[
          { value: 'theme', label: lookWords.coloursTheme },
          { value: 'own', label: lookWords.coloursOwn },
        ]}
        errors={errors}
      />
      <div class="pair">
        {tones.map((tone) => (
          <AccentField tone={tone} fields={fields} errors={errors} />
        ))}
      </div>
      {nearest && (
        <p class="deeds">
          {tones.map((tone) => (
            <>
              <input type="hidden" name={`nearest-${tone}`} value={nearest[tone]} />
              <Swatch colour={nearest[tone]} />
            </>
          ))}
          <button type="submit" class="deed" name="deed" value="nearest">
            {lookWords.takeNearest}
          </button>
        </p>
      )}
    </Group>
  )
}

const accentNames = { light: 'accentLight', dark: 'accentDark' } as const

function AccentField({ tone, fields, errors }: { tone: Tone } & Form): Html {
  const name = accentNames[tone]
  const value = fields[name]
  return (
    <div class="accent-field">
      <TextField name={name} label={lookWords[name]} value={value} errors={errors} />
      {/^#[0-9a-f]{6}$/i.test(value) && <Swatch colour={value} />}
    </div>
  )
}

export const Layouts = ({ fields }: Form): Html => (
  <>
    <Group title={lookWords.front}>
      <Cards
        name="front"
        value={fields.front}
        choices={frontLayouts.map((value) => ({
          value,
          ...frontWords[value],
          drawing: <LayoutDrawing of={value} />,
        }))}
      />
    </Group>
    <Group title={lookWords.section}>
      <Cards
        name="section"
        value={fields.section}
        choices={sectionLayouts.map((value) => ({
          value,
          ...sectionWords[value],
          drawing: <LayoutDrawing of={value} />,
        }))}
      />
    </Group>
  </>
)

interface Card {
  readonly value: string
  readonly label: string
  readonly help: string
  readonly drawing: Html
}
const Cards = ({ name, value, choices }: { name: string; value: string; choices: readonly Card[] }): Html => (
  <div class="look-cards" id={name}>
    {choices.map((card) => (
      <label class="look-card">
        {card.drawing}
        <span class="look-card-name">
          <input type="radio" name={name} value={card.value} checked={card.value === value} /> {card.label}
        </span>
        <span class="help">{card.help}</span>
      </label>
    ))}
  </div>
)
