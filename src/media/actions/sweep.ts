// Bytes that no row names any more, or never did: what a killed server left, and what was taken out.
import { type Instant, later } from '#kernel/time.ts'
import type { Store } from '#platform/db/store.ts'
import { type Files, type Key, originalKey } from '#platform/files/files.ts'
import { keptAfter } from '../model.ts'
import { digestsLetGo } from '../store/deeds.ts'
import { digestsUnder, mediaByDigest } from '../store/media.ts'

interface House {
  readonly store: Store
  readonly files: Files
}

/** Goes through the files whose digests begin with these two letters. Says how many went. */
export async function sweepPart({ store, files }: House, start: string, now: Instant): Promise<number> {
  // A backup is the database of one moment and, after it, the files: for a day what it names is there.
  const before = later(now, -keptAfter)
  const [named, letGo] = await Promise.all([
    digestsUnder(store.read, start),
    digestsLetGo(store.read, start, before),
  ])
  let gone = 0
  for await (const { key, at } of concat(
    files.list(`originals/${start}`),
    files.list(`renditions/${start}`),
  )) {
    const { digest, mark } = partsOf(key)
    const isNamed = named.has(digest) && (mark === undefined || named.get(digest)?.has(mark))
    if (isNamed || letGo.has(digest) || at > before) continue
    if (named.has(digest) || (await isStillLoose({ store, files }, digest, before))) {
      await files.remove(key)
      gone += 1
    }
  }
  return gone
}

/** A crop has in its name by what it was cut; no address leads to it when the picture is cut otherwise. */
function partsOf(key: Key): { readonly digest: string; readonly mark: string | undefined } {
  const [, , digest = '', name = ''] = key.split('/')
  return { digest, mark: /^(\d+x\d+-c?\d+x[\dx]+)-/.exec(name)?.[1] }
}

/** Looked at again just before: somebody may have sent the same bytes meanwhile, which makes them young, and named. */
async function isStillLoose({ store, files }: House, digest: string, before: Instant): Promise<boolean> {
  if ((await mediaByDigest(store.read, digest)).length > 0) return false
  const original = await files.find(originalKey(digest))
  return original === undefined || original.at <= before
}

async function* concat<T>(...lists: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  for (const list of lists) yield* list
}
