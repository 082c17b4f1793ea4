import { sql } from 'kysely'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { Person, PersonId } from './model.ts'
import type { BylinesTables } from './schema.ts'

const { reading, writing, prepared } = tables<BylinesTables>()
const columns = [
  'id',
  'slug',
  'name',
  'title',
  'bio',
  'portrait_id as portraitId',
  'account_id as accountId',
  'origin',
  'origin_id as originId',
] as const

export const findPersonBySlug = (db: Reader, slug: string): Promise<Person | undefined> =>
  reading(db).selectFrom('persons').select(columns).where('slug', '=', slug).executeTakeFirst()

/** What a WordPress site had under this number; of several sites the one that sorts first. */
export const findPersonByOrigin = (db: Reader, originId: number): Promise<Person | undefined> =>
  reading(db)
    .selectFrom('persons')
    .select(columns)
    .where('origin_id', '=', originId)
    .where(sql<boolean>`substr(origin, 1, 10) = 'wordpress:'`)
    .orderBy('origin')
    .limit(1)
    .executeTakeFirst()

export async function personsByIds(
  db: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await personsWith(db, { ids })
  return new Map(rows.map((person) => [person.id, person]))
}
const personsWith = prepared((db, { ids }: { ids: readonly PersonId[] }) =>
  db.selectFrom('persons').select(columns).where('id', 'in', ids),
)

export async function personsBySlugs(
  db: Reader,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  if (slugs.length === 0) return new Map()
  const rows = await reading(db).selectFrom('persons').select(columns).where('slug', 'in', slugs).execute()
  return new Map(rows.map((person) => [person.slug, person]))
}

export const listPersonsOf = (db: Reader, origin: string): Promise<Person[]> =>
  reading(db).selectFrom('persons').select(columns).where('origin', '=', origin).execute()

/** A slug that somebody else took a moment ago stays theirs: look the people up again afterwards. */
export async function insertPersons(tx: Writer, persons: readonly Person[]): Promise<void> {
  if (persons.length === 0) return
  await writing(tx)
    .insertInto('persons')
    .values(
      persons.map(({ portraitId, accountId, originId, ...rest }) => ({
        ...rest,
        portrait_id: portraitId,
        account_id: accountId,
        origin_id: originId,
      })),
    )
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute()
}

export async function savePerson(
  tx: Writer,
  { id, title, bio, portraitId }: Pick<Person, 'id' | 'title' | 'bio' | 'portraitId'>,
): Promise<void> {
  await writing(tx)
    .updateTable('persons')
    .set({ title, bio, portrait_id: portraitId })
    .where('id', '=', id)
    .execute()
}

export async function removePersons(tx: Writer, ids: readonly PersonId[]): Promise<void> {
  if (ids.length > 0) await writing(tx).deleteFrom('persons').where('id', 'in', ids).execute()
}

/** Whose name stands over something and has these words in it, by name. */
export function listPersons(db: Reader, words: string, limit: number): Promise<Person[]> {
  const like = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return reading(db)
    .selectFrom('persons')
    .select(columns)
    .where(sql<boolean>`lower(name) like ${like} escape '\\'`)
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Whoever has a title at the paper: its staff page. */
export const listStaffed = (db: Reader): Promise<Person[]> =>
  reading(db)
    .selectFrom('persons')
    .select(columns)
    .where('title', '<>', '')
    .orderBy('name')
    .limit(200)
    .execute()
