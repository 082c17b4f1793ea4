import * as Y from 'yjs'
import type { StoryId } from '#stories/index.ts'
import type { Refusal } from './contract.ts'
import { faultIn, touchedBlocks } from './ydoc.ts'

/** Brings an update into a document, and says what in it may not stand there. */
export function triedOn(doc: Y.Doc, bytes: Uint8Array, storyId: StoryId): Refusal | undefined {
  let fault: Refusal | undefined
  const look = (transaction: Y.Transaction) => {
    if (faultIn(doc, touchedBlocks(doc, transaction), storyId) !== undefined) fault = 'unfit'
  }
  doc.once('afterTransaction', look)
  try {
    Y.applyUpdate(doc, bytes)
  } catch {
    fault = 'unreadable'
  }
  doc.off('afterTransaction', look)
  return fault
}
