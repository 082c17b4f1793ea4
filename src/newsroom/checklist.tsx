import type { Html } from '#platform/view/html.ts'
import { checkItems, checkLevels, type Checklist, type CheckItem, firstChecklist } from '#stories/index.ts'
import { ChoiceField, type FieldError, TextField } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { itemWords, levelWords, publishingWords } from './publishing-words.ts'
import { SaveButton, SettingsFrame } from './settings-frame.tsx'

/** As it stands in the fields. */
export type ChecklistTyped = Readonly<Record<CheckItem, { readonly level: string; readonly bound: string }>>

export const typedChecklist = (checklist: Checklist): ChecklistTyped =>
  Object.fromEntries(
    checkItems.map((item) => [
      item,
      { level: checklist[item].level, bound: String(checklist[item].bound ?? '') },
    ]),
  ) as Record<CheckItem, { level: string; bound: string }>

interface Props {
  readonly desk: Desk
  readonly typed: ChecklistTyped
  readonly errors: readonly FieldError[]
  readonly said?: Said | undefined
}

const levels = checkLevels.map((value) => ({ value, label: levelWords[value] }))

/** What is looked at before a story goes out. */
export function ChecklistPage({ desk, typed, errors, said }: Props): Html {
  return (
    <SettingsFrame
      here={addresses.checklist}
      desk={desk}
      title={publishingWords.checklistTitle}
      said={said}
      errors={errors}
    >
      <form class="form checklist-form" action={addresses.checklist} method="post">
        <p>{publishingWords.checklistHint}</p>
        {checkItems.map((item) => (
          <div class="check-row">
            <ChoiceField
              name={item}
              label={itemWords[item].label}
              help={itemWords[item].help || undefined}
              value={typed[item].level}
              choices={levels}
              errors={errors}
            />
            {firstChecklist[item].bound !== null && (
              <TextField
                name={`${item}-bound`}
                label={publishingWords.from}
                value={typed[item].bound}
                errors={errors}
              />
            )}
          </div>
        ))}
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}
