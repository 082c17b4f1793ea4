import { type Kysely, sql } from 'kysely'
import { bytes } from '#platform/db/columns.ts'
import type { Migrate } from '#platform/db/migrate.ts'
import type { Engine } from '#platform/db/store.ts'

/** Campaigns, what they show, how often it was seen and followed, who may read of it, and the files for those who sell space. */
export const campaigns: Migrate = async (db, engine) => {
  await makeCampaigns(db)
  await makeCreatives(db, engine)
  await makeCounts(db)
  await makeChronicle(db)
  await makeSellerFiles(db)
  await makeReach(db)
  await moveAdvertisements(db)
  await db.schema.dropTable('advertisements').execute()
}

const makeCampaigns = (db: Kysely<unknown>) =>
  db.schema
    .createTable('campaigns')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('advertiser', 'text', (column) => column.notNull())
    .addColumn('industry', 'text', (column) => column.notNull())
    .addColumn('is_house', 'integer', (column) => column.notNull())
    .addColumn('begins_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text')
    .addColumn('weight', 'integer', (column) => column.notNull())
    .addColumn('share', 'integer')
    .addColumn('one_page_in', 'integer', (column) => column.notNull())
    .addColumn('slots', 'text', (column) => column.notNull())
    .addColumn('section_ids', 'text', (column) => column.notNull())
    .addColumn('topic_ids', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text')
    .addColumn('paused_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('origin', 'text')
    .execute()

async function makeCreatives(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('creatives')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('campaign_id', 'text', (column) =>
      column.notNull().references('campaigns.id').onDelete('cascade'),
    )
    .addColumn('size', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('link', 'text', (column) => column.notNull())
    .addColumn('alt', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('hosts', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
  await db.schema.createIndex('creatives_campaign').on('creatives').columns(['campaign_id']).execute()
  await db.schema
    .createTable('artworks')
    .addColumn('creative_id', 'text', (column) =>
      column.notNull().references('creatives.id').onDelete('cascade'),
    )
    .addColumn('tone', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('bytes', bytes(engine), (column) => column.notNull())
    .addPrimaryKeyConstraint('artworks_key', ['creative_id', 'tone'])
    .execute()
}

/** By the day of the paper; nothing of a reader is in it. No key points from here: a count may come in after what it counted has gone. */
const makeCounts = (db: Kysely<unknown>) =>
  db.schema
    .createTable('ad_counts')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('creative_id', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('impressions', 'integer', (column) => column.notNull())
    .addColumn('clicks', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('ad_counts_key', ['creative_id', 'day', 'slot'])
    .execute()

async function makeChronicle(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('campaign_chronicle')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('campaign_id', 'text', (column) =>
      column.notNull().references('campaigns.id').onDelete('cascade'),
    )
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text')
    .execute()
  await db.schema
    .createIndex('chronicle_campaign')
    .on('campaign_chronicle')
    .columns(['campaign_id'])
    .execute()
  await db.schema
    .createTable('report_links')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('campaign_id', 'text', (column) =>
      column.notNull().references('campaigns.id').onDelete('cascade'),
    )
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
}

const makeSellerFiles = (db: Kysely<unknown>) =>
  db.schema
    .createTable('seller_files')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .execute()

/** One row once something is booked (a paper that nobody has begun has no row at all): which spaces pages were last told that something could fill, and what deeds on campaigns wait for each other at. */
async function makeReach(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ad_reach')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('digest', 'text', (column) => column.notNull())
    .execute()
}

/** What there was before: the paper's own, in stories, each at the size of its picture. The new ids keep the old one's letters. */
async function moveAdvertisements(db: Kysely<unknown>): Promise<void> {
  const letters = sql`substr(id, length('advertisement_') + 1)`
  const slots = JSON.stringify(['story-inline'])
  await sql`insert into campaigns (id, name, advertiser, industry, is_house, begins_at, ends_at, weight, share, one_page_in, slots,
      section_ids, topic_ids, created_at, created_by, revision, changed_at, started_at, paused_at, ended_at, origin)
    select 'campaign_' || ${letters}, name, '', '', 1, created_at, null, 1, null, 1, ${slots},
      '[]', '[]', created_at, null, 1, created_at, created_at, null, ended_at, origin from advertisements`.execute(
    db,
  )
  await sql`insert into creatives (id, campaign_id, size, kind, link, alt, html, hosts, created_at, withdrawn_at)
    select 'creative_' || ${letters}, 'campaign_' || ${letters}, cast(width as text) || 'x' || cast(height as text), 'picture',
      link, alt, '', '[]', created_at, null from advertisements`.execute(db)
  await sql`insert into artworks (creative_id, tone, type, digest, bytes)
    select 'creative_' || ${letters}, 'light', picture_type, picture_hash, picture from advertisements`.execute(
    db,
  )
}
