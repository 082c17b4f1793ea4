import type { S3Place } from './s3-bucket.ts'

/** `s3://KEY:SECRET@host/bucket/prefix?region=eu-central-1`; `s3+http:` for a store in the own house that speaks no TLS. */
export function readS3Address(text: string): S3Place | undefined {
  const url = s3Url(text)
  if (!url) return undefined
  const [bucket = '', ...folders] = url.pathname.split('/').filter((name) => name !== '')
  const region = regionIn(url.searchParams)
  const [key = '', secret = ''] = [url.username, url.password].map(decoded)
  if (!region || key === '' || secret === '' || ![bucket, ...folders].every(isName)) return undefined
  const endpoint = `${url.protocol === 's3:' ? 'https' : 'http'}://${url.host}`
  return { endpoint, bucket, prefix: folders.map((name) => `${name}/`).join(''), region, key, secret }
}

function s3Url(text: string): URL | undefined {
  const url = URL.parse(text)
  const isOne = url !== null && /^s3(?:\+http)?:$/.test(url.protocol) && url.host !== '' && url.hash === ''
  return isOne ? url : undefined
}

const isName = (name: string): boolean => /^[\w.-]+$/.test(name) && !/^\.+$/.test(name)

/** A word that is mistyped must not pass for one that was left out. */
function regionIn(query: URLSearchParams): string | undefined {
  const region = query.get('region') ?? 'us-east-1'
  return [...query.keys()].every((name) => name === 'region') && /^[a-z0-9-]+$/.test(region)
    ? region
    : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
