import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { scaleOf, writeArchive } from './lib/export/archive.ts'
import { inFolder } from './lib/folder.ts'
import { latenciesOf, type Latencies, paced } from './lib/paced.ts'
import { memoryOf, pidOf } from './lib/processes.ts'
import { startProgram } from './lib/program.ts'
import { atMost, type Row } from './lib/row.ts'

// BENCH_STORIES=5000 makes a smaller move, BENCH_PROOF=0 one without its proof; BENCH_PARAGRAPHS=77 a file of some 4 GB; BENCH_KILLS=20 kills the
// import so often on its way.
const stories = Number(process.env['BENCH_STORIES'] ?? 100_000)
const paragraphs = Number(process.env['BENCH_PARAGRAPHS'] ?? 6)
const kills = Number(process.env['BENCH_KILLS'] ?? 0)
const isProved = process.env['BENCH_PROOF'] !== '0'
const program = fileURLToPath(new URL('../bin/broadsheet.mjs', import.meta.url))

/** A whole archive comes in beside a server whose readers go on reading, and is proved. */
export const run = (): Promise<Row[]> =>
  inFolder(async (memory) => {
    // A file of gigabytes does not belong in memory, where the paper is.
    const folder = fileURLToPath(new URL('results/moving-in/', import.meta.url))
    await mkdir(folder, { recursive: true })
    const file = join(folder, 'export.xml')
    try {
      const bytes = await writeArchive(file, scaleOf(stories, paragraphs))
      return await moved(memory, folder, file, bytes)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

async function moved(memory: string, folder: string, file: string, bytes: number): Promise<Row[]> {
  const data = join(memory, 'data')
  const report = join(folder, 'report.json')
  const server = await startProgram(data)
  try {
    const order = ['import', 'wordpress', file, '--data', data, '--report', report]
    const reading = readingWhile(server.port)
    for (let number = 1; number <= kills; number++) await killed(order, number)
    const imported = await measured(order, join(folder, 'import.log'))
    const { p50, p99, worst } = await reading.end()
    const proofs = isProved ? await proof(report, data, folder) : []
    const size = `${stories} stories, ${3 * stories} pictures, ${5 * stories} comments; ${(bytes / 1e6).toFixed(0)} MB`
    const told = `p50 ${p50.toFixed(1)} ms, worst ${worst.toFixed(0)} ms`
    const weight = await stat(join(data, 'broadsheet.db'))
    return [
      atMost('import', imported.seconds, 's', 300, `${size}${kills > 0 ? `, after ${kills} kills` : ''}`),
      atMost(
        'import, memory at its peak',
        imported.peak,
        'MB',
        400,
        `${(weight.size / 1e6).toFixed(0)} MB stored`,
      ),
      atMost('a page meanwhile, p99', p99, 'ms', 50, told),
      ...proofs,
    ]
  } finally {
    await server.stop()
  }
}

async function proof(report: string, data: string, folder: string): Promise<Row[]> {
  const proved = await measured(['import', 'verify', report, '--data', data], join(folder, 'verify.log'))
  return [
    atMost('verify', proved.seconds, 's', 300, `exit code ${proved.code}`),
    atMost('verify, memory at its peak', proved.peak, 'MB', 400),
    atMost('verify, things lost', proved.code, '', 0),
  ]
}

const start = (args: readonly string[], log?: string): ChildProcess => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const into = log === undefined ? undefined : createWriteStream(log)
  for (const stream of [child.stdout, child.stderr])
    if (into === undefined) stream?.resume()
    else stream?.pipe(into, { end: false })
  return child
}

/** Each at a moment of its own, the same in every run: every fifth while it still looks, the others while it writes. */
async function killed(order: readonly string[], number: number): Promise<void> {
  const child = start(order)
  const ended = once(child, 'exit')
  if (number % 5 !== 0) await Promise.race([ended, isWriting(child)])
  await Promise.race([ended, after(1500 + ((number * 7919) % 6000))])
  child.kill('SIGKILL')
  await ended
}

/** The gauge says what it does. */
const isWriting = ({ stderr }: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    stderr?.on('data', (line: Buffer) => /Recording|Importing/.test(String(line)) && resolve())
  })

interface Measured {
  readonly seconds: number
  readonly peak: number
  readonly code: number
}

async function measured(args: readonly string[], log: string): Promise<Measured> {
  const began = performance.now()
  const child = start(args, log)
  let peak = 0
  const watching = setInterval(() => {
    peak = Math.max(peak, peakOf(pidOf(child)))
  }, 100)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearInterval(watching)
  return { seconds: (performance.now() - began) / 1000, peak, code: code ?? 1 }
}

/** Between its last breath and our hearing of it, a process has no numbers any more. */
function peakOf(pid: number): number {
  try {
    const { peak } = memoryOf(pid)
    return Number.isFinite(peak) ? peak : 0
  } catch {
    return 0
  }
}

/** Twenty pages a second, some of them printed anew each time, for as long as it takes. */
function readingWhile(port: number) {
  let isOver = false
  const pages = ['/', '/archive', '/search?q=harbour', '/feed.xml', '/corrections']
  const readings: Latencies[] = []
  const reading = (async () => {
    while (!isOver)
      readings.push(
        await paced({
          port,
          perSecond: 20,
          seconds: 5,
          connections: 10,
          pathOf: (at) => pages[at % pages.length] ?? '/',
        }),
      )
  })()
  return {
    end: async (): Promise<Latencies> => {
      isOver = true
      await reading
      // Of all that was read, and not of the worst five seconds, in which the hundredth of a hundred is the slowest of them.
      return latenciesOf(
        readings.flatMap(({ took }) => took),
        readings.reduce((sum, { failed }) => sum + failed, 0),
      )
    },
  }
}
