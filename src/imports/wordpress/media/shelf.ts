// Where the pictures of an archive are looked up. A dry run stores none, and remembers them instead.
import {
  type MediaId,
  type MediaOrigin,
  type Medium,
  mediaByIds,
  mediaByOrigin,
  mediaBySources,
  mediaNumberedUnder,
  mediaOriginsByIds,
  mediaUploadedTo,
} from '#media/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Recorded } from './records.ts'

export interface Shelf {
  byNumbers(numbers: readonly number[]): Promise<ReadonlyMap<number, Medium>>
  byIds(ids: readonly MediaId[]): Promise<ReadonlyMap<MediaId, Medium>>
  bySources(sources: readonly string[]): Promise<ReadonlyMap<string, Medium>>
  /** What was uploaded to these posts. */
  uploadedTo(posts: readonly number[]): Promise<readonly MediaOrigin[]>
  originsOf(ids: readonly MediaId[]): Promise<ReadonlyMap<MediaId, MediaOrigin>>
  /** Files whose path begins like this and goes on with a number. */
  numberedUnder(beginning: string): Promise<readonly { readonly id: MediaId; readonly source: string }[]>
  /** For what is not stored. */
  remember(recorded: readonly Recorded[]): void
}

export const shelfOf = (db: Reader, origin: string): Shelf => ({
  byNumbers: (numbers) => mediaByOrigin(db, origin, numbers),
  byIds: (ids) => mediaByIds(db, ids),
  bySources: (sources) => mediaBySources(db, origin, sources),
  uploadedTo: (posts) => mediaUploadedTo(db, origin, posts),
  originsOf: (ids) => mediaOriginsByIds(db, ids),
  numberedUnder: (beginning) => mediaNumberedUnder(db, origin, beginning),
  remember: () => undefined,
})

/** The same answers as a run that stores would get. */
export function rememberingShelf(stored: Shelf): Shelf {
  const byNumber = new Map<number, Medium>()
  const bySource = new Map<string, Medium>()
  const byId = new Map<MediaId, Medium>()
  const byParent = new Map<number, MediaOrigin[]>()
  const origins = new Map<MediaId, MediaOrigin>()
  return {
    byNumbers: async (numbers) => both(await stored.byNumbers(numbers), numbers, byNumber),
    byIds: async (ids) => both(await stored.byIds(ids), ids, byId),
    bySources: async (sources) => both(await stored.bySources(sources), sources, bySource),
    uploadedTo: async (posts) => {
      const own = [...new Set(posts)].flatMap((post) => byParent.get(post) ?? [])
      return [...(await stored.uploadedTo(posts)), ...own].toSorted(inOrder)
    },
    originsOf: async (ids) => both(await stored.originsOf(ids), ids, origins),
    numberedUnder: async (beginning) => {
      const own = [...bySource].filter(([source]) => source.startsWith(`${beginning}1`))
      return [...(await stored.numberedUnder(beginning)), ...own.map(([source, { id }]) => ({ id, source }))]
    },
    remember: (recorded) => {
      for (const { medium, origin } of recorded) {
        byId.set(medium.id, medium)
        if (medium.originId !== null) byNumber.set(medium.originId, medium)
        if (medium.source !== null) bySource.set(medium.source, medium)
        if (origin === null) continue
        origins.set(medium.id, origin)
        if (origin.parent !== null)
          byParent.set(origin.parent, [...(byParent.get(origin.parent) ?? []), origin])
      }
    },
  }
}

const inOrder = (one: MediaOrigin, other: MediaOrigin): number =>
  one.position - other.position || (one.mediaId < other.mediaId ? -1 : 1)

function both<Key, Value>(
  stored: ReadonlyMap<Key, Value>,
  keys: readonly Key[],
  remembered: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  const own = keys.flatMap((key) => {
    const value = remembered.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return own.length === 0 ? stored : new Map([...own, ...stored])
}
