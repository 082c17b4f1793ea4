import type { Html } from '#platform/view/html.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { addresses } from './addresses.ts'
import type { Desk, PaperFields, Said } from './facts.ts'
import { LanguageField } from './language-field.tsx'
import { SaveButton, SettingsFrame } from './settings-frame.tsx'
import { setUpWords } from './setup-words.ts'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly action: string
  readonly paper: PaperFields
  readonly zones: readonly string[]
  readonly errors: readonly FieldError[]
  readonly said?: Said | undefined
  /** How many invented stories there are to be taken out. */
  readonly demo: number
}

/** What every page of the paper wears. */
export function SettingsPage({ desk, action, said, demo, ...fields }: Props): Html {
  return (
    <SettingsFrame
      here={addresses.settings}
      desk={desk}
      title={deskWords.settings}
      said={said}
      errors={fields.errors}
    >
      <form class="form" action={action} method="post">
        <p>{deskWords.settingsHint}</p>
        <PaperFieldset {...fields} />
        <SaveButton />
      </form>
      {demo > 0 && (
        <section class="beside-form">
          <h2>{setUpWords.demo}</h2>
          <p>
            {setUpWords.demoStands(demo)} <Link to={addresses.demo}>{setUpWords.removeDemo}</Link>
          </p>
        </section>
      )}
    </SettingsFrame>
  )
}

/** The fields by themselves, for any form that asks how the paper is to be. */
export function PaperFieldset({
  paper,
  zones,
  errors,
  isZoneGuessed = false,
}: Pick<Props, 'paper' | 'zones' | 'errors'> & { readonly isZoneGuessed?: boolean }): Html {
  return (
    <>
      <TextField name="name" label={deskWords.paperName} value={paper.name} errors={errors} />
      <TextField
        name="tagline"
        label={deskWords.tagline}
        help={deskWords.taglineHelp}
        value={paper.tagline}
        errors={errors}
      />
      <LanguageField
        name="language"
        label={deskWords.paperLanguage}
        help={deskWords.paperLanguageHelp}
        value={paper.language}
        errors={errors}
      />
      <div data-own-zone={isZoneGuessed ? 'yes' : undefined}>
        <TextField
          name="timeZone"
          label={deskWords.timeZone}
          help={deskWords.timeZoneHelp}
          value={paper.timeZone}
          suggestions={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          errors={errors}
        />
      </div>
    </>
  )
}
