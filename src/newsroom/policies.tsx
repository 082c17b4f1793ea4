import type { Policy } from '#paper/index.ts'
import type { Html } from '#platform/view/html.ts'
import { type Choice, ChoiceField, type FieldError } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { addresses } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { policyWords, policyPageWords } from './machine-words.ts'
import { SaveButton, SettingsFrame } from './settings-frame.tsx'

interface Props {
  readonly desk: Desk
  readonly chosen: readonly { readonly policy: Policy; readonly path: string }[]
  readonly pages: readonly Choice[]
  readonly errors: readonly FieldError[]
  readonly said?: Said | undefined
}

/** Which page states which policy. */
export function PoliciesPage({ desk, chosen, pages, errors, said }: Props): Html {
  return (
    <SettingsFrame
      here={addresses.policies}
      desk={desk}
      title={policyPageWords.title}
      said={said}
      errors={errors}
    >
      <form class="form" action={addresses.policies} method="post">
        <p>
          {policyPageWords.hint} <Link to={addresses.writePage}>{policyPageWords.writePage}</Link>
        </p>
        {chosen.map(({ policy, path }) => (
          <ChoiceField
            name={policy}
            {...policyWords[policy]}
            value={path}
            choices={[{ value: '', label: policyPageWords.none }, ...pages]}
            errors={errors}
          />
        ))}
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}
