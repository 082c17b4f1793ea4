import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseInstant } from '#kernel/time.ts'
import type { Files, Key, Shelf, Stored } from './files.ts'
import { checked } from './folder.ts'
import { type Bucket, openBucket, type S3Place } from './s3-bucket.ts'
import { readListing } from './s3-listing.ts'
import { stagingIn } from './staging.ts'

/** A bucket that several nodes share. What is on its way lies in this node's own folder. */
export function openS3(place: S3Place, root: string): Files {
  const bucket = openBucket(place)
  const { stage, sweep } = stagingIn(join(root, 'incoming'))
  const pathOf = (key: Key) => `${place.prefix}${checked(key)}`
  return {
    place: `${place.endpoint}/${place.bucket}`,
    stage,
    sweep,
    close: () => bucket.close(),
    keep: async (staged, key) => {
      const { size } = await stat(staged)
      const digest = await digestOf(staged)
      await bucket.ask('PUT', pathOf(key), { body: () => createReadStream(staged), size, digest })
      await rm(staged, { force: true })
    },
    find: async (key) => {
      const { status, headers, body } = await bucket.ask('HEAD', pathOf(key), { missing: true })
      body.resume()
      const at = parseInstant(String(headers['last-modified']))
      if (status === 404 || at === undefined) return undefined
      return { key, bytes: Number(headers['content-length'] ?? 0), at }
    },
    read: async (key, part) => {
      const range = part && { range: `bytes=${part.first}-${part.last}` }
      return (await bucket.ask('GET', pathOf(key), { headers: range })).body
    },
    lend: async (key) => {
      const path = await stage()
      if (!(await fetchTo(path, bucket, pathOf(key)))) return undefined
      return { path, release: () => rm(path, { force: true }) }
    },
    list: (under) => list(bucket, place.prefix, under),
    remove: async (key) => {
      ;(await bucket.ask('DELETE', pathOf(key), { missing: true })).body.resume()
    },
  }
}

async function fetchTo(path: string, bucket: Bucket, name: string): Promise<boolean> {
  const { status, body } = await bucket.ask('GET', name, { missing: true })
  if (status === 404) body.resume()
  else await pipeline(body, createWriteStream(path, { flags: 'wx' }))
  return status !== 404
}

async function* list(bucket: Bucket, prefix: string, under: Key | Shelf): AsyncGenerator<Stored> {
  let after: string | undefined
  do {
    const query = {
      'list-type': '2',
      prefix: `${prefix}${checked(under)}/`,
      ...(after && { 'continuation-token': after }),
    }
    const { body } = await bucket.ask('GET', '', { query })
    const listing = readListing(await body.text())
    for (const { name, ...one } of listing.contents) yield { key: name.slice(prefix.length) as Key, ...one }
    after = listing.after
  } while (after !== undefined)
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
