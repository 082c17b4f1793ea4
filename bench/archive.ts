import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inFolder } from './lib/folder.ts'
import { cacheControl, houseHeaders } from './lib/house.ts'
import { openFilesLimit, startNginx } from './lib/nginx.ts'
import { memoryOf, startNode, type Target } from './lib/processes.ts'
import { rawBody } from './lib/raw.ts'
import { atLeast, atMost, type Row } from './lib/row.ts'
import { compare, type Load, rate } from './lib/wrk.ts'

const stories = 100_000
const few = 20_000

/** 100,000 different stories at random, warm: the press with its bounded memory beside nginx on as many files. */
export const run = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const root = join(folder, 'root')
    mkdirSync(join(root, 'story'), { recursive: true })
    const targets: Target[] = [await startPress(folder)]
    try {
      targets.push(
        await startNginx({ folder, root, headers: [...houseHeaders, ['cache-control', cacheControl]] }),
      )
      return await measure(targets, root)
    } finally {
      for (const target of targets) await target.stop()
    }
  })

const startPress = (folder: string): Promise<Target> =>
  startNode('press', fileURLToPath(new URL('lib/press-server.ts', import.meta.url)), [join(folder, 'pack')])

async function measure([press, nginx]: Target[], root: string): Promise<Row[]> {
  if (press === undefined || nginx === undefined) return []
  const empty = memoryOf(press.pid).now
  await printAll(press, root, 0, few)
  const withFew = memoryOf(press.pid)
  await printAll(press, root, few, stories)
  // nginx must find every file in its cache. Where the machine lets it hold fewer open, it gets fewer stories, and is the faster for it.
  const theirStories = Math.min(stories, openFilesLimit() - 1000)
  const runs = await compare(
    [press, nginx],
    ({ name }) => randomLoad(name === 'nginx' ? theirStories : stories),
    5,
  )
  const [ours, theirs] = [runs.get('press'), runs.get('nginx')]
  if (ours === undefined || theirs === undefined) return []
  const withAll = memoryOf(press.pid)
  const detail = `press ${rate(ours)}; nginx ${rate(theirs)} on ${theirStories} files`
  const memory = `${empty.toFixed(0)} MB when it starts`
  return [
    atLeast('100,000 stories at random, warm, of nginx', ours.perSecond / theirs.perSecond, '×', 0.6, detail),
    atMost('memory with 20,000 printed', withFew.now, 'MB', 245, memory),
    atMost(
      'memory with 100,000 printed and read',
      withAll.now,
      'MB',
      400,
      `${withAll.peak.toFixed(0)} MB at its peak`,
    ),
  ]
}

const randomLoad = (count: number): Load => {
  const script = fileURLToPath(new URL('random.lua', import.meta.url))
  return { path: '/', seconds: 4, connections: 32, script: [script, String(count), '7'] }
}

/** Has every story printed, and gives nginx the very bytes. */
async function printAll(press: Target, root: string, from: number, to: number): Promise<void> {
  let next = from
  const lane = async (): Promise<void> => {
    while (next < to) {
      const path = `/story/${next++}`
      writeFileSync(join(root, `${path}.gz`), await rawBody(press.port, path))
    }
  }
  await Promise.all(Array.from({ length: 16 }, lane))
}
