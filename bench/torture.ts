// npm run torture [-- --rounds 500 --engine sqlite --engine postgres --work publishing --work uploads --seed N]: kills a server that is being
// written to, so many times.
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeRunFolder } from '../test/harness/folder.ts'
import { freePort } from '../test/harness/paper.ts'
import { startPostgres } from '../test/harness/postgres.ts'
import { someSeed } from '../test/crash/chance.ts'
import { type Torture, type Tortured, torture } from '../test/crash/torture.ts'
import { tortureUploads, type Uploaded } from '../test/crash/uploads.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '500' },
    engine: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
    work: { type: 'string', multiple: true, default: ['publishing', 'uploads'] },
    seed: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed ?? someSeed())
for (const engine of values.engine)
  for (const work of values.work) {
    console.log(
      `${rounds} kills on ${engine} while ${work === 'uploads' ? 'pictures come in' : 'it publishes'}, seed ${seed}`,
    )
    const { faults, ...done } = await killed<Tortured | Uploaded>(
      engine,
      work === 'uploads' ? tortureUploads : torture,
    )
    for (const fault of faults) console.log(`FAULT  ${fault}`)
    console.log(`${JSON.stringify(done)}, ${faults.length} faults`)
    if (faults.length > 0) process.exitCode = 1
  }

async function killed<Done>(engine: string, work: (wish: Torture) => Promise<Done>): Promise<Done> {
  const folder = makeRunFolder()
  const postgres = engine === 'postgres' ? await startPostgres(folder) : undefined
  const place = { dataFolder: `${folder}/data`, ...(postgres ? { databaseUrl: postgres.url } : {}) }
  try {
    return await work({ place, port: await freePort(), rounds, seed, startingToo: 5, tell })
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell(round: number, words: string): void {
  if (round % 10 === 0 || round === rounds) console.log(`  ${round} of ${rounds}: ${words}`)
}
