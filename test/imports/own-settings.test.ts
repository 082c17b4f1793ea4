// A paper that nobody has named takes what the old site called itself; one that somebody has, does not.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setPaper, settingsOf } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { bringIn } from './importing.ts'
import { wxr, type TestPost } from './wxr.ts'

interface Site {
  readonly language?: string
  readonly tagline?: string
  /** When something appeared, by UTC and by the site's clock. */
  readonly times?: readonly (readonly [utc: string, local: string])[]
}
const berlin = [
  ['2014-01-06 23:30:00', '2014-01-07 00:30:00'],
  ['2014-07-06 22:30:00', '2014-07-07 00:30:00'],
] as const

function archive({ language = 'de', tagline = 'Seit 1871', times = berlin }: Site = {}): string {
  const posts = times.map(
    ([date], at): TestPost => ({
      id: at + 1,
      date,
      slug: `p${at}`,
      link: `https://old.example/?p=${at + 1}`,
    }),
  )
  let xml = wxr({ language, posts }).replace('</title>', `</title><description>${tagline}</description>`)
  for (const [utc, local] of times)
    xml = xml.replace(
      `<wp:post_date_gmt><![CDATA[${utc}]]></wp:post_date_gmt>`,
      (one) => `${one}<wp:post_date>${local}</wp:post_date>`,
    )
  return xml
}

const ofPaper = async (store: Store) => {
  const { name, tagline, language, timeZone } = await settingsOf(store.read)
  return { name, tagline, language, timeZone }
}
const first = { name: 'Broadsheet', tagline: 'A newspaper', language: 'en', timeZone: 'UTC' }

onEachDatabase(
  'a paper that nobody has named takes the old site’s name, tagline, language and zone, once',
  async (t, db) => {
    const file = join(makeFolder(t, 'wxr'), 'site.xml')
    writeFileSync(file, archive())
    const taken = { name: 'Old paper', tagline: 'Seit 1871', language: 'de', timeZone: 'Europe/Berlin' }
    const dry = await bringIn(t, db, file, { dryRun: true })
    assert.deepEqual([dry.report.sites[0]?.suggested, dry.report.sites[0]?.isTaken], [taken, false])
    assert.deepEqual(await ofPaper(db), first)
    const { report } = await bringIn(t, db, file)
    assert.deepEqual([report.sites[0]?.suggested, report.sites[0]?.isTaken], [taken, true])
    assert.deepEqual(await ofPaper(db), taken)
    await db.write((tx) => setPaper(tx, machine, { name: 'The Mole' }, clock()))
    const again = await bringIn(t, db, file)
    assert.equal(again.report.sites[0]?.isTaken, false)
    assert.equal((await ofPaper(db)).name, 'The Mole')
  },
)

onEachDatabase('who has decided one of them has decided, even as it was at the beginning', async (t, db) => {
  await db.write((tx) => setPaper(tx, machine, { timeZone: 'UTC' }, clock()))
  const file = join(makeFolder(t, 'wxr'), 'site.xml')
  writeFileSync(file, archive())
  const { report } = await bringIn(t, db, file)
  assert.equal(report.sites[0]?.isTaken, false)
  assert.equal(report.sites[0]?.suggested['name'], 'Old paper')
  assert.deepEqual(await ofPaper(db), first)
})

onSqlite('a zone is taken where it is certain, and a tagline where somebody wrote it', async (t, db) => {
  const folder = makeFolder(t, 'wxr')
  const suggested = async (site: Site) => {
    const file = join(folder, 'site.xml')
    writeFileSync(file, archive(site))
    return (await bringIn(t, db, file, { dryRun: true })).report.sites[0]?.suggested
  }
  const zone = async (site: Site) => (await suggested(site))?.['timeZone']
  const utc = berlin.map(([moment]) => [moment, moment] as const)
  assert.equal(await zone({ language: 'de-CH' }), 'Europe/Zurich')
  assert.equal(await zone({ language: 'de', times: berlin.slice(0, 1) }), undefined, 'seen in winter only')
  assert.equal(await zone({ language: 'en-US' }), undefined, 'no American clock shows that')
  assert.equal(await zone({ language: 'de', times: utc }), undefined, 'the clock was never set')
  assert.equal(
    await zone({ language: 'de', times: [...berlin, ['2014-02-01 10:00:00', '2014-02-01 10:07:00']] }),
    undefined,
  )
  assert.equal(
    await zone({
      language: 'en_US',
      times: [
        ['2014-01-06 23:30:00', '2014-01-06 18:30:00'],
        ['2014-07-06 22:30:00', '2014-07-06 18:30:00'],
      ],
    }),
    'America/New_York',
  )
  assert.equal((await suggested({ tagline: 'Just another WordPress site' }))?.['tagline'], undefined)
  assert.equal((await suggested({ language: 'no such thing' }))?.['language'], undefined)
})
