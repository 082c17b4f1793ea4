import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Migrate } from '#platform/db/migrate.ts'

/** Stories, their drafts and immutable versions, corrections and kills. */
export const stories: Migrate = async (db) => {
  await db.schema
    .createTable('stories')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('path', 'text', (column) => column.unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('published_at', 'text')
    .addColumn('updated_at', 'text')
    .addColumn('embargo_until', 'text')
    .addColumn('public_at', 'text')
    .addColumn('killed_at', 'text')
    .addColumn('released_at', 'text')
    .addColumn('version', 'integer')
    .addColumn('lock', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('origin', 'text')
    .addColumn('origin_id', 'bigint')
    .addColumn('digest', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('section_id', 'text', (column) => column.references('sections.id'))
    // The number first: `/?p=12` is asked without knowing which site it came from.
    .addUniqueConstraint('stories_origin', ['origin_id', 'origin'])
    .execute()
  await indexes(db)
  await content(
    db.schema
      .createTable('drafts')
      .addColumn('story_id', 'text', (column) =>
        column.primaryKey().references('stories.id').onDelete('cascade'),
      ),
  )
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .addColumn('saved_by', 'text')
    .execute()
  await content(
    db.schema
      .createTable('versions')
      .addColumn('story_id', 'text', (column) =>
        column.notNull().references('stories.id').onDelete('cascade'),
      ),
  )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addColumn('published_by', 'text')
    .addPrimaryKeyConstraint('versions_key', ['story_id', 'number'])
    .execute()
  await joins(db)
  await notices(db)
}

const content = <Table extends string, Columns extends string>(table: CreateTableBuilder<Table, Columns>) =>
  table
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('standfirst', 'text', (column) => column.notNull())
    .addColumn('kicker', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('section_id', 'text')
    .addColumn('topic_ids', 'text', (column) => column.notNull())
    .addColumn('bylines', 'text', (column) => column.notNull())
    .addColumn('dateline', 'text', (column) => column.notNull())
    .addColumn('sensitive', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())

async function indexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('stories_public').on('stories').columns(['public_at', 'id']).execute()
  await db.schema
    .createIndex('stories_section')
    .on('stories')
    .columns(['section_id', 'public_at', 'id'])
    .execute()
  await db.schema.createIndex('stories_created').on('stories').columns(['created_at', 'id']).execute()
  // For the sitemap's months and their last change, without walking every story.
  await sql`create index stories_months on stories (substr(public_at, 1, 7), updated_at)`.execute(db)
  // Nearly always empty: what the release job looks at every second.
  await sql`create index stories_unreleased on stories (public_at) where released_at is null and public_at is not null`.execute(
    db,
  )
}

async function joins(db: Kysely<unknown>): Promise<void> {
  for (const [table, other] of [
    ['story_topics', 'topic_id'],
    ['story_people', 'person_id'],
  ] as const) {
    await db.schema
      .createTable(table)
      .addColumn('story_id', 'text', (column) =>
        column.notNull().references('stories.id').onDelete('cascade'),
      )
      .addColumn(other, 'text', (column) => column.notNull())
      .addColumn('public_at', 'text')
      .addPrimaryKeyConstraint(`${table}_key`, ['story_id', other])
      .execute()
    await db.schema.createIndex(`${table}_list`).on(table).columns([other, 'public_at', 'story_id']).execute()
  }
}

async function notices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('story_id', 'text', (column) => column.notNull().references('stories.id').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('corrections_story').on('corrections').columns(['story_id', 'at']).execute()
  await db.schema.createIndex('corrections_at').on('corrections').columns(['at', 'id']).execute()
  await db.schema
    .createTable('kills')
    .addColumn('story_id', 'text', (column) =>
      column.primaryKey().references('stories.id').onDelete('cascade'),
    )
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
