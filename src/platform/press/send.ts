import type { IncomingMessage, ServerResponse } from 'node:http'
import { rangeOf } from './conditions.ts'
import { headOf, partHeadOf } from './headers.ts'
import { etagOf, type Form } from './sheet.ts'

export type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

/** Sends a form of a page: whole, or the part of it that was asked for. */
export function send({ request, response }: Exchange, form: Form, bytes: Buffer): void {
  const { status } = form.sheet.manner
  if (request.headers.range !== undefined && status === 200)
    return sendRange({ request, response }, form, bytes)
  form.head ??= headOf(form)
  response.writeHead(status, form.head)
  response.end(bytes)
}

function sendRange({ request, response }: Exchange, form: Form, bytes: Buffer): void {
  const ifRange = request.headers['if-range']
  const same = ifRange === undefined || ifRange === etagOf(form.sheet, form.encoding)
  const range = same ? rangeOf(request.headers.range ?? '', form.length) : 'whole'
  if (range === 'none') {
    const head = [...form.sheet.manner.bare, 'content-range', `bytes */${form.length}`]
    return void sendNothing({ request, response }, 416, [...head, 'content-length', '0'])
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
