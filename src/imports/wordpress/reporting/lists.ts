// The long lists of a report. They go to files of their own as they come, and are put together at the end: memory holds none of them.
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Line, MissingFile } from '../storing/outcome.ts'

export const listNames = ['dropped', 'changed', 'missing'] as const
type ListName = (typeof listNames)[number]

export interface Lists {
  add(name: ListName, lines: readonly (Line | MissingFile)[]): Promise<void>
  /** Writes the report: the head's own members, then the lists. */
  write(head: Readonly<Record<string, unknown>>): Promise<void>
  discard(): Promise<void>
}

/** Where nobody asked for a report. */
export const noLists: Lists = {
  add: () => Promise.resolve(),
  write: () => Promise.resolve(),
  discard: () => Promise.resolve(),
}

export async function openLists(file: string): Promise<Lists> {
  const parts = new Map<ListName, WriteStream>()
  for (const name of listNames) parts.set(name, await opened(`${file}.${name}.part`))
  const close = async (): Promise<void> => {
    for (const stream of parts.values()) await ended(stream)
  }
  const discard = async (): Promise<void> => {
    await close()
    for (const name of [...listNames, 'whole']) await rm(`${file}.${name}.part`, { force: true })
  }
  return {
    add: async (name, lines) => {
      const stream = parts.get(name)
      for (const line of lines)
        if (stream && !stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain')
    },
    write: async (head) => {
      await close()
      await stitched(file, head)
      await rename(`${file}.whole.part`, file)
      await discard()
    },
    discard,
  }
}

async function opened(file: string): Promise<WriteStream> {
  const stream = createWriteStream(file, { mode: 0o600 })
  await once(stream, 'open')
  return stream
}

async function ended(stream: WriteStream): Promise<void> {
  if (stream.closed) return
  stream.end()
  await finished(stream)
}

async function stitched(file: string, head: Readonly<Record<string, unknown>>): Promise<void> {
  const whole = await opened(`${file}.whole.part`)
  const write = async (text: string): Promise<void> => {
    if (!whole.write(text)) await once(whole, 'drain')
  }
  await write(JSON.stringify(head, null, 2).replace(/\n\}$/, ''))
  for (const name of listNames) {
    await write(`,\n  "${name}": [`)
    await copied(`${file}.${name}.part`, write)
    await write(']')
  }
  await write('\n}\n')
  await ended(whole)
}

/** Lines of JSON as the members of a list. */
async function copied(part: string, write: (text: string) => Promise<void>): Promise<void> {
  let pending = ''
  for await (const chunk of createReadStream(part, 'utf8')) {
    const text = pending + String(chunk)
    const end = text.length - 1
    pending = text.slice(end)
    await write(text.slice(0, end).replaceAll('\n', ',\n'))
  }
}
