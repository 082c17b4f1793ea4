import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import type { StoryId } from '../model.ts'
import type { PreviewLink, PreviewLinkId } from '../model/previews.ts'
import type { StoriesTables } from '../schema.ts'

const { reading, writing } = tables<StoriesTables>()
const columns = [
  'id',
  'story_id as storyId',
  'note',
  'by_id as by',
  'at',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
] as const

/** Newest first. */
export const listPreviewLinks = (db: Reader, storyId: StoryId): Promise<PreviewLink[]> =>
  reading(db)
    .selectFrom('preview_links')
    .select(columns)
    .where('story_id', '=', storyId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What this link opens; nothing once it is revoked or its time is over. */
export const findPreviewLink = (db: Reader, hash: string, now: Instant): Promise<PreviewLink | undefined> =>
  reading(db)
    .selectFrom('preview_links')
    .select(columns)
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export async function insertPreviewLink(tx: Writer, link: PreviewLink, hash: string): Promise<void> {
  const { storyId, by, expiresAt, revokedAt, ...rest } = link
  await writing(tx)
    .insertInto('preview_links')
    .values({
      ...rest,
      story_id: storyId,
      token_hash: hash,
      by_id: by,
      expires_at: expiresAt,
      revoked_at: revokedAt,
      revoked_by: null,
    })
    .execute()
}

/** Says whether there was such a link to revoke. */
export async function saveLinkRevoked(
  tx: Writer,
  { id, storyId }: { readonly id: PreviewLinkId; readonly storyId: StoryId },
  { by, at }: { readonly by: AccountId | null; readonly at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('preview_links')
    .set({ revoked_at: at, revoked_by: by })
    .where('id', '=', id)
    .where('story_id', '=', storyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}
