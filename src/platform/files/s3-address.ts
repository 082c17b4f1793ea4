import type { S3Place } from './s3-bucket.ts'

/** `s3://KEY:SECRET@host/bucket/prefix?region=eu-central-1`; `s3+http:` for a store in the own house that speaks no TLS. */
export function readS3Address(text: string): S3Place | undefined {
  const url = URL.parse(text)
  if (url === null || !/^s3(?:\+http)?:$/.test(url.protocol) || url.hash !== '') return undefined
  const [, bucket = '', ...prefix] = url.pathname.split('/')
  const named = [url.username, url.password, url.host, bucket].every((part) => part !== '')
  const region = url.searchParams.get('region') ?? 'us-east-1'
  const ours = /^[a-z0-9-]+$/.test(region) && [...url.searchParams.keys()].every((name) => name === 'region')
  const names = [bucket, ...prefix.filter((part) => part !== '')]
  if (!named || !ours || !names.every((name) => /^[\w.-]+$/.test(name) && !/^\.+$/.test(name)))
    return undefined
  const [key, secret] = [url.username, url.password].map(decoded)
  if (key === undefined || secret === undefined) return undefined
  const rest = names.slice(1)
  return {
    endpoint: `${url.protocol === 's3:' ? 'https' : 'http'}://${url.host}`,
    bucket,
    prefix: rest.map((name) => `${name}/`).join(''),
    region,
    key,
    secret,
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
