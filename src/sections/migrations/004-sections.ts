import type { Migrate } from '#platform/db/migrate.ts'

/** Sections (nested) and topics. */
export const sections: Migrate = async (db) => {
  await db.schema
    .createTable('sections')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'text', (column) => column.references('sections.id').onDelete('set null'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('origin', 'text')
    .addColumn('origin_id', 'bigint')
    .addUniqueConstraint('sections_origin', ['origin', 'origin_id'])
    .execute()
  await db.schema
    .createTable('topics')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('origin', 'text')
    .addColumn('origin_id', 'bigint')
    .addUniqueConstraint('topics_origin', ['origin', 'origin_id'])
    .execute()
}
