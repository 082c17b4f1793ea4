import { setTimeout } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { type Program, send, signIn } from './program.ts'
import { rawBody } from './raw.ts'

export interface Publishing {
  readonly times: number
  /** Milliseconds from one to the next. */
  readonly every: number
  readonly section: string
}

/** Publishes stories through the newsroom's forms. Milliseconds from each request to the new bytes on all five pages, one number a story. */
export async function publishing(
  program: Program,
  { times, every, section }: Publishing,
): Promise<readonly number[]> {
  const cookie = await signIn(program)
  const took: number[] = []
  for (let number = 0; number < times; number++) {
    const story = await write(program, cookie, section, number)
    await Promise.all(story.pages.slice(1).map((path) => rawBody(program.port, path)))
    await setTimeout(every)
    took.push(await publish(program, cookie, story))
  }
  return took
}

interface Story {
  readonly address: string
  /** A word that stands nowhere else. */
  readonly mark: string
  /** Its own page first. */
  readonly pages: readonly string[]
}

async function write(program: Program, cookie: string, section: string, number: number): Promise<Story> {
  const mark = `bench-${Date.now().toString(36)}-${number}`
  const paragraph = 'The harbour office published the toll table on Monday, and the ferries sailed. '
  const form = {
    headline: mark,
    standfirst: 'What the harbour published, and when.',
    kind: 'news',
    section,
    topics: 'Harbour, Tolls',
    'bylinePerson[]': 'Bench Writer',
    'bylineRole[]': 'Reporter',
    body: Array.from({ length: 12 }, () => paragraph.repeat(4)).join('\n\n'),
  }
  const { status, location } = await send(program, '/newsroom/stories/new', form, cookie)
  if (status !== 303) throw new Error(`The story was not saved: ${status}`)
  const today = new Date().toISOString()
  const pages = [
    `/${today.slice(0, 10).replaceAll('-', '/')}/${mark}`,
    '/',
    `/section/${section.replace('_', '-')}`,
    '/feed.xml',
    `/sitemap/${today.slice(0, 7)}.xml`,
  ]
  return { address: location.split('?')[0] ?? '', mark, pages }
}

async function publish(program: Program, cookie: string, { address, mark, pages }: Story): Promise<number> {
  const began = performance.now()
  const { status } = await send(program, `${address}/publication`, { revision: '1' }, cookie)
  if (status !== 303) throw new Error(`The story was not published: ${status}`)
  await Promise.all(pages.map((path) => shows(program.port, path, mark)))
  return performance.now() - began
}

async function shows(port: number, path: string, mark: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    const body = await rawBody(port, path)
    const text = body[0] === 0x1f ? gunzipSync(body).toString() : body.toString()
    if (text.includes(mark)) return
    await setTimeout(2)
  }
  throw new Error(`${path} never showed ${mark}`)
}
