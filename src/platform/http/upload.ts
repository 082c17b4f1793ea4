// A form with files: its fields as any form's, its files handed on as they come, never kept here.
import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { HttpFault } from './faults.ts'
import { type Form, readForm } from './form.ts'

export interface Upload<Outcome> {
  readonly form: Form
  /** What was made of each file, in their order. */
  readonly files: readonly Outcome[]
}
/** A file of a form while it comes. Its bytes end, or fail where the sender leaves. */
export interface Incoming {
  /** Of the form, that it was chosen in. */
  readonly field: string
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Of everything together; a reader of so much has been refused the single file long before. */
const largest = 2 * 1024 ** 3
const limits = { fields: 50, fieldSize: 64 * 1024, files: 200, parts: 250, headerPairs: 20, headerSize: 8192 }

/** A form that may bring files, and as often brings none. */
export const readFormOrUpload = async <Outcome>(
  request: Request,
  take: (file: Incoming) => Promise<Outcome>,
): Promise<Upload<Outcome>> =>
  isUpload(request) ? readUpload(request, take) : { form: await readForm(request), files: [] }

const isUpload = (request: Request): boolean =>
  /^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '')

/** Each file is given to `take` at once; what it leaves unread is passed over, so that whoever sends too much is still answered. */
export async function readUpload<Outcome>(
  request: Request,
  take: (file: Incoming) => Promise<Outcome>,
): Promise<Upload<Outcome>> {
  const parser = parserFor(request)
  const form: Record<string, string | string[]> = Object.create(null)
  parser.on('field', (name, value) => {
    const before = form[name]
    form[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  })
  const open = new Set<BusboyFileStream>()
  const taken: Promise<Outcome>[] = []
  parser.on('file', (field, stream, name) => {
    // The parser says so and leaves it at that; whoever reads on later must find it broken. To be ended says so once more.
    stream.on('error', (error) => stream.destroy(error))
    // A field for files in which nobody chose one.
    if (name === undefined || name === '') return void stream.resume()
    open.add(stream)
    stream.once('close', () => open.delete(stream))
    const outcome = handedOn(stream, { field, name }, take)
    // Waited for below; until then, a failure is nobody's yet.
    outcome.catch(() => {})
    taken.push(outcome)
  })
  try {
    await parsed(request, parser)
    return { form, files: await Promise.all(taken) }
  } finally {
    // Where it broke off, so do its files; nobody goes on with half of one.
    for (const stream of open) stream.destroy(new Error('the form broke off'))
    await Promise.allSettled(taken)
  }
}

function parserFor(request: Request): BusboyInstance {
  const type = request.headers.get('content-type') ?? ''
  if (!isUpload(request)) throw new HttpFault('bad-request', 'a form with files was expected')
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new HttpFault('too-large')
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw new HttpFault('bad-request', 'a form without a boundary')
  }
}

async function handedOn<Outcome>(
  stream: BusboyFileStream,
  called: Pick<Incoming, 'field' | 'name'>,
  take: (file: Incoming) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await take({
      ...called,
      bytes: stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    })
  } finally {
    stream.resume()
  }
}

/** Until the last byte has been parsed. Whoever leaves in the middle has made a poor request; nothing of ours has failed. */
function parsed(request: Request, parser: BusboyInstance): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const body = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body)
  const fail = (fault: HttpFault) => {
    body.unpipe(parser)
    reject(fault)
  }
  let bytes = 0
  body.on('data', (chunk: Uint8Array) => {
    bytes += chunk.byteLength
    if (bytes > largest) fail(new HttpFault('too-large'))
  })
  body.once('error', () => fail(new HttpFault('bad-request', 'the form broke off')))
  parser.once('error', () => fail(new HttpFault('bad-request', 'the form cannot be read')))
  parser.once('finish', resolve)
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    parser.once(limit, () => fail(new HttpFault('too-large', 'too many fields or files')))
  body.pipe(parser)
  return promise
}
