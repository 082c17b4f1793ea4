import { sql } from 'kysely'
import { inPieces, inSteps, padded } from '#kernel/pieces.ts'
import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { firstSettings, type Redirect, type Settings } from './model.ts'
import type { PaperTables } from './schema.ts'

const { reading, writing, prepared } = tables<PaperTables>()

/** The paper's settings; what was never set is as at the beginning. */
export async function settingsOf(db: Reader): Promise<Settings> {
  const rows = await settingRows(db, {})
  const set: Partial<Settings> = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]))
  // These two have grown, and will: a setting that was stored before knows nothing of the newest.
  return {
    ...firstSettings,
    ...set,
    machines: { ...firstSettings.machines, ...set.machines },
    look: { ...firstSettings.look, ...set.look },
  }
}

const settingRows = prepared((db) => db.selectFrom('settings').select(['key', 'value']))

/** Which settings somebody has decided, even if as they were at the beginning. */
export async function settingsDecided(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await reading(db).selectFrom('settings').select('key').execute()
  return new Set(rows.map(({ key }) => key))
}

export async function saveSettings(tx: Writer, settings: Partial<Settings>, now: Instant): Promise<void> {
  const rows = Object.entries(settings).map(([key, value]) => ({
    key,
    value: JSON.stringify(value),
    updated_at: now,
  }))
  if (rows.length === 0) return
  await writing(tx)
    .insertInto('settings')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute()
}

export const findRedirect = async (db: Reader, from: string): Promise<string | undefined> =>
  (await redirectsFrom(db, { paths: [from] }))[0]?.to

/** Where each of these addresses leads, in their order. */
export async function findRedirects(
  db: Reader,
  paths: readonly string[],
): Promise<readonly (string | undefined)[]> {
  if (paths.length === 0) return []
  const rows = await redirectsFrom(db, { paths: padded(paths) })
  const known = new Map(rows.map(({ from, to }) => [from, to]))
  return paths.map((path) => known.get(path))
}

const redirectsFrom = prepared((db, { paths }: { paths: readonly string[] }) =>
  db.selectFrom('redirects').select(['from_path as from', 'to_path as to']).where('from_path', 'in', paths),
)

/** Which of these addresses lead somewhere already. */
export async function redirectsAmong(db: Reader, paths: readonly string[]): Promise<readonly string[]> {
  const rows: { from: string }[] = []
  for (const some of inPieces(paths, 1000))
    rows.push(
      ...(await reading(db)
        .selectFrom('redirects')
        .select('from_path as from')
        .where('from_path', 'in', padded(some))
        .execute()),
    )
  return rows.map(({ from }) => from)
}

/** Many at once, out of an archive: an address that leads somewhere already is left as it is. */
export async function insertRedirects(
  tx: Writer,
  redirects: readonly Redirect[],
  now: Instant,
): Promise<void> {
  for (const some of inSteps(redirects))
    await writing(tx)
      .insertInto('redirects')
      .values(some.map(({ from, to }) => ({ from_path: from, to_path: to, created_at: now })))
      .onConflict((conflict) => conflict.column('from_path').doNothing())
      .execute()
}

/** Where it leads from now; what led to it leads to its goal, so that nobody is sent twice. */
export async function saveRedirect(tx: Writer, { from, to }: Redirect, now: Instant): Promise<void> {
  await writing(tx)
    .insertInto('redirects')
    .values({ from_path: from, to_path: to, created_at: now })
    .onConflict((conflict) => conflict.column('from_path').doUpdateSet({ to_path: to, created_at: now }))
    .execute()
  await writing(tx).updateTable('redirects').set({ to_path: to }).where('to_path', '=', from).execute()
}

/** In the order of their addresses, from the first behind `after`; `words`: somewhere in either address, as typed. */
export function listRedirects(
  db: Reader,
  { words, after, limit }: { readonly words: string; readonly after: string; readonly limit: number },
): Promise<Redirect[]> {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return reading(db)
    .selectFrom('redirects')
    .select(['from_path as from', 'to_path as to'])
    .where('from_path', '>', after)
    .$if(words !== '', (query) =>
      query.where(
        sql<boolean>`(from_path like ${like} escape ${'\\'} or to_path like ${like} escape ${'\\'})`,
      ),
    )
    .orderBy('from_path')
    .limit(limit)
    .execute()
}

/** A path that a story now answers itself leads nowhere else any more. */
export async function removeRedirects(tx: Writer, paths: readonly string[]): Promise<void> {
  if (paths.length > 0)
    await writing(tx).deleteFrom('redirects').where('from_path', 'in', padded(paths)).execute()
}
export async function removeRedirectsTo(tx: Writer, path: string): Promise<void> {
  await writing(tx).deleteFrom('redirects').where('to_path', '=', path).execute()
}
