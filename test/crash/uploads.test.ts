// Slow: more than twenty seconds.
import assert from 'node:assert/strict'
import { onEachDatabase } from '../harness/databases.ts'
import { freePort } from '../harness/paper.ts'
import { someSeed } from './chance.ts'
import { tortureUploads } from './uploads.ts'

onEachDatabase(
  'R2: killed at any moment while pictures come in, no row is without its file, no file is half, and what nobody names is swept away',
  async (t, { place, close, engine }) => {
    await close()
    const seed = someSeed()
    t.diagnostic(`seed ${seed}`)
    const rounds = engine === 'sqlite' ? 15 : 3
    const done = await tortureUploads({ place, port: await freePort(), rounds, seed, tell: () => undefined })
    assert.deepEqual(done.faults, [], `seed ${seed} (BROADSHEET_SEED)`)
    assert.ok(done.uploads >= rounds)
  },
)
