// npm run torture [-- --rounds 500 --engine sqlite --engine postgres --seed N]: kills a server that is being written to, so many times.
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeRunFolder } from '../test/harness/folder.ts'
import { freePort } from '../test/harness/paper.ts'
import { startPostgres } from '../test/harness/postgres.ts'
import { someSeed } from '../test/crash/chance.ts'
import { type Tortured, torture } from '../test/crash/torture.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '500' },
    engine: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
    seed: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed ?? someSeed())
for (const engine of values.engine) {
  console.log(`${rounds} kills on ${engine}, seed ${seed}`)
  const { faults, ...done } = await killed(engine)
  for (const fault of faults) console.log(`FAULT  ${fault}`)
  console.log(
    `${done.rounds} kills, ${done.stories} stories, ${done.deeds} deeds acknowledged, ${faults.length} faults; search caught up within ${Math.round(done.slowestSearch)} ms of a restart`,
  )
  if (faults.length > 0) process.exitCode = 1
}

async function killed(engine: string): Promise<Tortured> {
  const folder = makeRunFolder()
  const postgres = engine === 'postgres' ? await startPostgres(folder) : undefined
  const place = { dataFolder: `${folder}/data`, ...(postgres ? { databaseUrl: postgres.url } : {}) }
  try {
    return await torture({ place, port: await freePort(), rounds, seed, startingToo: 5, tell })
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function tell(round: number, words: string): void {
  if (round % 10 === 0 || round === rounds) console.log(`  ${round} of ${rounds}: ${words}`)
}
