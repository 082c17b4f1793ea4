import type { IncomingMessage, ServerResponse } from 'node:http'
import { rangeOf } from './conditions.ts'
import { headOf, partHeadOf, pieceHeadOf } from './headers.ts'
import type { Shelf } from './shelf.ts'
import { etagOf, type Form } from './sheet.ts'
import { bytesOf, copyTo } from './stock.ts'
import { createTail, keepAliveOf, sendPiece, type Tail, tailOf, takesOnePiece } from './wire.ts'

export type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

/** Where head and body of an answer are put together. */
export interface Desk {
  readonly shelf: Shelf
  readonly tail: Tail
  /** For one answer after the other: the system has taken the bytes when `end` returns. Replaced after a reader was slow to take them. */
  scratch: Buffer
}

const scratchBytes = 64 << 10

export const createDesk = (shelf: Shelf): Desk => ({
  shelf,
  tail: createTail(),
  scratch: Buffer.allocUnsafeSlow(scratchBytes),
})

/** Sends a form of a page: whole, or the part of it that was asked for. False when the shelf has lost its bytes. */
export function send(desk: Desk, exchange: Exchange, form: Form, inHand?: Buffer): boolean {
  const { request, response } = exchange
  const { status } = form.sheet.manner
  const ranged = request.headers.range !== undefined && status === 200
  if (!ranged && takesOnePiece(request, response)) return sendOnePiece(desk, response, form, inHand)
  const bytes = inHand ?? bytesOf(desk.shelf, form)
  if (bytes === null) return false
  if (ranged) sendRange(exchange, form, bytes)
  else response.writeHead(status, headOf(form)).end(bytes)
  return true
}

function sendOnePiece(desk: Desk, response: ServerResponse, form: Form, inHand?: Buffer): boolean {
  // A reader who is behind already gets bytes of his own.
  const room = response.socket?.writableLength === 0 ? desk.scratch : undefined
  const piece = pieceOf(desk, form, { keepAlive: keepAliveOf(response), room, inHand })
  if (piece === undefined) return false
  sendPiece(response, form.sheet.manner.status, piece)
  if (response.writableLength > 0) renewScratch(desk, piece)
  return true
}

interface Piecework {
  /** Milliseconds. */
  readonly keepAlive: number
  /** Where it is put together if it fits; otherwise in bytes of its own. */
  readonly room?: Buffer | undefined
  /** The body, where it has just been printed. */
  readonly inHand?: Buffer | undefined
}

/** Head and body in one; undefined when the shelf has lost the body. */
export function pieceOf(desk: Desk, form: Form, { keepAlive, room, inHand }: Piecework): Buffer | undefined {
  const { manner } = form.sheet
  form.head ??= pieceHeadOf(form)
  const tail = tailOf(desk.tail, keepAlive)
  const bodyAt = manner.opening.length + form.head.length + tail.length
  const length = bodyAt + form.length
  const piece = room !== undefined && length <= room.length ? room : Buffer.allocUnsafeSlow(length)
  if (inHand !== undefined) inHand.copy(piece, bodyAt)
  else if (!copyTo(desk.shelf, form, piece, bodyAt)) return undefined
  piece.write(manner.opening, 0, 'latin1')
  piece.write(form.head, manner.opening.length, 'latin1')
  piece.write(tail, manner.opening.length + form.head.length, 'latin1')
  return piece.subarray(0, length)
}

/** A reader was slow to take these bytes: they are his, if they lie in the scratch. */
export function renewScratch(desk: Desk, piece: Buffer): void {
  if (piece.buffer === desk.scratch.buffer) desk.scratch = Buffer.allocUnsafeSlow(scratchBytes)
}

function sendRange({ request, response }: Exchange, form: Form, bytes: Buffer): void {
  const ifRange = request.headers['if-range']
  const same = ifRange === undefined || ifRange === etagOf(form.sheet, form.encoding)
  const range = same ? rangeOf(request.headers.range ?? '', form.length) : 'whole'
  if (range === 'none') {
    const head = [...form.sheet.manner.bare, 'content-range', `bytes */${form.length}`, 'content-length', '0']
    return void sendNothing({ request, response }, 416, head)
  }
  if (range === 'whole') response.writeHead(200, headOf(form)).end(bytes)
  else
    response
      .writeHead(206, partHeadOf(form, range.first, range.last))
      .end(bytes.subarray(range.first, range.last + 1))
}

/** Its headers only. */
export function sendHead({ response }: Exchange, form: Form): true {
  response.writeHead(form.sheet.manner.status, headOf(form)).end()
  return true
}

/** A status without a body. */
export function sendNothing({ response }: Exchange, status: number, head: readonly string[]): true {
  response.writeHead(status, [...head]).end()
  return true
}
