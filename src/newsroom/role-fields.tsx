import type { StaffRole } from '#people/index.ts'
import type { Html } from '#platform/view/html.ts'
import { ChoiceField, type FieldError } from '#ui/fields.tsx'
import { roleWords } from './people-words.ts'
import { peopleWords as words } from './people-words.ts'

/** What can be chosen for somebody. */
export interface RoleChoices {
  readonly roles: readonly StaffRole[]
  readonly sections: readonly { readonly id: string; readonly name: string; readonly depth: number }[]
}

export interface RoleTyped {
  readonly role: string
  readonly desks: readonly string[]
}

export function RoleFields({
  roles,
  sections,
  typed,
  errors,
}: RoleChoices & { typed: RoleTyped; errors: readonly FieldError[] }): Html {
  return (
    <>
      <ChoiceField
        name="role"
        label={words.role}
        value={typed.role}
        choices={roles.map((role) => ({ value: role, label: roleWords[role] }))}
        errors={errors}
      />
      {sections.length > 0 && (
        <fieldset class="desk-choices">
          <legend>{words.desks}</legend>
          <p class="help">{words.desksHelp}</p>
          <ul>
            {sections.map(({ id, name, depth }) => (
              <li class={depth > 0 ? 'under' : undefined}>
                <label>
                  <input type="checkbox" name="desks[]" value={id} checked={typed.desks.includes(id)} />{' '}
                  <bdi>{name}</bdi>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </>
  )
}
