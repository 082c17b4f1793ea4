// The exports in a zip archive, read where they stand. Nothing is unpacked to a disk, so no name in it can lead anywhere.
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Bytes } from '../wxr/parser.ts'
import { trouble } from './trouble.ts'
import { inflated } from './unpacked.ts'

export interface ZipEntry {
  readonly name: string
  readonly size: number
  open(): Bytes
}

const mostEntries = 100_000
const mostExports = 1000
const listMark = 0x02014b50
const endMark = 0x06054b50
const endMark64 = 0x06064b50
const locatorMark = 0x07064b50

export async function exportsInZip(file: string): Promise<readonly ZipEntry[]> {
  const handle = await open(file)
  try {
    const { count, at, length } = await listOf(handle)
    if (count > mostEntries || length > 64 * 1024 * 1024) throw trouble('too-many')
    const list = await read(handle, at, length)
    const exports = [...entries(list, count)].filter(({ name }) => isExport(name))
    if (exports.length === 0) throw trouble('no-export')
    if (exports.length > mostExports) throw trouble('too-many')
    if (exports.some(({ isEncrypted }) => isEncrypted)) throw trouble('encrypted')
    return exports.map((entry) => ({ name: entry.name, size: entry.size, open: () => bytesOf(file, entry) }))
  } finally {
    await handle.close()
  }
}

const isExport = (name: string): boolean =>
  /\.(?:xml|wxr)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name)

interface List {
  readonly count: number
  readonly at: number
  readonly length: number
}

/** A zip is read from its end: the list of what is in it stands there, and before that where the list begins. */
async function listOf(handle: FileHandle): Promise<List> {
  const { size } = await handle.stat()
  const tailAt = Math.max(0, size - 65_557)
  const tail = await read(handle, tailAt, size - tailAt)
  const end = lastMark(tail, endMark)
  if (end < 0 || end + 22 > tail.length) throw trouble('cut-off')
  const list = {
    count: tail.readUInt16LE(end + 10),
    length: tail.readUInt32LE(end + 12),
    at: tail.readUInt32LE(end + 16),
  }
  const isLarge = list.count === 0xffff || list.length === 0xffffffff || list.at === 0xffffffff
  return isLarge && end >= 20 ? largeList(handle, tail.subarray(end - 20, end)) : list
}

async function largeList(handle: FileHandle, locator: Buffer): Promise<List> {
  if (locator.readUInt32LE(0) !== locatorMark) throw trouble('damaged')
  const end = await read(handle, Number(locator.readBigUInt64LE(8)), 56)
  if (end.readUInt32LE(0) !== endMark64) throw trouble('damaged')
  return {
    count: Number(end.readBigUInt64LE(32)),
    length: Number(end.readBigUInt64LE(40)),
    at: Number(end.readBigUInt64LE(48)),
  }
}

function lastMark(bytes: Buffer, mark: number): number {
  const sought = Buffer.alloc(4)
  sought.writeUInt32LE(mark)
  return bytes.lastIndexOf(sought)
}

interface Listed {
  readonly name: string
  readonly size: number
  readonly packedSize: number
  readonly method: number
  readonly isEncrypted: boolean
  readonly at: number
}

function* entries(list: Buffer, count: number): Generator<Listed, void> {
  let at = 0
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== listMark) throw trouble('damaged')
    const [name, extra, comment] = [
      list.readUInt16LE(at + 28),
      list.readUInt16LE(at + 30),
      list.readUInt16LE(at + 32),
    ]
    if (at + 46 + name + extra > list.length) throw trouble('damaged')
    yield listed(list, at, name, extra)
    at += 46 + name + extra + comment
  }
}

function listed(list: Buffer, at: number, name: number, extra: number): Listed {
  const small = {
    packedSize: list.readUInt32LE(at + 20),
    size: list.readUInt32LE(at + 24),
    at: list.readUInt32LE(at + 42),
  }
  return {
    ...large(small, list.subarray(at + 46 + name, at + 46 + name + extra)),
    name: list.toString('utf8', at + 46, at + 46 + name),
    method: list.readUInt16LE(at + 10),
    isEncrypted: (list.readUInt16LE(at + 8) & 1) === 1,
  }
}

type Sizes = Pick<Listed, 'size' | 'packedSize' | 'at'>

/** Numbers past four billion stand in a field of their own, in this order, each only where the small one is full. */
function large(small: Sizes, extra: Buffer): Sizes {
  const field = fieldOf(extra, 1)
  if (field === undefined) return small
  let next = 0
  const take = (value: number): number => {
    if (value !== 0xffffffff || next + 8 > field.length) return value
    next += 8
    return Number(field.readBigUInt64LE(next - 8))
  }
  const size = take(small.size)
  const packedSize = take(small.packedSize)
  return { size, packedSize, at: take(small.at) }
}

function fieldOf(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
  return undefined
}

/** Behind the entry's own head, which repeats its name. */
async function* bytesOf(file: string, { at, packedSize, method }: Listed): Bytes {
  const handle = await open(file)
  let start: number
  try {
    const head = await read(handle, at, 30)
    if (head.readUInt32LE(0) !== 0x04034b50) throw trouble('damaged')
    start = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  } finally {
    await handle.close()
  }
  if (packedSize === 0) return
  const packed = createReadStream(file, { start, end: start + packedSize - 1 })
  if (method === 0) yield* packed as AsyncIterable<Uint8Array>
  else if (method === 8) yield* inflated(packed)
  else throw trouble('damaged')
}

async function read(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await handle.read(bytes, 0, length, at)
  if (bytesRead < length) throw trouble('cut-off')
  return bytes
}
