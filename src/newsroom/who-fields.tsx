import type { Html } from '#platform/view/html.ts'
import { type FieldError, TextField } from '#ui/fields.tsx'
import { accountWords as words } from './account-words.ts'

export const WhoFields = ({
  name,
  email,
  errors,
}: {
  name: string
  email: string
  errors: readonly FieldError[]
}): Html => (
  <>
    <TextField
      name="name"
      label={words.name}
      help={words.nameHelp}
      autocomplete="name"
      value={name}
      errors={errors}
    />
    <TextField
      name="email"
      label={words.email}
      help={words.emailHelp}
      type="email"
      autocomplete="username"
      value={email}
      errors={errors}
    />
  </>
)
