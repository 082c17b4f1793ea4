import { type Instant, millisecondsBetween } from '#kernel/time.ts'
import { type Actor, can, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { mediaChanged, mediaReceived } from '../events.ts'
import {
  type Alterable,
  type BatchId,
  type FileFacts,
  fileFacts,
  isOfOneShape,
  keptAfter,
  type MediaId,
  type Medium,
  mediaTag,
} from '../model.ts'
import { mayAddMedia, mayKeepMedia } from '../rights.ts'
import { listBefore, removeBefore } from '../store/before.ts'
import { lockMedium, saveMedium } from '../store/media.ts'
import { note } from './note.ts'

interface TakenBack {
  readonly back: readonly MediaId[]
  /** Somebody has changed them since: they stay as they are. */
  readonly left: number
  /** The file before is not kept any more: they stay as they are too. */
  readonly late: number
}

/** As it was before a deed, field by field, wherever nobody has said something else since; a file comes back as a whole. */
export async function takeBack(tx: Writer, actor: Actor, batch: BatchId, now: Instant): Promise<TakenBack> {
  demand(actor, mayAddMedia, undefined)
  const rows = await listBefore(tx, batch)
  const back: Medium[] = []
  let late = 0
  for (const row of rows) {
    const medium = await lockMedium(tx, row.mediaId)
    if (!medium || !can(actor, mayKeepMedia, medium)) continue
    const fields = returning(medium, row)
    if (Object.keys(fields).length === 0) continue
    if (fields.digest !== undefined && isLate(row.at, now)) {
      late += 1
      continue
    }
    const next: Medium = { ...medium, ...fields }
    await saveMedium(tx, next)
    // Noted with the bytes that are let go, if they are others: a backup of before still names them.
    await note(tx, actor, { medium, what: 'restored' }, now)
    back.push(next)
  }
  await removeBefore(tx, batch)
  await announce(tx, rows, back, now)
  return { back: back.map(({ id }) => id), left: rows.length - back.length - late, late }
}

type Row = Awaited<ReturnType<typeof listBefore>>[number]

async function announce(
  tx: Writer,
  rows: readonly Row[],
  back: readonly Medium[],
  now: Instant,
): Promise<void> {
  const mediaIds = back.map(({ id }) => id)
  const files = rows.filter(
    ({ mediaId, before }) => before.digest !== undefined && mediaIds.includes(mediaId),
  )
  if (files.length > 0)
    await emit(
      tx,
      mediaReceived,
      { payload: { mediaIds: files.map(({ mediaId }) => mediaId) }, tags: [] },
      now,
    )
  if (mediaIds.length > 0)
    await emit(tx, mediaChanged, { payload: { mediaIds }, tags: mediaIds.map(mediaTag) }, now)
}

/** An hour before anybody may sweep it away: nobody is given a file that goes that very moment. */
const isLate = (at: Instant, now: Instant): boolean => millisecondsBetween(at, now) > keptAfter - 3600 * 1000

/** What goes back. Of a file that is another by now, nothing: whatever was said and cut then was of that file. */
function returning(medium: Medium, { before, after }: Row): Partial<Alterable> {
  if (before.digest === undefined) return unchanged(medium, before, after)
  if (medium.digest !== after.digest) return {}
  const file = Object.fromEntries(fileFacts.map((name) => [name, before[name]])) as FileFacts
  const fields = { ...unchanged(medium, before, after), ...file }
  // What has been cut since then is of the other picture, unless both are of one shape.
  return isOfOneShape(medium, file) ? fields : { ...fields, cuts: before.cuts ?? '' }
}

const unchanged = (
  medium: Medium,
  before: Partial<Alterable>,
  after: Partial<Alterable>,
): Partial<Alterable> =>
  Object.fromEntries(
    Object.entries(before).filter(
      ([name]) => medium[name as keyof Alterable] === after[name as keyof Alterable],
    ),
  )
