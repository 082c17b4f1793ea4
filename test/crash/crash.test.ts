// Slow: more than twenty seconds.
import assert from 'node:assert/strict'
import { onEachDatabase } from '../harness/databases.ts'
import { freePort } from '../harness/paper.ts'
import { someSeed } from './chance.ts'
import { torture } from './torture.ts'

onEachDatabase(
  'killed at any moment while it publishes, the paper is wholly old or wholly new, and nothing acknowledged is lost',
  async (t, { place, close, engine }) => {
    await close()
    const seed = someSeed()
    t.diagnostic(`seed ${seed}`)
    const done = await torture({
      place,
      port: await freePort(),
      rounds: engine === 'sqlite' ? 12 : 6,
      seed,
      tell: () => undefined,
    })
    assert.deepEqual(done.faults, [], `seed ${seed} (BROADSHEET_SEED)`)
    assert.ok(done.deeds > 0)
  },
)
