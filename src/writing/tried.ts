import * as Y from 'yjs'
import type { Refusal } from './contract.ts'
import { faultIn, touchedBlocks } from './ydoc.ts'

/** Brings an update into a document, and says what in it may not stand there. */
export function triedOn(doc: Y.Doc, bytes: Uint8Array): Refusal | undefined {
  let fault: Refusal | undefined
  const look = (transaction: Y.Transaction) => {
    if (faultIn(doc, touchedBlocks(doc, transaction)) !== undefined) fault = 'unfit'
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
