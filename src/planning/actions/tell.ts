import type { Instant } from '#kernel/time.ts'
import { type AccountId, type Actor, accountsByIds, can } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { post } from '#platform/mail/post.ts'
import { newId } from '#platform/mint.ts'
import { mayRead, type Story } from '#stories/index.ts'
import { type Notice, type NoticeKind, noticeMail } from '../model.ts'
import { hearingOf, insertNotice } from '../store/notices.ts'

interface Telling {
  readonly kind: NoticeKind
  readonly story: Story
  /** What happened: told once to each, however often it is heard of. */
  readonly about: string
  readonly by: AccountId | null
}

/** Writes down what concerns these people, where they want to hear of it; never to whoever did it, nor to who may not read the story. */
export async function tell(
  tx: Writer,
  people: readonly (AccountId | null)[],
  { kind, story, about, by }: Telling,
  now: Instant,
): Promise<void> {
  const accounts = await accountsByIds(
    tx,
    people.flatMap((id) => (id === null || id === by ? [] : [id])),
  )
  for (const { id, name, role, suspendedAt } of accounts.values()) {
    const person: Actor = { id, name, role }
    if (suspendedAt !== null || !can(person, mayRead, story)) continue
    const hearing = (await hearingOf(tx, id))[kind]
    if (!hearing.inNewsroom && !hearing.byMail) continue
    const notice: Notice = {
      id: newId('notice'),
      to: id,
      kind,
      storyId: story.id,
      about,
      by,
      at: now,
      readAt: null,
    }
    const isNew = await insertNotice(tx, notice, hearing.inNewsroom)
    if (isNew && hearing.byMail) await post(tx, { kind: noticeMail, about: notice.id }, now)
  }
}
