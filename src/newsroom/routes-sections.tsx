// The paper's sections, in the settings and on the first visit.
import { editionOf } from '#copy/index.ts'
import { mayArrangeFront } from '#fronts/index.ts'
import { type Actor, can } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { type Form, readForm, shaped } from '#platform/http/form.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { arrangeSections, mayKeepSections, type Section } from '#sections/index.ts'
import { inUse } from '#stories/index.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses, sectionFrontAddress } from './addresses.ts'
import { type SectionRow, SectionRows, wantedIn, wrongRows } from './contract/sections.ts'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { rowField, type SectionTable } from './section-rows.tsx'
import { SectionsPage } from './sections.tsx'
import { sectionFaultWords, sectionWords } from './setup-words.ts'

export const sections: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.sections,
  who: mayKeepSections,
  handle: (call) => sectionsPage(call),
}

export const sectionsPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.sections,
  who: mayKeepSections,
  handle: async (call) => {
    const rows = rowsIn(await readForm(call.request))
    const errors = await call.store.write((tx) => arrange(tx, call, rows))
    return errors.length > 0
      ? sectionsPage(call, { rows, errors })
      : seeOther(`${addresses.sections}?said=saved`)
  },
}

export function rowsIn(form: Form): readonly SectionRow[] {
  const read = shaped(form, SectionRows)
  if (!read.success) throw new HttpFault('bad-request', 'rows of sections')
  return read.data
}

/** Sections as the rows say, or what is wrong with which row. */
export async function arrange(
  tx: Writer,
  { visitor, now }: DeskCall,
  rows: readonly SectionRow[],
): Promise<readonly FieldError[]> {
  const wrong = wrongRows(rows)
  if (wrong.length > 0) return wrong.map(({ row, message }) => ({ field: rowField(row), message }))
  const wanted = { wanted: wantedIn(rows), inUse: (await inUse(tx)).sections }
  const misfits = await arrangeSections(tx, visitor, wanted, now)
  return misfits.map(({ row, why }) => ({ field: rowField(row), message: sectionFaultWords[why] }))
}

interface Typed {
  readonly rows: readonly SectionRow[]
  readonly errors: readonly FieldError[]
}

/** What the rows are drawn from: as stored, or as typed. `withParents`: whether it is asked what stands under what. */
export async function sectionTable(
  { store, visitor }: DeskCall,
  sections: readonly Section[],
  { typed, withParents }: { readonly typed?: Typed | undefined; readonly withParents: boolean },
): Promise<SectionTable> {
  const used = (await inUse(store.read)).sections
  return {
    rows: typed?.rows ?? inTree(sections).map((section, at) => rowOf(section, at, withParents)),
    errors: typed?.errors ?? [],
    inUse: new Set([...used, ...sections.map(({ parentId }) => parentId)]),
    above: withParents ? sections.filter(({ parentId }) => parentId === null) : [],
    fronts: new Map(withParents ? frontsOf(sections, visitor) : []),
  }
}

const frontsOf = (sections: readonly Section[], visitor: Actor): readonly (readonly [string, string])[] =>
  sections.flatMap(({ id }) =>
    can(visitor, mayArrangeFront, id) ? [[id, sectionFrontAddress(id)] as const] : [],
  )

const rowOf = ({ id, name, parentId }: Section, at: number, withParents: boolean): SectionRow => ({
  id,
  name,
  place: String(at + 1),
  under: withParents ? (parentId ?? '') : undefined,
  isRemoved: false,
})

/** Each followed by what stands under it; what hangs in a ring comes last. */
export function inTree(sections: readonly Section[]): readonly Section[] {
  const under = (parent: Section['parentId']): readonly Section[] =>
    sections.filter(({ parentId }) => parentId === parent).flatMap((one) => [one, ...under(one.id)])
  const tree = under(null)
  return [...tree, ...sections.filter((one) => !tree.includes(one))]
}

async function sectionsPage(call: DeskCall, typed?: Typed): Promise<Response> {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const table = await sectionTable(call, edition.sections, { typed, withParents: true })
  const said = isSaid(call, 'saved') ? { text: sectionWords.saved } : undefined
  const page = <SectionsPage desk={deskOf(edition, visitor)} {...table} said={said} />
  return htmlResponse(page, table.errors.length > 0 ? wrongForm : 200)
}
