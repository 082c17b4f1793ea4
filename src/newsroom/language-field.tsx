import { spokenLanguages } from '#languages/catalogue.ts'
import { englishName } from '#languages/tag.ts'
import type { Html } from '#platform/view/html.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly value: string
  readonly errors: readonly FieldError[]
}

/** A language by its tag, with those at hand that the reader's pages speak; any other can be typed. */
export function LanguageField(field: Props): Html {
  const choices = spokenLanguages.map((tag) => ({ value: tag, label: englishName(tag) }))
  return <TextField {...field} suggestions={choices} />
}
