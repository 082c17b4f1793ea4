import type { Socket } from 'node:net'
import { heldTag } from './conditions.ts'
import { type Accepts, acceptsOf, type Encoding } from './encoding.ts'
import { type Making, make, wantBrotli } from './making.ts'
import { type Desk, type Exchange, pieceOf, renewScratch, send, sendHead, sendNothing } from './send.ts'
import { bytesOf } from './stock.ts'
import { createForm, formIn, type Sheet } from './sheet.ts'

/** What it takes to send a page as its reader asked for it. */
export interface Delivery {
  readonly desk: Desk
  readonly making: Making
  readonly log: (error: unknown) => void
}

/** Sends the page: from `inHand` where its bytes have just been printed, else from the shelf. False when the shelf has lost them. */
export function deliver(delivery: Delivery, sheet: Sheet, exchange: Exchange, inHand?: Buffer): boolean {
  const { headers } = exchange.request
  const accepts = acceptsOf(headers['accept-encoding'])
  const encoding = chooseEncoding(sheet, accepts, headers.range !== undefined)
  if (encoding === undefined) return sendNothing(exchange, 406, [...sheet.manner.bare, 'content-length', '0'])
  if (headers['if-none-match'] !== undefined && sheet.manner.status === 200) {
    const tag = heldTag(sheet, headers['if-none-match'], encoding)
    if (tag !== undefined) return sendNothing(exchange, 304, [...sheet.manner.bare, 'etag', tag])
  }
  if (encoding === 'gzip' && accepts[0] === 'br') wantBrotli(delivery.making, sheet)
  const form = formIn(sheet, encoding)
  if (form === null) return deliverMade(delivery, { sheet, encoding, inHand }, exchange)
  if (exchange.request.method === 'HEAD') return sendHead(exchange, form)
  return send(delivery.desk, exchange, form, form === sheet.stored ? inHand : undefined)
}

/**
 * The whole page to whoever asked for it plainly, on the bare connection; `keepAlive`: for how long that may be idle, in milliseconds. False,
 * and nothing is sent, where it does not lie ready in an encoding that is accepted.
 */
export function hand(
  { desk, making }: Delivery,
  sheet: Sheet,
  { accepts, keepAlive, socket }: { accepts: string; keepAlive: number; socket: Socket },
): boolean {
  const accepted = acceptsOf(accepts === '' ? undefined : accepts)
  const encoding = chooseEncoding(sheet, accepted, false)
  const form = encoding === undefined ? null : formIn(sheet, encoding)
  const piece = form === null ? undefined : pieceOf(desk, form, { keepAlive, room: desk.scratch })
  if (piece === undefined) return false
  if (encoding === 'gzip' && accepted[0] === 'br') wantBrotli(making, sheet)
  socket.write(piece)
  if (socket.writableLength > 0) renewScratch(desk, piece)
  return true
}

/** Brotli comes and goes, so a range, which must meet the same bytes again, is never of it. */
function chooseEncoding(sheet: Sheet, accepts: Accepts, ranged: boolean): Encoding | undefined {
  const stored = sheet.stored.encoding
  for (const encoding of accepts) {
    if (encoding === stored || encoding === 'identity') return encoding
    if (encoding === 'br' && sheet.brotli !== null && !ranged) return encoding
  }
  return accepts[0]
}

type Wanted<Bytes = Buffer> = { readonly sheet: Sheet; readonly encoding: Encoding; readonly inHand: Bytes }

/** An encoding that is not there is made from the one that is. */
function deliverMade(
  delivery: Delivery,
  { sheet, encoding, inHand }: Wanted<Buffer | undefined>,
  exchange: Exchange,
): boolean {
  const stored = inHand ?? bytesOf(delivery.desk.shelf, sheet.stored)
  if (stored === null) return false
  sendMade(delivery, { sheet, encoding, inHand: stored }, exchange).catch((error: unknown) => {
    delivery.log(error)
    exchange.response.destroy()
  })
  return true
}

async function sendMade(
  delivery: Delivery,
  { sheet, encoding, inHand }: Wanted,
  exchange: Exchange,
): Promise<void> {
  const bytes = await make(delivery.making, sheet, encoding, inHand)
  const form = createForm(sheet, encoding, bytes.length)
  if (exchange.request.method === 'HEAD') sendHead(exchange, form)
  else send(delivery.desk, exchange, form, bytes)
}
