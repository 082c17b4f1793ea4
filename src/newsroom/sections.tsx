import type { Html } from '#platform/view/html.ts'
import { ErrorSummary } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Said } from './facts.ts'
import { SaidLine } from './said.tsx'
import { SectionRows, type SectionTable } from './section-rows.tsx'
import { SettingsHead } from './setting-doors.tsx'
import { sectionWords } from './setup-words.ts'
import { deskWords } from './words.ts'

type Props = SectionTable & { readonly desk: Desk; readonly said?: Said | undefined }

/** The paper's departments: called what, in which order, under which. */
export function SectionsPage({ desk, said, ...table }: Props): Html {
  return (
    <DeskFrame desk={desk} title={sectionWords.title}>
      <SettingsHead here={addresses.sections} desk={desk}>
        {sectionWords.title}
      </SettingsHead>
      {said && <SaidLine said={said} />}
      <ErrorSummary title={deskWords.somethingWrong} errors={table.errors} />
      <form class="form" action={addresses.sections} method="post">
        <p>
          {sectionWords.hint} {sectionWords.placeHelp}
        </p>
        <SectionRows {...table} />
        <p class="deeds">
          <button type="submit" class="deed main">
            {deskWords.save}
          </button>
        </p>
      </form>
    </DeskFrame>
  )
}
