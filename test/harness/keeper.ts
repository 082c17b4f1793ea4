/**
 * Keeps what a run of the tests needs and must not leave behind: its folder and its Postgres. A process of its own, deaf to
 * Ctrl-C, that clears up when the pipe from the test command closes, for whatever reason it does, `kill -9` included.
 * Arguments: the folder, and `postgres` if one is wanted. Says its address as one line of JSON. Told `group 123` it also ends
 * that group of processes.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { startPostgres } from './postgres.ts'

const [folder = '', wanted] = process.argv.slice(2)
const groups: number[] = []

const starting = wanted === 'postgres' ? startPostgres(folder) : undefined
starting?.then(
  ({ url }) => say({ url }),
  (error: unknown) => say({ error: error instanceof Error ? error.message : String(error) }),
)

const orders = createInterface({ input: process.stdin })
orders.on('line', (line) => {
  const [, group] = /^group (\d+)$/.exec(line) ?? []
  if (group !== undefined) groups.push(Number(group))
})
orders.once('close', () => void clearUp())

async function clearUp(): Promise<void> {
  for (const group of groups) endGroup(group)
  try {
    await (await starting)?.stop()
  } catch {
    // It never started, and has been told of.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  process.exit(0)
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGPIPE'] as const) process.on(signal, () => undefined)
process.stdout.on('error', () => undefined)
