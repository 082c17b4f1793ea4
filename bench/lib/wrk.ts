import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { median } from './row.ts'
import { cpuSeconds, demandProgram, type Target } from './processes.ts'

/** What one run of the client saw of one server. */
export interface Run {
  readonly perSecond: number
  readonly cpuMicroseconds: number
  readonly bytesPerRequest: number
}

export interface Load {
  readonly path: string
  readonly seconds: number
  readonly connections: number
  /** A wrk script with its arguments, for loads that are not one address. */
  readonly script?: readonly string[]
}

/** A run in a few words. */
export const rate = (run: Run): string =>
  `${Math.round(run.perSecond)}/s, ${run.cpuMicroseconds.toFixed(1)} µs, ${Math.round(run.bytesPerRequest)} B`

const exec = promisify(execFile)

/** Every server in turn, several times: what else the machine does meets all of them. Medians. */
export async function compare(
  targets: readonly Target[],
  loadOf: (target: Target) => Load,
  rounds: number,
): Promise<Map<string, Run>> {
  demandProgram('wrk', 'wrk')
  const runs = new Map(targets.map(({ name }) => [name, [] as Run[]]))
  for (const target of targets) await drive(target, { ...loadOf(target), seconds: 2 })
  for (let round = 0; round < rounds; round++)
    for (const target of targets) runs.get(target.name)?.push(await drive(target, loadOf(target)))
  return new Map([...runs].map(([name, all]) => [name, middle(all)]))
}

const middle = (runs: readonly Run[]): Run => ({
  perSecond: median(runs.map(({ perSecond }) => perSecond)),
  cpuMicroseconds: median(runs.map(({ cpuMicroseconds }) => cpuMicroseconds)),
  bytesPerRequest: median(runs.map(({ bytesPerRequest }) => bytesPerRequest)),
})

async function drive(target: Target, load: Load): Promise<Run> {
  const [script, ...more] = load.script ?? []
  const scripted = script === undefined ? [] : ['-s', script]
  const options = [
    '-t1',
    `-c${load.connections}`,
    `-d${load.seconds}s`,
    '-H',
    'Accept-Encoding: gzip',
    ...scripted,
  ]
  const before = cpuSeconds(target.pid)
  const { stdout } = await exec('wrk', [...options, `http://127.0.0.1:${target.port}${load.path}`, ...more])
  const cpu = cpuSeconds(target.pid) - before
  return read(stdout, cpu, target.name)
}

function read(output: string, cpu: number, name: string): Run {
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${name} failed under load:\n${output}`)
  const requests = Number(/(\d+) requests in/.exec(output)?.[1])
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1])
  const [, amount, unit = ''] = /requests in [^,]+, ([\d.]+)([KMG]?)B read/.exec(output) ?? []
  const bytes = Number(amount) * ({ K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[unit] ?? 1)
  return { perSecond, cpuMicroseconds: (cpu / requests) * 1e6, bytesPerRequest: bytes / requests }
}
