import type { ServerResponse } from 'node:http'
import { heldTag } from './conditions.ts'
import { type Accepts, acceptsOf, type Encoding } from './encoding.ts'
import { type Making, make, wantBrotli } from './making.ts'
import { type Exchange, send, sendHead, sendNothing } from './send.ts'
import type { Shelf } from './shelf.ts'
import { bytesOf, lend } from './stock.ts'
import { createForm, type Form, formIn, type Sheet } from './sheet.ts'

/** What it takes to send a page as its reader asked for it. */
export interface Delivery {
  readonly shelf: Shelf
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
  return form === null
    ? deliverMade(delivery, { sheet, encoding, inHand }, exchange)
    : deliverForm(delivery, form, exchange, inHand)
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

function deliverForm(delivery: Delivery, form: Form, exchange: Exchange, inHand?: Buffer): boolean {
  if (exchange.request.method === 'HEAD') return sendHead(exchange, form)
  const bytes = inHand !== undefined && form === form.sheet.stored ? inHand : bytesOf(delivery.shelf, form)
  if (bytes === null) return false
  send(exchange, form, bytes)
  // `end` has handed everything to the system by now, except for a reader who is slow to take it.
  if (exchange.response.writableLength > 0) lendUntilSent(delivery.shelf, exchange.response, form, bytes)
  return true
}

function lendUntilSent(shelf: Shelf, response: ServerResponse, form: Form, bytes: Buffer): void {
  const giveBack = lend(shelf, form, bytes)
  if (giveBack !== undefined) response.once('close', giveBack)
}

type Wanted = { readonly sheet: Sheet; readonly encoding: Encoding; readonly inHand: Buffer | undefined }

/** An encoding that is not there is made from the one that is. */
function deliverMade(delivery: Delivery, { sheet, encoding, inHand }: Wanted, exchange: Exchange): boolean {
  const stored = inHand ?? bytesOf(delivery.shelf, sheet.stored)
  if (stored === null) return false
  sendMade(make(delivery.making, sheet, encoding, stored), createForm(sheet, encoding, 0), exchange).catch(
    (error: unknown) => {
      delivery.log(error)
      exchange.response.destroy()
    },
  )
  return true
}

async function sendMade(making: Promise<Buffer>, form: Form, exchange: Exchange): Promise<void> {
  const bytes = await making
  const made = { ...form, length: bytes.length }
  if (exchange.request.method === 'HEAD') sendHead(exchange, made)
  else send(exchange, made, bytes)
}
