import { Worker } from 'node:worker_threads'
import type { Change } from './conversion.ts'
import type { Mention } from './mentions.ts'

/** What a post is written in. `footnotes` is its meta of that name, `sound` the address of the episode that it is of, or empty. */
export interface Markup {
  readonly content: string
  readonly footnotes: string
  readonly sound: string
  readonly excerpt: string
}

/** What it says. */
export interface Words {
  /** A body as JSON. What it mentions is to be put in with `resolved` before it is stored. */
  readonly body: string
  readonly mentions: readonly Mention[]
  /** Its first words, for a story that has no headline. */
  readonly opening: string
  readonly standfirst: string
  readonly foreign: readonly (readonly [kind: string, times: number])[]
  readonly changes: readonly (readonly [change: Change, times: number])[]
  readonly mojibake: number
}

export interface Converted {
  readonly posts: readonly Words[]
  readonly comments: readonly string[]
}
interface Waiting {
  readonly resolve: (converted: Converted) => void
  readonly reject: (error: Error) => void
}

/** Markup to words, a batch at a time, in another thread. */
export interface Converter {
  convert(posts: readonly Markup[], comments: readonly string[]): Promise<Converted>
  close(): Promise<unknown>
}

/** What markup may refer to besides itself. */
export interface Beside {
  /** The markup of reusable blocks (posts of the type `wp_block`) by their number. */
  readonly reusable: ReadonlyMap<number, string>
}
export const nothingBeside: Beside = { reusable: new Map() }

export function openConverter(beside: Beside = nothingBeside): Converter {
  const worker = new Worker(new URL('./conversion-worker.ts', import.meta.url), {
    execArgv: [],
    workerData: beside,
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 768 },
  })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Converted & { id: number }) => {
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
  })
  worker.on('error', (error) => fail(error as Error))
  worker.on('exit', () => fail(new Error('the thread that converts markup has ended')))
  return {
    convert: (posts, comments) => {
      if (posts.length + comments.length === 0) return Promise.resolve({ posts: [], comments: [] })
      asked += 1
      return new Promise((resolve, reject) => {
        waiting.set(asked, { resolve, reject })
        worker.postMessage({ id: asked, posts, comments })
      })
    },
    close: () => worker.terminate(),
  }
}
