import type { Instant } from '#kernel/time.ts'
import { type Reader, tables, type Writer } from '#platform/db/rights.ts'
import { newToken } from '#platform/mint.ts'
import type { Letter, LetterId, Mark, Sender } from './model.ts'
import type { LettersTables } from './schema.ts'

const { reading, writing } = tables<LettersTables>()
const columns = [
  'id',
  'story_id as storyId',
  'name',
  'text',
  'received_at as receivedAt',
  'suspicion',
  'mark',
  'marked_at as markedAt',
  'marked_by as markedBy',
] as const

export const findLetter = (db: Reader, id: LetterId): Promise<Letter | undefined> =>
  reading(db).selectFrom('letters').select(columns).where('id', '=', id).executeTakeFirst()

/** Where an answer goes; empty where nobody may be answered any more. */
export async function emailOf(db: Reader, id: LetterId): Promise<string> {
  const row = await reading(db)
    .selectFrom('letter_senders')
    .select('email')
    .where('letter_id', '=', id)
    .executeTakeFirst()
  return row?.email ?? ''
}

export interface LetterRequest {
  readonly mark: Mark | null
  readonly limit: number
  readonly before?: { readonly receivedAt: Instant; readonly id: LetterId } | undefined
}
/** The newest first. */
export async function listLetters(db: Reader, { mark, limit, before }: LetterRequest): Promise<Letter[]> {
  let asked = reading(db)
    .selectFrom('letters')
    .select(columns)
    .where('mark', mark === null ? 'is' : '=', mark)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before)
    asked = asked.where((eb) =>
      eb.or([
        eb('received_at', '<', before.receivedAt),
        eb.and([eb('received_at', '=', before.receivedAt), eb('id', '<', before.id)]),
      ]),
    )
  return asked.execute()
}

export async function countByMark(db: Reader): Promise<ReadonlyMap<Mark | null, number>> {
  const rows = await reading(db)
    .selectFrom('letters')
    .select((eb) => ['mark', eb.fn.countAll().as('count')])
    .groupBy('mark')
    .execute()
  return new Map(rows.map(({ mark, count }) => [mark, Number(count)]))
}

/** How many came since then, from this network or, left out, from anywhere. */
export async function countSince(db: Reader, since: Instant, network?: string): Promise<number> {
  let asked = reading(db)
    .selectFrom('letter_senders')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('received_at', '>', since)
  if (network !== undefined) asked = asked.where('network', '=', network)
  return Number((await asked.executeTakeFirst())?.count ?? 0)
}

/** Whether this network has sent these very words since then. */
export async function hasSent(db: Reader, since: Instant, network: string, text: string): Promise<boolean> {
  const row = await reading(db)
    .selectFrom('letter_senders')
    .innerJoin('letters', 'letters.id', 'letter_senders.letter_id')
    .select('letters.id')
    .where('letter_senders.network', '=', network)
    .where('letter_senders.received_at', '>', since)
    .where('letters.text', '=', text)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertLetter(tx: Writer, letter: Letter, { email, network }: Sender): Promise<void> {
  const { storyId, receivedAt, markedAt, markedBy, ...rest } = letter
  await writing(tx)
    .insertInto('letters')
    .values({
      ...rest,
      story_id: storyId,
      received_at: receivedAt,
      marked_at: markedAt,
      marked_by: markedBy,
    })
    .execute()
  await writing(tx)
    .insertInto('letter_senders')
    .values({ letter_id: letter.id, email, network, received_at: receivedAt })
    .execute()
}

export async function saveMark(
  tx: Writer,
  id: LetterId,
  { mark, markedAt, markedBy }: Pick<Letter, 'mark' | 'markedAt' | 'markedBy'>,
): Promise<void> {
  await writing(tx)
    .updateTable('letters')
    .set({ mark, marked_at: markedAt, marked_by: markedBy })
    .where('id', '=', id)
    .execute()
}

interface Terms {
  readonly addressesBefore: Instant
  readonly networksBefore: Instant
  readonly spamBefore: Instant
}
/** What is kept no longer: addresses, where letters came from, and spam with everything. */
export async function forget(tx: Writer, terms: Terms): Promise<void> {
  await writing(tx)
    .updateTable('letter_senders')
    .set({ network: '' })
    .where('received_at', '<=', terms.networksBefore)
    .where('network', '<>', '')
    .execute()
  await writing(tx).deleteFrom('letter_senders').where('received_at', '<=', terms.addressesBefore).execute()
  await writing(tx)
    .deleteFrom('letters')
    .where('mark', '=', 'spam')
    .where('marked_at', '<=', terms.spamBefore)
    .execute()
}

export async function findKey(db: Reader): Promise<string | undefined> {
  const row = await reading(db).selectFrom('letter_keys').select('key').limit(1).executeTakeFirst()
  return row?.key
}

/** The paper's key, made anew where a restored paper has none. */
export async function keepKey(tx: Writer): Promise<string> {
  const key = (await findKey(tx)) ?? newToken()
  await writing(tx)
    .insertInto('letter_keys')
    .values({ key })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return key
}
