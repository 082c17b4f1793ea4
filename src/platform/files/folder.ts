import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { instantOf } from '#kernel/time.ts'
import type { Files, Key, Shelf, Stored } from './files.ts'
import { isMissing, namesIn, stagingIn } from './staging.ts'

/** A folder. A name in it stands for whole bytes that are on the disk, whatever happened to the machine. */
export function openFolder(root: string): Files {
  const { stage, sweep } = stagingIn(join(root, 'incoming'))
  const pathOf = (key: Key) => join(root, checked(key))
  const find = (key: Key) => look(pathOf(key), key)
  return {
    place: root,
    stage,
    sweep,
    find,
    keep: async (staged, key) => {
      const path = pathOf(key)
      await sync(staged)
      await makeFolder(dirname(path))
      await rename(staged, path)
      await sync(dirname(path))
    },
    read: async (key, part) => {
      const file = await open(pathOf(key))
      return file.createReadStream(part && { start: part.first, end: part.last })
    },
    lend: async (key) => (await find(key)) && { path: pathOf(key), release: async () => {} },
    list: (under) => walk(root, under),
    remove: async (key) => {
      await rm(pathOf(key), { force: true })
    },
    close: async () => {},
  }
}

/** No key comes from outside; this holds should one ever do. */
export function checked<Name extends Key | Shelf>(key: Name): Name {
  if (!/^(?:originals|renditions)(?:\/[a-z0-9][a-z0-9.-]*)*$/.test(key)) throw new Error(`not a key: ${key}`)
  return key
}

async function look(path: string, key: Key): Promise<Stored | undefined> {
  try {
    const facts = await stat(path)
    return facts.isFile() ? { key, bytes: facts.size, at: instantOf(facts.mtime) } : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function* walk(root: string, under: Key | Shelf): AsyncGenerator<Stored> {
  for (const name of await namesIn(join(root, under))) {
    const key: Key = `${under}/${name}`
    const found = await look(join(root, key), key)
    if (found) yield found
    else yield* walk(root, key)
  }
}

/** A folder that is new has to be known to the one above it, up to one that was there before. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; ; made = dirname(made)) {
    await sync(dirname(made))
    if (made === first) return
  }
}

/** Bytes, or the names in a folder, are on the disk. Windows syncs no folders. */
async function sync(path: string): Promise<void> {
  let handle: FileHandle
  try {
    handle = await open(path, 'r+')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EISDIR')) throw error
    if (process.platform === 'win32') return
    handle = await open(path, 'r')
  }
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
