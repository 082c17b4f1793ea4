import type { z } from 'zod'
import { HttpFault } from './faults.ts'

const largest = 4 * 1024 * 1024
const mostFields = 2_000

/** A form as it came: a field given twice is a list. No prototype, so that a field may be called anything. */
export type Form = Readonly<Record<string, string | readonly string[]>>

/** Reads an urlencoded form; anything else, too much of it, or text that is not UTF-8, ends the request with a clear status. */
export async function readForm(request: Request): Promise<Form> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new HttpFault('bad-request', 'a form was expected')
  const text = decoded(await readBytes(request))
  // Before they are read: of two million empty ones, reading alone would hold everybody up for a minute.
  if (text.split('&', mostFields + 1).length > mostFields) throw new HttpFault('too-large', 'too many fields')
  const form: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const before = form[name]
    form[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return form
}

/** What was typed into this field, for it to be shown again; nothing where it came twice. */
export function typedIn(form: Form, name: string): string {
  const typed = form[name]
  return typeof typed === 'string' ? typed : ''
}

/** The form in its shape, or what zod found wrong with which field. */
export const shaped = <T>(form: Form, shape: z.ZodType<T>): z.ZodSafeParseResult<T> =>
  shape.safeParse({ ...form })

function decoded(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  try {
    decodeURIComponent(text.replace(/\+/g, ' '))
    return text
  } catch {
    throw new HttpFault('bad-request', 'the form is not UTF-8')
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > largest) throw new HttpFault('too-large', 'the form is larger than 4 MB')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of arriving(request)) {
    size += chunk.byteLength
    if (size > largest) throw new HttpFault('too-large', 'the form is larger than 4 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whoever leaves in the middle of a form has made a poor request; nothing of ours has failed. */
async function* arriving(request: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* request.body ?? []
  } catch {
    throw new HttpFault('bad-request', 'the form broke off')
  }
}
