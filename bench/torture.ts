// npm run torture [-- --rounds 500 --engine sqlite|postgres --seed N]: kills a server that is being written to, so many times.
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeRunFolder } from '../test/harness/folder.ts'
import { freePort } from '../test/harness/paper.ts'
import { startPostgres } from '../test/harness/postgres.ts'
import { someSeed } from '../test/crash/chance.ts'
import { torture } from '../test/crash/torture.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '500' },
    engine: { type: 'string', default: 'sqlite' },
    seed: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed ?? someSeed())
const folder = makeRunFolder()
const postgres = values.engine === 'postgres' ? await startPostgres(folder) : undefined
const place = { dataFolder: `${folder}/data`, ...(postgres ? { databaseUrl: postgres.url } : {}) }
console.log(`${rounds} kills on ${values.engine}, seed ${seed}`)
try {
  const tell = (round: number, words: string) => {
    if (round % 10 === 0 || round === rounds) console.log(`  ${round} of ${rounds}: ${words}`)
  }
  const done = await torture({ place, port: await freePort(), rounds, seed, startingToo: 5, tell })
  for (const fault of done.faults) console.log(`FAULT  ${fault}`)
  console.log(
    `${done.rounds} kills, ${done.stories} stories, ${done.deeds} deeds acknowledged, ${done.faults.length} faults; search caught up within ${Math.round(done.slowestSearch)} ms of a restart`,
  )
  process.exitCode = done.faults.length === 0 ? 0 : 1
} finally {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}
