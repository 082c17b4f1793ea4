import type { Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
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
import { addresses } from './addresses.ts'
import type { Desk, LogoFacts, LookFields, Said } from './facts.ts'
import { LayoutDrawing, Swatch, ThemeDrawing } from './look-drawings.tsx'
import { frontWords, lookWords, pairWords, sectionWords, themeWords } from './look-words.ts'
import { Group } from './group.tsx'
import { LogoFields } from './logo-fields.tsx'
import { OnEnter } from './picture-cards.tsx'
import { SettingsFrame } from './settings-frame.tsx'

interface Props {
  readonly desk: Desk
  readonly fields: LookFields
  readonly errors: readonly FieldError[]
  readonly logos: LogoFacts
  /** Colours that would do, where one that was typed cannot be read. */
  readonly nearest?: Accent | undefined
  readonly said?: Said | undefined
  /** Pages in the look that is tried on, none of them saved. */
  readonly tried: readonly (Place & { readonly isNarrow: boolean })[]
  readonly hasFormer: boolean
}

/** The look of the paper, with the real front in it before anybody saves. */
export function LookPage({ desk, said, tried, hasFormer, ...form }: Props): Html {
  return (
    <SettingsFrame here={addresses.look} desk={desk} title={lookWords.title} said={said} errors={form.errors}>
      {tried.length > 0 && <Tried pages={tried} />}
      <form class="form look-form" action={addresses.look} method="post" enctype="multipart/form-data">
        <p>{lookWords.hint}</p>
        <OnEnter deed="try">{lookWords.tryOn}</OnEnter>
        <Type {...form} />
        <Colour {...form} />
        <LogoFields paper={desk.paper} {...form} />
        <Layouts {...form} />
        <p class="deeds">
          <button type="submit" class="deed" name="deed" value="try">
            {lookWords.tryOn}
          </button>
          <button type="submit" class="deed main" name="deed" value="save">
            {lookWords.save}
          </button>
        </p>
      </form>
      {hasFormer && (
        <form class="deeds" action={addresses.formerLook} method="post">
          <button type="submit" class="plain">
            {lookWords.former}
          </button>
        </form>
      )}
    </SettingsFrame>
  )
}

type Form = Pick<Props, 'fields' | 'errors' | 'nearest'>

const Type = ({ fields, errors }: Form): Html => (
  <>
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
    <ChoiceField
      name="pair"
      label={lookWords.pair}
      help={lookWords.pairHelp}
      value={fields.pair}
      choices={pairNames.map((value) => ({ value, label: pairWords[value] }))}
      errors={errors}
    />
  </>
)

function Colour({ fields, errors, nearest }: Form): Html {
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

const Layouts = ({ fields }: Form): Html => (
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

const Tried = ({ pages }: { pages: Props['tried'] }): Html => (
  <section class="tried">
    <h2>{lookWords.tried}</h2>
    {pages.map(({ name, path, isNarrow }) => (
      <figure class={isNarrow ? 'tried-narrow' : 'tried-wide'}>
        <figcaption>{name}</figcaption>
        <iframe src={path} title={name} />
      </figure>
    ))}
  </section>
)
