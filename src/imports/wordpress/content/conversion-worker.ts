// Conversion in a thread of its own: while it reads one batch of markup, the next is read from the file and the one before is stored.
import { parentPort, workerData } from 'node:worker_threads'
import { paragraphs } from '#document/text.ts'
import { mojibake } from '../text-fixes.ts'
import { converted, plainContent, plainWords } from './convert.ts'
import type { Beside, Markup, Words } from './converter.ts'

const beside: Beside = workerData

function wordsOf({ content, footnotes, sound, excerpt }: Markup): Words {
  const { body, mentions, foreign, changes } = converted(content, footnotes, beside, sound)
  return {
    body: JSON.stringify(body),
    mentions,
    opening: (paragraphs(body)[0] ?? '').slice(0, 500),
    standfirst: excerpt === '' ? '' : plainWords(excerpt).replace(/\s+/g, ' ').trim(),
    foreign: [...foreign],
    changes: [...changes],
    mojibake: mojibake(content),
  }
}

interface Question {
  readonly id: number
  readonly posts: readonly Markup[]
  readonly comments: readonly string[]
}

parentPort?.on('message', ({ id, posts, comments }: Question) => {
  parentPort?.postMessage({ id, posts: posts.map(wordsOf), comments: comments.map(plainContent) })
})
