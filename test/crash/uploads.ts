// Kills a server to which pictures are being sent, again and again, and looks each time at what is left.
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { sql } from 'kysely'
import sharp from 'sharp'
import { sweepFiles } from '#media/jobs.ts'
import { type Darkroom, openDarkroom } from '#platform/darkroom.ts'
import { openStore, type Place } from '#platform/db/open.ts'
import { everything } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { later } from '#kernel/time.ts'
import { dice } from './chance.ts'
import { signIn } from './desk.ts'
import { endSpare, type Server, standBy, start } from './server.ts'
import { nowhere } from '../harness/outside.ts'
import { patience } from '../harness/soon.ts'

export interface UploadTorture {
  readonly place: Place
  readonly port: number
  readonly rounds: number
  readonly seed: number
  tell(round: number, words: string): void
}
export interface Uploaded {
  readonly rounds: number
  /** Answered with yes. */
  readonly uploads: number
  /** Renditions that were received whole. */
  readonly received: number
  readonly faults: readonly string[]
}
interface Shift {
  readonly origin: string
  readonly cookie: string
  readonly roll: () => number
  /** By id: what was sent and acknowledged. */
  readonly known: Map<string, { readonly digest: string; readonly isPicture: boolean }>
  readonly faults: string[]
  /** Files that were looked at after an earlier kill, and are not written to again. */
  readonly looked: Set<string>
  received: number
  isKilled: boolean
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function tortureUploads(wish: UploadTorture): Promise<Uploaded> {
  standBy()
  let server = await start(wish.place, wish.port).ready
  const cookie = await signIn(server.origin, server.link ?? '')
  const shift: Shift = {
    origin: server.origin,
    cookie,
    roll: dice(wish.seed),
    known: new Map(),
    faults: [],
    looked: new Set(),
    received: 0,
    isKilled: false,
  }
  let round = 0
  try {
    while (round < wish.rounds && shift.faults.length === 0) {
      round += 1
      standBy()
      await killedWhileSending(server, shift)
      server = await start(wish.place, wish.port).ready
      shift.faults.push(...(await faultsIn(wish.place, shift)))
      if (server.complaints() !== '')
        shift.faults.push(`the server complained: ${server.complaints().slice(0, 1500)}`)
      wish.tell(round, `${shift.known.size} uploads acknowledged, ${shift.received} renditions received`)
    }
  } finally {
    await server.kill()
    endSpare()
  }
  shift.faults.push(...(await orphansIn(wish.place)))
  const { known, received, faults } = shift
  return { rounds: round, uploads: known.size, received, faults }
}

async function killedWhileSending(server: Server, shift: Shift): Promise<void> {
  shift.isKilled = false
  const before = shift.known.size
  const work = [send(shift), send(shift), send(shift), receive(shift), receive(shift)]
  while (shift.known.size < before + 2 && shift.faults.length === 0) await after(5)
  await after(shift.roll() * 400)
  shift.isKilled = true
  await server.kill()
  await Promise.all(work)
}

/** A picture of its own each time, or a file of some hundred kilobytes. */
async function send(shift: Shift): Promise<void> {
  while (!shift.isKilled) {
    const isPicture = shift.roll() < 0.6
    const bytes = isPicture ? await picture(shift.roll) : Buffer.from(`${shift.roll()} `.repeat(20_000))
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(bytes)]), isPicture ? 'a.jpg' : 'a.txt')
    try {
      const response = await fetch(`${shift.origin}/newsroom/media`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: shift.cookie, origin: shift.origin },
        body: form,
      })
      const [, id] = /(media_\w+)\?said=added$/.exec(response.headers.get('location') ?? '') ?? []
      if (id === undefined) shift.faults.push(`an upload was answered with ${response.status}`)
      else shift.known.set(id, { digest: digestOf(bytes), isPicture })
    } catch {
      // No answer came: it may be there or not, but not by half.
      return
    }
  }
}

const picture = (roll: () => number): Promise<Buffer> =>
  sharp({
    create: {
      width: 300 + Math.floor(roll() * 400),
      height: 300,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 40 + roll() * 150, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer()

/** Whoever gets an answer gets a whole picture. */
async function receive(shift: Shift): Promise<void> {
  while (!shift.isKilled) {
    const pictures = [...shift.known].filter(([, { isPicture }]) => isPicture)
    const [id, one] = pictures[Math.floor(shift.roll() * pictures.length)] ?? []
    if (id === undefined || one === undefined) {
      await after(20)
      continue
    }
    const format = ['avif', 'webp', 'jpg'][Math.floor(shift.roll() * 3)]
    const cut = shift.roll() < 0.5 ? '' : '-1x1-50x50'
    const width = cut === '' ? 320 : 300
    const path = `/pictures/${id}/${one.digest.slice(0, 12)}${cut}-${width}.${format}`
    try {
      const response = await fetch(shift.origin + path, { headers: { cookie: shift.cookie } })
      if (cut === '' && response.status === 404) continue
      const bytes = Buffer.from(await response.arrayBuffer())
      if (response.status !== 200) shift.faults.push(`${path} was answered with ${response.status}`)
      else if ((await widthOf(bytes)) !== width) shift.faults.push(`${path} is no whole picture`)
      else shift.received += 1
    } catch {
      return
    }
  }
}

async function widthOf(bytes: Buffer): Promise<number | undefined> {
  try {
    const { info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true })
    return info.width
  } catch {
    return undefined
  }
}

interface Row {
  readonly id: string
  readonly digest: string
}
async function rowsIn(place: Place): Promise<readonly Row[]> {
  const store = await openStore(place)
  try {
    const { rows } = await sql<Row>`select id, digest from media where digest is not null`.execute(
      everything(store.read),
    )
    return rows
  } finally {
    await store.close()
  }
}

const filesIn = ({ dataFolder }: Place, what: string): readonly string[] =>
  globSync(join(dataFolder, 'files', what)).toSorted()

/** Every row has its bytes, every acknowledged upload its row, and every rendition is whole. */
async function faultsIn(place: Place, { known, looked }: Shift): Promise<readonly string[]> {
  const faults: string[] = []
  const isNew = (path: string) => !looked.has(path) && looked.add(path).has(path)
  const rows = await rowsIn(place)
  for (const { id, digest } of rows) {
    const path = join(place.dataFolder, 'files/originals', digest.slice(0, 2), digest)
    if (!existsSync(path)) faults.push(`${id} has no file`)
    else if (isNew(path) && digestOf(readFileSync(path)) !== digest)
      faults.push(`the file of ${id} is not what came`)
  }
  const byId = new Map(rows.map(({ id, digest }) => [id, digest]))
  for (const [id, { digest }] of known)
    if (byId.get(id) !== digest) faults.push(`${id} was acknowledged and is not there`)
  for (const path of filesIn(place, 'renditions/*/*/*').filter(isNew))
    if ((await widthOf(readFileSync(path))) === undefined) faults.push(`${path} is half a rendition`)
  return faults
}

/** When their time has come, nothing is left that no row names. A helper of the killed server may be writing its last a moment longer. */
async function orphansIn(place: Place): Promise<readonly string[]> {
  const store = await openStore(place)
  const darkroom = await openDarkroom(place)
  const named = new Set((await rowsIn(place)).map(({ digest }) => digest))
  const began = performance.now()
  try {
    for (;;) {
      await sweepAll(store, darkroom)
      const loose = filesIn(place, 'originals/*/*').filter((path) => !named.has(basename(path)))
      const left = [...loose, ...filesIn(place, 'incoming/*')]
      if (left.length === 0 || performance.now() - began > patience)
        return left.map((path) => `${path} was not swept away`)
      await after(100)
    }
  } finally {
    await darkroom.close()
    await store.close()
  }
}

async function sweepAll(store: Store, darkroom: Darkroom): Promise<void> {
  const then = later(clock(), 2 * 24 * 3600 * 1000)
  for (let turn = 0; turn < 256; turn += 1)
    await sweepFiles.run(store, later(then, turn * 300_000), darkroom, nowhere)
}
