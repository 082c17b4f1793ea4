import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { branchOf, type Section, type SectionId } from '../model.ts'
import type { SectionsTables } from '../schema.ts'

const { reading, writing } = tables<SectionsTables>()
const sectionColumns = [
  'id',
  'slug',
  'name',
  'parent_id as parentId',
  'position',
  'description',
  'origin',
  'origin_id as originId',
] as const

/** All of them: a paper has tens of sections, and the menu needs every one. */
export const listSections = (db: Reader): Promise<Section[]> =>
  reading(db).selectFrom('sections').select(sectionColumns).orderBy('position').orderBy('id').execute()

export const findSectionBySlug = (db: Reader, slug: string): Promise<Section | undefined> =>
  reading(db).selectFrom('sections').select(sectionColumns).where('slug', '=', slug).executeTakeFirst()

export async function insertSections(tx: Writer, sections: readonly Section[]): Promise<void> {
  if (sections.length === 0) return
  await writing(tx)
    .insertInto('sections')
    .values(
      sections.map(({ parentId, originId, ...rest }) => ({
        ...rest,
        parent_id: parentId,
        origin_id: originId,
      })),
    )
    .execute()
}

/** Everything of a section but where it came from and its address. */
export async function saveSection(
  tx: Writer,
  id: SectionId,
  { name, parentId, position }: Pick<Section, 'name' | 'parentId' | 'position'>,
): Promise<void> {
  await writing(tx)
    .updateTable('sections')
    .set({ name, parent_id: parentId, position })
    .where('id', '=', id)
    .execute()
}

export const listSectionsOf = (db: Reader, origin: string): Promise<Section[]> =>
  reading(db).selectFrom('sections').select(sectionColumns).where('origin', '=', origin).execute()

export async function removeSections(tx: Writer, ids: readonly SectionId[]): Promise<void> {
  if (ids.length > 0) await writing(tx).deleteFrom('sections').where('id', 'in', ids).execute()
}

/** Sections by id, and all that stand below them now. */
export async function branchesOf(db: Reader, roots: readonly string[]): Promise<readonly string[]> {
  const sections = await listSections(db)
  return [...new Set(sections.flatMap(({ id }) => (roots.includes(id) ? branchOf(sections, id) : [])))]
}
