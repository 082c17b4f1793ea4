import { bytes } from '#platform/db/columns.ts'
import type { Migrate } from '#platform/db/migrate.ts'

/** House advertisements, with their picture. */
export const ads: Migrate = async (db, engine) => {
  await db.schema
    .createTable('advertisements')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('alt', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('picture', bytes(engine), (column) => column.notNull())
    .addColumn('picture_type', 'text', (column) => column.notNull())
    .addColumn('picture_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('origin', 'text')
    .execute()
}
