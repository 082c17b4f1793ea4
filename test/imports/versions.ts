import { type Row, rowsOf } from './importing.ts'

/** The versions by the number that their post had. */
export async function versionsOf(db: Parameters<typeof rowsOf>[0]): Promise<ReadonlyMap<number, Row>> {
  const numbers = new Map((await rowsOf(db, 'stories')).map((row) => [row['id'], Number(row['origin_id'])]))
  return new Map((await rowsOf(db, 'versions')).map((row) => [numbers.get(row['story_id']) ?? 0, row]))
}
