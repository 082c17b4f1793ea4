import { editionOf } from '#copy/index.ts'
import { readForm, shaped, typedIn } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { checkItems, checklistOf, type CheckItem, maySetChecklist, setChecklist } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import { ChecklistPage, type ChecklistTyped, typedChecklist } from './checklist.tsx'
import { ChecklistForm } from './contract/publishing.ts'
import { publishingWords } from './publishing-words.ts'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { errorsOf } from './typed.ts'

export const checklistRoute: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.checklist,
  who: maySetChecklist,
  handle: async (call) => checklistPage(call, typedChecklist(await checklistOf(call.store.read))),
}

async function checklistPage(
  call: DeskCall,
  typed: ChecklistTyped,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const edition = await editionOf(call.store.read, call.place, call.now)
  const said = isSaid(call, 'saved') ? { text: publishingWords.checklistSaved } : undefined
  const page = (
    <ChecklistPage desk={deskOf(edition, call.visitor)} typed={typed} errors={errors} said={said} />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

export const checklistPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.checklist,
  who: maySetChecklist,
  handle: async (call) => {
    const form = await readForm(call.request)
    const read = shaped(form, ChecklistForm)
    if (!read.success) {
      const typed = Object.fromEntries(
        checkItems.map((item) => [
          item,
          { level: typedIn(form, item), bound: typedIn(form, `${item}-bound`) },
        ]),
      ) as Record<CheckItem, { level: string; bound: string }>
      return checklistPage(call, typed, errorsOf(read.error))
    }
    await call.store.write((tx) => setChecklist(tx, call.visitor, read.data))
    return seeOther(`${addresses.checklist}?said=saved`)
  },
}
