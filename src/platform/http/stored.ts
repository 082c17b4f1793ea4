// Answers made of stored bytes: whole or in part, streamed, never as a whole in memory.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { rangeOf } from '../press/conditions.ts'

/** Something stored, as it is to be sent. */
export interface Sendable {
  readonly bytes: number
  readonly type: string
  /** Names these very bytes; quoted here. */
  readonly tag: string
  readonly headers: Readonly<Record<string, string>>
  read(part?: { readonly first: number; readonly last: number }): Promise<Readable>
}

/** What the reader has is not sent again; of a long one, only the part that was asked for. */
export async function storedResponse(request: Request, sendable: Sendable): Promise<Response> {
  const { bytes, type, headers: own } = sendable
  const etag = `"${sendable.tag}"`
  const headers = { ...own, etag, 'accept-ranges': 'bytes' }
  if (holds(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const part = request.method === 'HEAD' ? 'whole' : partOf(request.headers, etag, bytes)
  if (part === 'none')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${bytes}`, 'content-length': '0' },
    })
  const length = part === 'whole' ? bytes : part.last - part.first + 1
  const body = request.method === 'HEAD' ? null : await bodyOf(sendable, part, length)
  return new Response(body, {
    status: part === 'whole' ? 200 : 206,
    headers: {
      ...headers,
      'content-type': type,
      'content-length': String(length),
      ...(part !== 'whole' && { 'content-range': `bytes ${part.first}-${part.last}/${bytes}` }),
    },
  })
}

function holds(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

type Part = Exclude<ReturnType<typeof rangeOf>, 'none'>

/** https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5: a part of other bytes than the reader began with is of no use to him. */
function partOf(headers: Headers, etag: string, bytes: number): ReturnType<typeof rangeOf> {
  const condition = headers.get('if-range')
  return condition !== null && condition !== etag ? 'whole' : rangeOf(headers.get('range') ?? '', bytes)
}

/** A small one is read at once: a stream costs more than it. */
const small = 128 * 1024

async function bodyOf(
  sendable: Sendable,
  part: Part,
  length: number,
): Promise<ReadableStream | Uint8Array<ArrayBuffer>> {
  const stream = await sendable.read(part === 'whole' ? undefined : part)
  return length <= small ? new Uint8Array(await buffer(stream)) : (Readable.toWeb(stream) as ReadableStream)
}
