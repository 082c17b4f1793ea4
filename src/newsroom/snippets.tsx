import type { Html } from '#platform/view/html.ts'
import { AreaField, ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import { SaidLine } from './said.tsx'
import { SettingsHead } from './setting-doors.tsx'
import { snippetWords } from './snippet-words.ts'
import { deskWords } from './words.ts'

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
    <DeskFrame desk={desk} title={snippetWords.title}>
      <SettingsHead here={addresses.snippets} desk={desk}>
        {snippetWords.title}
      </SettingsHead>
      {said && <SaidLine said={said} />}
      <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
      <form class="form" action={addresses.snippets} method="post">
        <p>{snippetWords.hint}</p>
        <Cost of={thirdParties} />
        <Fields fields={fields} errors={errors} />
        <p class="deeds">
          <button type="submit" class="deed main">
            {deskWords.save}
          </button>
        </p>
      </form>
    </DeskFrame>
  )
}

function Fields({ fields, errors }: Pick<Props, 'fields' | 'errors'>): Html {
  return (
    <>
      <AreaField
        name="tags"
        label={snippetWords.tags}
        help={snippetWords.tagsHelp}
        rows={6}
        value={fields.tags}
        errors={errors}
        class="code-field"
      />
      <AreaField
        name="connects"
        label={snippetWords.connects}
        help={snippetWords.connectsHelp}
        rows={3}
        value={fields.connects}
        errors={errors}
        class="code-field"
      />
      <AreaField
        name="images"
        label={snippetWords.images}
        help={snippetWords.imagesHelp}
        rows={3}
        value={fields.images}
        errors={errors}
        class="code-field"
      />
    </>
  )
}

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
