// A file as it was named at the keyboard, and the export in it, or the exports: plain, gzipped, or several in a zip archive.
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Bytes } from '../wxr/parser.ts'
import { troubleOf } from './trouble.ts'
import { gunzipped } from './unpacked.ts'
import { exportsInZip } from './zip.ts'

export interface Source {
  /** `export.xml`, or `all.zip: export.xml`. */
  readonly name: string
  readonly file: string
  /** How many bytes of XML there are, as far as the file says: for progress. */
  readonly size: number
  /** The XML from its beginning, each time. */
  open(): Bytes
}
export type Sources =
  | { readonly ok: true; readonly value: readonly Source[] }
  /** In a sentence. */
  | { readonly ok: false; readonly sentence: string }

export async function sourcesOf(files: readonly string[]): Promise<Sources> {
  const all: Source[] = []
  for (const file of files) {
    const found = await sourcesIn(file)
    if (typeof found === 'string') return { ok: false, sentence: `${file}: ${found}` }
    all.push(...found)
  }
  return { ok: true, value: all }
}

async function sourcesIn(file: string): Promise<readonly Source[] | string> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) return 'This is a folder, not a file.'
    return await unpackedSources(file, found.size)
  } catch (error) {
    const why = troubleOf(error)
    if (why !== undefined) return sentences[why]
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    return code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`
  }
}

async function unpackedSources(file: string, size: number): Promise<readonly Source[]> {
  const head = await ends(file, size)
  const name = basename(file)
  if (head.start === 'PK\u0003\u0004') {
    const entries = await exportsInZip(file)
    return entries.map((entry) => ({ ...entry, name: `${name}: ${basename(entry.name)}`, file }))
  }
  if (head.start.startsWith('\u001f\u008b'))
    return [{ name, file, size: head.last, open: () => gunzipped(createReadStream(file)) }]
  return [{ name, file, size, open: () => createReadStream(file) }]
}

/** The first four bytes, and the number that the last four make: a gzip file says there how much is in it. */
async function ends(file: string, size: number): Promise<{ readonly start: string; readonly last: number }> {
  const handle = await open(file)
  try {
    const bytes = Buffer.alloc(8)
    await handle.read(bytes, 0, 4, 0)
    await handle.read(bytes, 4, 4, Math.max(0, size - 4))
    return { start: bytes.toString('latin1', 0, 4), last: bytes.readUInt32LE(4) }
  } finally {
    await handle.close()
  }
}

const sentences = {
  'cut-off': 'The packed file breaks off before its end; download it again.',
  bomb: 'The packed file would grow beyond all reason, so it was not read.',
  damaged: 'The packed file is damaged.',
  encrypted: 'The zip archive is locked with a password; unpack it first.',
  'no-export': 'There is no XML file in the zip archive.',
  'too-many': 'There is more in the zip archive than an export would ever need, so it was not read.',
} as const
