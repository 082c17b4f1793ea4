import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { everything } from '#platform/db/rights.ts'
import { ads } from './migrations/008-ads.ts'
import { campaigns } from './migrations/017-campaigns.ts'
import { findArtwork } from './store/creatives.ts'
import { listBooked } from './store/campaigns.ts'

const ours = [
  'artworks',
  'creatives',
  'ad_counts',
  'campaign_chronicle',
  'report_links',
  'campaigns',
  'seller_files',
  'ad_reach',
]

onEachDatabase(
  'a house advertisement of before is a house campaign afterwards, with its picture',
  async (_, store) => {
    const picture = Buffer.from('<svg/>')
    await store.write(async (tx) => {
      const db = everything(tx)
      for (const table of ours) await db.schema.dropTable(table).execute()
      await ads(db, store.engine)
      await sql`insert into advertisements (id, name, link, alt, width, height, picture, picture_type, picture_hash, created_at, ended_at, origin)
        values ('advertisement_01abc', 'Letters', '/about', 'Write to us', 600, 250, ${picture}, 'image/svg+xml', 'aGFzaA', '2026-01-01T00:00:00.000Z', null, 'demo')`.execute(
        db,
      )
      await campaigns(db, store.engine)
    })
    const [campaign, ...others] = await listBooked(store.read)
    assert.deepEqual(others, [])
    assert.equal(campaign?.id, 'campaign_01abc')
    assert.ok(campaign.isHouse)
    assert.deepEqual([campaign.name, campaign.origin, campaign.slots], ['Letters', 'demo', ['story-inline']])
    const [creative] = campaign.creatives
    assert.deepEqual([creative?.size, creative?.link, creative?.alt], ['600x250', '/about', 'Write to us'])
    const artwork = await findArtwork(store.read, 'creative_01abc', 'light')
    assert.equal(Buffer.from(artwork?.bytes ?? []).toString(), '<svg/>')
  },
)
