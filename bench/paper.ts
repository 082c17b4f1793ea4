import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseFile } from '#platform/db/open.ts'
import { makeArchive, pathOf } from './lib/archive-maker.ts'
import { inFolder } from './lib/folder.ts'
import { openFilesLimit, startNginx } from './lib/nginx.ts'
import { paced } from './lib/paced.ts'
import { memoryOf, startNode, type Target } from './lib/processes.ts'
import { type Program, startProgram } from './lib/program.ts'
import { publishing } from './lib/publishing.ts'
import { raw } from './lib/raw.ts'
import { atLeast, atMost, median, type Row } from './lib/row.ts'
import { compare, type Load, type Run, rate } from './lib/wrk.ts'

// For a quick look: BENCH_STORIES=5000 makes a smaller archive, BENCH_ARCHIVE names a folder that holds one already (it is copied).
const stories = Number(process.env['BENCH_STORIES'] ?? 100_000)
const madeBefore = process.env['BENCH_ARCHIVE']
const few = Math.min(20_000, stories)
const perSecond = 200
const seconds = Math.min(20, Math.floor(stories / (2 * perSecond)))
const publications = Number(process.env['BENCH_PUBLICATIONS'] ?? 50)

/** The whole program on an archive of 100,000 different stories: started, read cold and warm, and published on. */
export const run = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const data = join(folder, 'data')
    mkdirSync(data)
    if (madeBefore === undefined) await makeArchive({ folder: data, count: stories, seed: 1813 })
    else copyFileSync(databaseFile(madeBefore), databaseFile(data))
    const started = await starting(data)
    const program = await startProgram(data)
    const others: Target[] = []
    try {
      return [started, ...(await measure(program, others, folder))]
    } finally {
      for (const target of [...others, program]) await target.stop()
    }
  })

/** To the first page of a reader: the middle of five starts. */
async function starting(data: string): Promise<Row> {
  const took: number[] = []
  for (let times = 0; times < 5; times++) {
    const began = performance.now()
    const program = await startProgram(data)
    await raw(program.port, pathOf(times))
    took.push((performance.now() - began) / 1000)
    await program.stop()
  }
  const detail = took.map((one) => one.toFixed(2)).join(', ')
  return atMost(`start with ${stories} stories to the first page`, median(took), 's', 1.5, detail)
}

async function measure(program: Program, others: Target[], folder: string): Promise<Row[]> {
  const empty = memoryOf(program.pid).now
  const cold = await coldly(program)
  const root = join(folder, 'root')
  await printAll(program, root, 0, few)
  const withFew = memoryOf(program.pid).peak
  await printAll(program, root, few, stories)
  const { hot, headers } = await copyHot(program, folder, root)
  const nginx = await startNginx({ folder, root, headers })
  others.push(nginx)
  const warm = await warmly(program, nginx)
  const { now, peak } = memoryOf(program.pid)
  const published = await visibly(program)
  const bare = await startNode('bare', fileURLToPath(new URL('lib/bare-server.ts', import.meta.url)), hot)
  others.push(bare)
  return [
    cold,
    warm,
    atMost(
      `memory with ${few} printed`,
      withFew,
      'MB',
      245,
      `at its peak; ${empty.toFixed(0)} MB when it starts`,
    ),
    atMost(
      `memory with ${stories} printed and read`,
      peak,
      'MB',
      400,
      `at its peak; ${now.toFixed(0)} MB then`,
    ),
    published,
    ...(await hotly(program, bare, nginx)),
  ]
}

/** Nothing is printed yet: different stories, in no order, so that the database has not just read them either. */
async function coldly({ port }: Program): Promise<Row> {
  const scattered = (at: number): string => pathOf((at * 7919) % stories)
  const { p50, p99, worst, failed } = await paced({
    port,
    perSecond,
    seconds,
    connections: 50,
    pathOf: scattered,
  })
  const detail = `${perSecond}/s over 50 connections for ${seconds} s; p50 ${p50.toFixed(1)} ms, worst ${worst.toFixed(0)} ms, ${failed} failed`
  return atMost('nothing printed yet, p99', failed > 0 ? Number.POSITIVE_INFINITY : p99, 'ms', 15, detail)
}

/** Has every story printed, and gives nginx the very bytes. */
async function printAll({ port }: Program, root: string, from: number, to: number): Promise<void> {
  mkdirSync(dirname(join(root, pathOf(0))), { recursive: true })
  let next = from
  const lane = async (): Promise<void> => {
    while (next < to) {
      const path = pathOf(next++)
      const { status, body } = await raw(port, path)
      if (status !== 200) throw new Error(`${path} was answered with ${status}`)
      writeFileSync(join(root, `${path}.gz`), body)
      if (next % 1000 === 0) process.stderr.write(`\r  printed ${next} of ${stories} `)
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  process.stderr.write('\r\u001b[K')
}

async function warmly(program: Program, nginx: Target): Promise<Row> {
  // nginx must find every file in its cache. Where the machine lets it hold fewer open, it gets fewer stories, and is the faster for it.
  const theirs = Math.min(stories, openFilesLimit() - 1000)
  const runs = await compare([program, nginx], (target) => randomLoad(target === nginx ? theirs : stories), 5)
  const [ours, nginxs] = [runOf(runs, 'program'), runOf(runs, 'nginx')]
  const detail = `program ${rate(ours)}; nginx ${rate(nginxs)} on ${theirs} files`
  return atLeast(
    `${stories} stories at random, warm, of nginx`,
    ours.perSecond / nginxs.perSecond,
    '×',
    0.6,
    detail,
  )
}

const randomLoad = (count: number): Load => {
  const script = fileURLToPath(new URL('random.lua', import.meta.url))
  const pattern = pathOf(0).replace(/0+$/, '%08d')
  return { path: '/', seconds: 4, connections: 32, script: [script, String(count), '7', pattern] }
}

async function visibly(program: Program): Promise<Row> {
  const took = await publishing(program, { times: publications, every: 2000, section: 'section_0' })
  const sorted = took.toSorted((one, other) => one - other)
  const p99 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN
  const detail = `${took.length} publications; p50 ${median(took).toFixed(0)} ms; story, front, section, feed and sitemap`
  return atMost('publish to visible, p99', p99, 'ms', 100, detail)
}

const hotPath = pathOf(Math.floor(stories / 2))

/** One page and its headers, for the other two. */
async function copyHot({ port }: Program, folder: string, root: string) {
  const { headers, body } = await raw(port, hotPath)
  const pairs = Array.from(
    { length: headers.length / 2 },
    (_, at) => [headers[2 * at] ?? '', headers[2 * at + 1] ?? ''] as const,
  )
  const own = pairs.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name))
  const files = [join(folder, 'hot.gz'), join(folder, 'hot.json')]
  writeFileSync(files[0] ?? '', body)
  writeFileSync(files[1] ?? '', JSON.stringify(own.flat()))
  writeFileSync(join(root, `${hotPath}.gz`), body)
  const theirs = own.filter(([name]) => !/^(content-(type|length|encoding)|etag|vary)$/i.test(name))
  return { hot: files, headers: theirs }
}

async function hotly(program: Program, bare: Target, nginx: Target): Promise<Row[]> {
  const runs = await compare(
    [program, bare, nginx],
    () => ({ path: hotPath, seconds: 3, connections: 32 }),
    7,
  )
  const [ours, bares, nginxs] = [runOf(runs, 'program'), runOf(runs, 'bare'), runOf(runs, 'nginx')]
  const detail = `program ${rate(ours)}; bare ${rate(bares)}; nginx ${rate(nginxs)}`
  return [
    atLeast('hot story page, of bare node:http', ours.perSecond / bares.perSecond, '×', 0.95, detail),
    atLeast('hot story page, of nginx', ours.perSecond / nginxs.perSecond, '×', 0.7),
    atMost(
      "hot story page, CPU per request, of nginx's",
      ours.cpuMicroseconds / nginxs.cpuMicroseconds,
      '×',
      1.6,
    ),
  ]
}

function runOf(runs: ReadonlyMap<string, Run>, name: string): Run {
  const found = runs.get(name)
  if (!found) throw new Error(`${name} was not run`)
  return found
}
