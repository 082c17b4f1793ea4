import { setTimeout as wait } from 'node:timers/promises'
import type { Readable } from 'node:stream'
import { AwsV4Signer } from 'aws4fetch'
import { Agent, type Dispatcher } from 'undici'

export interface S3Place {
  /** `https://s3.eu-central-1.amazonaws.com` */
  readonly endpoint: string
  readonly bucket: string
  /** Empty, or what all names in the bucket begin with, a slash at its end. */
  readonly prefix: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

/** The store did not do what it was asked, and asking again did not help. */
export class BucketFault extends Error {
  override name = 'BucketFault'
}

type Method = 'GET' | 'HEAD' | 'PUT' | 'DELETE'
interface Asking {
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Opened anew for each try. */
  readonly body?: () => Readable
  readonly size?: number
  readonly digest?: string
  /** Whether 404 is an answer like another. */
  readonly missing?: boolean
}
interface Answer {
  readonly status: number
  readonly headers: Dispatcher.ResponseData['headers']
  readonly body: Dispatcher.ResponseData['body']
}
export interface Bucket {
  ask(method: Method, path: string, asking?: Asking): Promise<Answer>
  close(): Promise<void>
}

const mostTries = 4
/** SHA-256 of nothing. */
const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Signed requests, asked again where the store says that it is busy or says nothing. The operator named the place: no address is judged. */
export function openBucket(place: S3Place): Bucket {
  const agent = new Agent({ connections: 32, headersTimeout: 20_000, bodyTimeout: 30_000 })
  return {
    close: () => agent.destroy(),
    ask: async (method, path, asking = {}) => {
      for (let tries = 1; ; tries += 1) {
        const answer = await once(agent, place, method, path, asking)
        if ('status' in answer) return answer
        if (!answer.isPassing || tries === mostTries)
          throw new BucketFault(`${method} ${place.bucket}/${path}: ${answer.says}`)
        await wait(100 * 2 ** tries + tries * 17)
      }
    },
  }
}

interface NoAnswer {
  readonly says: string
  readonly isPassing: boolean
}

async function once(
  agent: Agent,
  place: S3Place,
  method: Method,
  path: string,
  asking: Asking,
): Promise<Answer | NoAnswer> {
  const url = new URL(`${place.endpoint}/${place.bucket}${path && `/${path}`}`)
  for (const [name, value] of Object.entries(asking.query ?? {})) url.searchParams.set(name, value)
  const headers = await signed(place, method, url, asking)
  const body = asking.body?.()
  try {
    const { statusCode: status, ...rest } = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      headers,
      body: body ?? null,
    })
    if (status < 300 || (status === 404 && asking.missing === true)) return { status, ...rest }
    const text = (await rest.body.text()).slice(0, 500)
    return { says: `${status} ${codeIn(text)}`, isPassing: status === 429 || status >= 500 }
  } catch (error) {
    return { says: String(error), isPassing: true }
  } finally {
    body?.destroy()
  }
}

const codeIn = (text: string): string => /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? ''

async function signed(
  { region, key, secret }: S3Place,
  method: Method,
  url: URL,
  { headers, size, digest }: Asking,
): Promise<Record<string, string>> {
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    headers: { ...headers, 'x-amz-content-sha256': digest ?? ofNothing },
    accessKeyId: key,
    secretAccessKey: secret,
    service: 's3',
    region,
  })
  const { headers: ours } = await signer.sign()
  return { ...Object.fromEntries(ours), ...(size !== undefined && { 'content-length': String(size) }) }
}
