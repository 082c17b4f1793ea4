// A store that speaks as much S3 as the paper needs, and checks every signature by itself.
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

export interface BucketServer {
  /** For MEDIA_URL. */
  readonly url: string
  readonly objects: Map<string, Buffer>
  /** What was refused, and why. */
  readonly refusals: string[]
  /** The next so many requests are answered with 503. */
  stumble(times: number): void
}
const key = 'AKIDPAPER'
const secret = 'ink/and+paper'
const region = 'eu-test-1'

export async function openBucketServer(t: TestContext): Promise<BucketServer> {
  const objects = new Map<string, Buffer>()
  const refusals: string[] = []
  let stumbles = 0
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    if (stumbles > 0) {
      stumbles -= 1
      response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
      return
    }
    const why = wrongWith(request, body)
    if (why !== undefined) {
      refusals.push(why)
      response.writeHead(403).end(`<Error><Code>${why}</Code></Error>`)
      return
    }
    answer(objects, request, body, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const url = `s3+http://${key}:${encodeURIComponent(secret)}@127.0.0.1:${port}/paper/media?region=${region}`
  return { url, objects, refusals, stumble: (times) => void (stumbles = times) }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function answer(
  objects: Map<string, Buffer>,
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void {
  const { pathname, searchParams } = new URL(url, 'http://store')
  const name = pathname.replace(/^\/paper\/?/, '')
  if (method === 'PUT') {
    objects.set(name, body)
    response.writeHead(200).end()
  } else if (method === 'DELETE') {
    objects.delete(name)
    response.writeHead(204).end()
  } else if (name === '') response.writeHead(200).end(listing(objects, searchParams))
  else sendObject(objects.get(name), headers.range, response)
}

function sendObject(object: Buffer | undefined, range: string | undefined, response: ServerResponse): void {
  if (object === undefined) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
  const part = first === undefined ? object : object.subarray(Number(first), Number(last) + 1)
  response.writeHead(first === undefined ? 200 : 206, {
    'content-length': part.length,
    'last-modified': new Date().toUTCString(),
  })
  response.end(part)
}

/** Two to a page, so that whoever lists has to turn it. */
function listing(objects: Map<string, Buffer>, query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? ''
  const names = [...objects.keys()].filter((name) => name.startsWith(query.get('prefix') ?? '')).toSorted()
  const rest = names.filter((name) => name > after)
  const page = rest.slice(0, 2)
  const contents = page.map(
    (name) =>
      `<Contents><Key>${name}</Key><LastModified>${new Date().toISOString()}</LastModified><Size>${objects.get(name)?.length}</Size></Contents>`,
  )
  const more =
    rest.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${more}</ListBucketResult>`
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function wrongWith({ method = '', url = '', headers }: IncomingMessage, body: Buffer): string | undefined {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const [, id, day = '', where, names = '', signature] = form.exec(headers.authorization ?? '') ?? []
  if (id !== key || where !== region) return 'InvalidAccessKeyId'
  const stamp = String(headers['x-amz-date'])
  if (!stamp.startsWith(day) || Math.abs(Date.now() - stampMoment(stamp)) > 900_000)
    return 'RequestTimeTooSkewed'
  const digest = String(headers['x-amz-content-sha256'])
  if (digest !== 'UNSIGNED-PAYLOAD' && digest !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  for (const needed of ['host', 'x-amz-content-sha256', 'x-amz-date'])
    if (!names.split(';').includes(needed)) return 'UnsignedHeader'
  const { pathname, searchParams } = new URL(url, 'http://store')
  const encoded = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  const query = [...searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&')
  const signedHeaders = names
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim()}\n`)
    .join('')
  const canonical = [method, pathname, query, signedHeaders, names, digest].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', stamp, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  return hmac(signingKey, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch'
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')
const hmac = (by: string | Buffer, text: string): Buffer => createHmac('sha256', by).update(text).digest()
const stampMoment = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
