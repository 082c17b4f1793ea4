import type { Html } from '#platform/view/html.ts'
import { AreaField, type FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { SaveButton, SettingsFrame } from './settings-frame.tsx'
import { snippetWords } from './snippet-words.ts'

export type SnippetFields = Readonly<Record<'tags' | 'connects' | 'images', string>>

interface Props {
  readonly desk: Desk
  readonly fields: SnippetFields
  readonly errors: readonly FieldError[]
  /** The hosts that see every reader now. */
  readonly thirdParties: readonly string[]
  readonly said?: Said | undefined
}

/** Other services on the reader's pages, and what they cost. */
export function SnippetsPage({ desk, fields, errors, thirdParties, said }: Props): Html {
  return (
    <SettingsFrame
      here={addresses.snippets}
      desk={desk}
      title={snippetWords.title}
      said={said}
      errors={errors}
    >
      <form class="form" action={addresses.snippets} method="post">
        <p>{snippetWords.hint}</p>
        <Cost of={thirdParties} />
        <Fields fields={fields} errors={errors} />
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}

const areas = [
  { name: 'tags', rows: 6 },
  { name: 'connects', rows: 3 },
  { name: 'images', rows: 3 },
] as const

const Fields = ({ fields, errors }: Pick<Props, 'fields' | 'errors'>): Html => (
  <>
    {areas.map(({ name, rows }) => (
      <AreaField
        name={name}
        label={snippetWords[name]}
        help={snippetWords[`${name}Help`]}
        rows={rows}
        value={fields[name]}
        errors={errors}
        class="code-field"
      />
    ))}
  </>
)

/** In plain words, before anything can be typed. */
function Cost({ of }: { of: readonly string[] }): Html {
  return (
    <div class="cost">
      <p>
        <strong>{of.length === 0 ? snippetWords.costNone : snippetWords.cost(of.length)}</strong>
      </p>
      {of.length > 0 && (
        <ul>
          {of.map((origin) => (
            <li>{origin.replace('https://', '')}</li>
          ))}
        </ul>
      )}
      <p>{snippetWords.costHint}</p>
    </div>
  )
}
