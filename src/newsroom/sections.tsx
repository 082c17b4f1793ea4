import type { Html } from '#platform/view/html.ts'
import { addresses } from './addresses.ts'
import type { Desk, Said } from './facts.ts'
import { SectionRows, type SectionTable } from './section-rows.tsx'
import { SaveButton, SettingsFrame } from './settings-frame.tsx'
import { sectionWords } from './setup-words.ts'

type Props = SectionTable & { readonly desk: Desk; readonly said?: Said | undefined }

/** The paper's departments: called what, in which order, under which. */
export function SectionsPage({ desk, said, ...table }: Props): Html {
  return (
    <SettingsFrame
      here={addresses.sections}
      desk={desk}
      title={sectionWords.title}
      said={said}
      errors={table.errors}
    >
      <form class="form" action={addresses.sections} method="post">
        <p>
          {sectionWords.hint} {sectionWords.placeHelp}
        </p>
        <SectionRows {...table} />
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}
