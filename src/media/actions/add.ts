import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { newId } from '#platform/mint.ts'
import { mediaReceived } from '../events.ts'
import type { Medium, Words } from '../model.ts'
import { mayAddMedia } from '../rights.ts'
import { insertMedia } from '../store/media.ts'
import { note } from './note.ts'
import type { Received } from './receive.ts'

export interface Addition {
  readonly received: Received
  /** What is said of it; where this says nothing, what the file says of itself counts. */
  readonly words?: Partial<Words> | undefined
  /** Where an archive had it. */
  readonly from?: Pick<Medium, 'origin' | 'originId' | 'source'> | undefined
}

/** A picture or a file is the paper's from now on. Nobody but the newsroom sees it before a story shows it. */
export async function addMedium(
  tx: Writer,
  actor: Actor,
  { received, words, from }: Addition,
  now: Instant,
): Promise<Medium> {
  demand(actor, mayAddMedia, undefined)
  const { words: own, ...facts } = received
  const medium: Medium = {
    ...facts,
    ...said(own, words),
    id: newId('media'),
    rightsUntil: null,
    focusX: 50,
    focusY: 50,
    cuts: '',
    createdAt: now,
    createdBy: actor.id,
    ...(from ?? { origin: null, originId: null, source: null }),
  }
  await insertMedia(tx, [medium])
  await note(tx, actor, { medium, what: 'added' }, now)
  await emit(tx, mediaReceived, { payload: { mediaIds: [medium.id] }, tags: [] }, now)
  return medium
}

/** Field by field: an empty word is none. */
export const said = (own: Words, words: Partial<Words> = {}): Words => ({
  alt: words.alt || own.alt,
  caption: words.caption || own.caption,
  credit: words.credit || own.credit,
  rights: words.rights || own.rights,
})
