import { sql } from 'kysely'
import { type Instant, later } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables } from '#platform/db/rights.ts'
import { type MediaId, type MediaKind, type Medium, rightsWarning } from '../model.ts'
import type { MediaTables } from '../schema.ts'
import { mediaColumns } from './media.ts'

const { reading } = tables<MediaTables>()

export interface LibraryRequest {
  readonly limit: number
  readonly kind?: MediaKind | undefined
  /** Words in its name or in what is said of it. */
  readonly words?: string | undefined
  /** Only what this account brought in. */
  readonly createdBy?: AccountId | undefined
  /** Whose right to be shown runs out soon, or has. */
  readonly rights?: { readonly which: 'ending' | 'over'; readonly now: Instant } | undefined
  readonly before?: { readonly createdAt: string; readonly id: MediaId } | undefined
}

/** The library, newest first, by key. Records of an archive whose bytes never came are in it. */
export async function listLibrary(db: Reader, request: LibraryRequest): Promise<Medium[]> {
  const { kind, words, createdBy, rights, before, limit } = request
  let query = reading(db)
    .selectFrom('media')
    .select(mediaColumns)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (kind) query = query.where('kind', '=', kind)
  if (createdBy) query = query.where('created_by', '=', createdBy)
  if (before) query = query.where(sql<boolean>`(created_at, id) < (${before.createdAt}, ${before.id})`)
  if (rights?.which === 'over') query = query.where('rights_until', '<=', rights.now)
  if (rights?.which === 'ending')
    query = query
      .where('rights_until', '>', rights.now)
      .where('rights_until', '<=', later(rights.now, rightsWarning))
  if (words) {
    const like = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`lower(name || ' ' || alt || ' ' || caption || ' ' || credit) like ${like} escape '\\'`,
    )
  }
  return query.execute()
}
