// Several papers over one database, each in a thread, so that one who reads all of it need not wait for one at a time.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Config } from '#platform/config.ts'
import type { Answer, Asking } from '#platform/http/asking.ts'
import { withPaper } from './with-paper.ts'

/** What goes to a paper's thread, several at a time, and what comes back. */
export interface AskedThere {
  readonly id: number
  readonly path: string
  readonly how: 'GET' | 'HEAD'
}
export type ToldThere = readonly [id: number, answer: Answer]

const most = 4

/** The papers of the house itself, asked in its own process: over a wire a whole archive takes two fifths more. */
export async function openPapers(config: Config): Promise<Asking> {
  await withPaper(config, () => Promise.resolve())
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-verify-'))
  const count = Math.min(most, Math.max(1, availableParallelism()))
  const papers = await Promise.all(Array.from({ length: count }, (_, at) => openPaper(config, folder, at)))
  return {
    // Who asks for one address twice asks the paper that still knows it.
    ask: (path, how = 'GET') => (papers[sumOf(path) % papers.length] as Paper).ask(path, how),
    close: async () => {
      await Promise.all(papers.map(({ close }) => close()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function sumOf(path: string): number {
  let sum = 0
  for (let at = 0; at < path.length; at++) sum = (sum * 31 + path.charCodeAt(at)) & 0x7f_ff_ff_ff
  return sum
}

interface Paper {
  ask(path: string, how: 'GET' | 'HEAD'): Promise<Answer>
  close(): Promise<void>
}
interface Waiting {
  resolve(answer: Answer): void
  reject(error: unknown): void
}

async function openPaper(config: Config, folder: string, at: number): Promise<Paper> {
  const pressFolder = await mkdtemp(join(folder, `${at}-`))
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), {
    workerData: { config, pressFolder },
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 },
  })
  await once(worker, 'message')
  const waiting = new Map<number, Waiting>()
  let [asked, toAsk]: [number, AskedThere[]] = [0, []]
  const post = (): void => {
    worker.postMessage(toAsk)
    toAsk = []
  }
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the thread of a paper has ended')))
  worker.on('message', (told: readonly ToldThere[]) => {
    for (const [id, answer] of told) {
      waiting.get(id)?.resolve(answer)
      waiting.delete(id)
    }
  })
  return {
    ask: (path, how) =>
      new Promise((resolve, reject) => {
        const id = (asked += 1)
        waiting.set(id, { resolve, reject })
        if (toAsk.push({ id, path, how }) === 1) setImmediate(post)
      }),
    close: async () => {
      const ended = once(worker, 'exit')
      worker.postMessage('close')
      await ended
    },
  }
}
