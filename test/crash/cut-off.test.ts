// A backup or a restore that is killed half-way: nothing half is ever taken for a whole.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openStore, type Place } from '#platform/db/open.ts'
import { everything } from '#platform/db/rights.ts'
import { anotherPlace, onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { dice, someSeed } from './chance.ts'
import { command, cutOff } from './server.ts'
import { notIndexed, tablesOf } from './tables.ts'

const times = 3
/** About as long as either takes on a small paper. */
const longest = 350

async function done(place: Place, ...argv: readonly string[]): Promise<void> {
  const { code, said } = await command(place, ...argv)
  assert.equal(code, 0, said)
}

async function lookAt(place: Place): Promise<string> {
  const store = await openStore(place)
  try {
    const { faults, rows: stories } = await tablesOf(store, place, { restored: true })
    assert.deepEqual(faults, [])
    assert.deepEqual(await notIndexed(store), [])
    const { rows } = await sql<{ email: string }>`select email from accounts order by email`.execute(
      everything(store.read),
    )
    return `${rows.map(({ email }) => email).join()} and ${stories.length} stories`
  } finally {
    await store.close()
  }
}

onEachDatabase(
  'a backup that is killed leaves no file of the name it was to have',
  async (t, { place, close, engine }) => {
    await close()
    await done(place, 'user', 'add', 'ada@paper.example')
    const [folder, roll] = [makeFolder(t, 'backup'), dice(someSeed())]
    for (let time = 0; time < times; time += 1) {
      const file = join(folder, `${time}.backup`)
      await cutOff(place, roll() * longest, 'backup', file)
      if (existsSync(file)) await done(await anotherPlace(t, engine), 'restore', file)
    }
  },
)

onEachDatabase(
  'a restore that is killed leaves the old paper or the new one',
  async (t, { place, close, engine }) => {
    await close()
    const [folder, roll] = [makeFolder(t, 'backup'), dice(someSeed())]
    const saved = async (name: string): Promise<{ file: string; looks: string }> => {
      const from = await anotherPlace(t, engine)
      await done(from, 'user', 'add', `${name}@paper.example`)
      const file = join(folder, `${name}.backup`)
      await done(from, 'backup', file)
      return { file, looks: await lookAt(from) }
    }
    const papers = [await saved('ada'), await saved('bo')] as const
    await done(place, 'restore', papers[1].file)
    let looks: string = papers[1].looks
    for (let time = 0; time < times; time += 1) {
      const next = papers[time % 2 === 0 ? 0 : 1]
      await cutOff(place, roll() * longest, 'restore', next.file, '--replace')
      const now = await lookAt(place)
      assert.ok([looks, next.looks].includes(now), `${now}, neither ${looks} nor ${next.looks}`)
      looks = now
    }
    await done(place, 'restore', papers[0].file, '--replace')
    assert.equal(await lookAt(place), papers[0].looks)
  },
)
