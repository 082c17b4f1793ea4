import { once } from 'node:events'
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { formatsOf, heightAt, widthsOf } from '#media/index.ts'
import { openPictures, type Pictures } from '#platform/pictures/pictures.ts'
import { makeArchive, pathOf } from './lib/archive-maker.ts'
import { inFolder } from './lib/folder.ts'
import { paced } from './lib/paced.ts'
import { memoryOf } from './lib/processes.ts'
import { signIn, startProgram } from './lib/program.ts'
import { raw } from './lib/raw.ts'
import { atMost, type Row } from './lib/row.ts'

const perSecond = 100

/** Photographs of twelve and fifty megapixels developed, and readers meanwhile. */
export const run = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const [twelve, fifty] = [join(folder, '12.jpg'), join(folder, '50.jpg')]
    await photograph(twelve, 4240, 2832)
    await photograph(fifty, 8660, 5773)
    const developed = [
      ...(await developing('12', twelve, 4240, 2832)),
      ...(await developing('50', fifty, 8660, 5773)),
    ]
    return [...developed, ...(await readersMeanwhile(folder, fifty))]
  })

/** As much to compress as a photograph has: shapes, slopes of colour, and the grain of a sensor. */
async function photograph(path: string, width: number, height: number): Promise<void> {
  const circles = Array.from(
    { length: 400 },
    (_, at) =>
      `<circle cx="${(at * 7919) % 1000}" cy="${(at * 104_729) % 667}" r="${4 + (at % 37)}" fill="hsl(${(at * 47) % 360} 40% ${20 + (at % 60)}%)"/>`,
  )
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="667" viewBox="0 0 1000 667"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#32506e"/><stop offset="1" stop-color="#e9b27a"/></linearGradient></defs><rect width="1000" height="667" fill="url(#s)"/>${circles.join('')}</svg>`
  const ground = await sharp(Buffer.from(scene)).resize(width, height).png({ compressionLevel: 1 }).toBuffer()
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 8 }
  const grain = await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  await sharp(ground, { limitInputPixels: false })
    .composite([{ input: grain, blend: 'soft-light', limitInputPixels: false }])
    .jpeg({ quality: 92 })
    .toFile(path)
}

/** One process develops them, one after the other, as on a machine with two processors. */
async function developing(name: string, from: string, width: number, height: number): Promise<Row[]> {
  const pictures = openPictures(1)
  const size = { width, height }
  try {
    const measured = await timed(() => pictures.measurePicture(from))
    const usual = await all(pictures, from, size, [640, 960, 1280])
    const peak = helperPeak()
    const every = await all(pictures, from, size, widthsOf(size))
    const megabytes = readFileSync(from).length / 1e6
    return [
      atMost(`${name} MP (${megabytes.toFixed(1)} MB): looked at and measured`, measured, 's', 10),
      atMost(`${name} MP: the nine renditions made after an upload`, usual, 's', 30),
      atMost(`${name} MP: all twenty-one`, every, 's', 60),
      atMost(
        `${name} MP: memory of the process that opens pictures, at its peak`,
        Math.max(peak, helperPeak()),
        'MB',
        1000,
      ),
    ]
  } finally {
    pictures.close()
  }
}

async function all(
  pictures: Pictures,
  from: string,
  size: { width: number; height: number },
  widths: readonly number[],
): Promise<number> {
  let seconds = 0
  for (const width of widths)
    for (const format of formatsOf({ duration: null })) {
      const to = `${from}-${width}.${format}`
      const wish = { from, to, format, width, height: heightAt(size, width), moving: false }
      seconds += await timed(async () => {
        const outcome = await pictures.render(wish, 'soon')
        if (!outcome.ok) throw new Error(`${to}: ${outcome.why}`)
      })
      rmSync(to)
    }
  return seconds
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** Of whatever child of ours opens pictures. */
function helperPeak(): number {
  const children = globSync('/proc/[0-9]*/status').flatMap((file) => {
    try {
      const pid = Number(file.split('/')[2])
      const isHelper = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('pictures-worker')
      const isOurs = /PPid:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] === String(process.pid)
      return isHelper && isOurs ? [memoryOf(pid).peak] : []
    } catch {
      return []
    }
  })
  return Math.max(0, ...children)
}

async function readersMeanwhile(folder: string, file: string): Promise<Row[]> {
  const data = join(folder, 'data')
  mkdirSync(data)
  await makeArchive({ folder: data, count: 200, seed: 1813 })
  const program = await startProgram(data)
  try {
    const cookie = await signIn(program)
    await raw(program.port, pathOf(0))
    const pace = { port: program.port, perSecond, seconds: 15, connections: 20, pathOf: () => pathOf(0) }
    const before = await paced(pace)
    const memory = memoryOf(program.pid).now
    const sender = new Worker(new URL('./lib/sender-worker.ts', import.meta.url), {
      workerData: { origin: program.origin, cookie, file, times: 20 },
    })
    const sent = once(sender, 'message')
    const meanwhile = await paced(pace)
    await sent
    const detail = `alone p50 ${before.p50.toFixed(2)}, p99 ${before.p99.toFixed(2)}; meanwhile p50 ${meanwhile.p50.toFixed(2)}, worst ${meanwhile.worst.toFixed(1)}; ${meanwhile.failed} failed`
    return [
      atMost(
        'hot story page while twenty photographs of 50 MP come in and are developed, p99',
        meanwhile.p99,
        'ms',
        50,
        detail,
      ),
      atMost('memory that the server took for it', memoryOf(program.pid).peak - memory, 'MB', 200),
    ]
  } finally {
    await program.stop()
  }
}
