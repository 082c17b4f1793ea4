import { refused, done, type Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { StoryId } from '#stories/index.ts'
import { mergeUpdates } from 'yjs'
import { insertUpdate, lockWriting, saveWriting } from '../store/writings.ts'
import { changesTo } from '../ydoc.ts'
import type { Counted } from './keep.ts'
import { standingOf } from './open.ts'

/** `bytes`: what has to be brought into open documents; null where the words were the same. */
export interface Merged {
  readonly bytes: Uint8Array | null
  readonly counted: Counted
}

/** Brings into the document what was saved past it: by the form without script, an import, a publication. */
export async function merge(tx: Writer, storyId: StoryId, now: Instant): Promise<Result<Merged, 'gone'>> {
  const writing = await lockWriting(tx, storyId)
  const standing = writing && (await standingOf(tx, storyId))
  if (!standing) return refused('gone')
  const { revision, turn, words } = standing
  if (turn === writing.turn) return done({ bytes: null, counted: { revision, turn } })
  const bytes = changesTo(writing.state, words)
  const isSame = bytes.length <= nothing
  const state = isSame ? writing.state : mergeUpdates([writing.state, bytes])
  const through = Number(writing.through)
  await saveWriting(tx, storyId, { state, through, revision, turn })
  if (isSame) return done({ bytes: null, counted: { revision, turn } })
  await insertUpdate(tx, storyId, { ...writing, through }, { bytes, by: null, at: now })
  return done({ bytes, counted: { revision, turn } })
}

/** Bytes of an update that changes nothing. */
const nothing = 2
