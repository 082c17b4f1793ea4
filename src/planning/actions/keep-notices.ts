import type { Instant } from '#kernel/time.ts'
import { type Actor, demand, mayEnterNewsroom } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { Hearing, NoticeId, NoticeKind } from '../model.ts'
import { markNotices, saveHearing } from '../store/notices.ts'

/** One of one's own notices, or all of them (`id` missing), as read, or as unread again (`readAt`: null). */
export async function markRead(
  tx: Writer,
  actor: Actor,
  { id, readAt }: { readonly id?: NoticeId | undefined; readonly readAt: Instant | null },
): Promise<void> {
  demand(actor, mayEnterNewsroom, undefined)
  if (actor.id !== null) await markNotices(tx, actor.id, id, readAt)
}

/** Where one wants to hear of what. */
export async function setHearing(
  tx: Writer,
  actor: Actor,
  hearing: Readonly<Record<NoticeKind, Hearing>>,
): Promise<void> {
  demand(actor, mayEnterNewsroom, undefined)
  if (actor.id !== null) await saveHearing(tx, actor.id, hearing)
}
