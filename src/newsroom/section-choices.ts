import type { Choice } from '#ui/fields.tsx'
import { deskWords } from './words.ts'

/** Every section to choose from, and none. */
export const sectionChoices = (
  sections: readonly { readonly id: string; readonly name: string }[],
): readonly Choice[] => [
  { value: '', label: deskWords.chooseSection },
  ...sections.map(({ id, name }) => ({ value: id, label: name })),
]
