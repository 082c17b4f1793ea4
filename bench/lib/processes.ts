import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A server under measurement. */
export interface Target {
  readonly name: string
  readonly pid: number
  readonly port: number
  stop(): Promise<void>
}

/** Is the program there? If not, the message says what to install. */
export function demandProgram(name: string, packageName: string): void {
  const { error } = spawnSync(name, ['-v'])
  if (error !== undefined)
    throw new Error(
      `The benchmarks need ${name}, which is not installed. On Debian: apt-get install ${packageName}`,
    )
}

/** As the program should run, see docs/decisions/004-press.md: both are about memory. */
const flags = ['--max-semi-space-size=2']
const env = { ...process.env, MALLOC_MMAP_THRESHOLD_: '65536' }

/** Starts one of our servers in a process of its own; it says its port in its first line. */
export async function startNode(name: string, file: string, args: readonly string[] = []): Promise<Target> {
  const child = spawn(process.execPath, [...process.execArgv, ...flags, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start`))),
  ])) as [string]
  return { name, pid: pidOf(child), port: Number(line), stop: () => stop(child) }
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

export function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('The process did not start')
  return child.pid
}

/** Seconds of processor time that a process has used, its threads included. Linux counts in hundredths. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory in megabytes, now and at its peak. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}
