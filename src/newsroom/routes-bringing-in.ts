// A file that comes with a form, into the library.
import { done, type Result } from '#kernel/result.ts'
import { addMedium, maySeeMedia, mediaByDigest, type Medium, type NoReceipt, receive } from '#media/index.ts'
import { can } from '#people/index.ts'
import type { Incoming } from '#platform/http/upload.ts'
import type { DeskCall } from './routes-desk.ts'

interface BroughtIn {
  readonly medium: Medium
  /** It was here before. */
  readonly isPresent: boolean
}
export type BringingIn = { readonly name: string; readonly result: Result<BroughtIn, NoReceipt> }

/** The same bytes again are the same picture: two of them would soon say two things. */
export async function bringIn(
  { darkroom, store, visitor, now }: DeskCall,
  { name, bytes }: Incoming,
): Promise<BringingIn> {
  const received = await receive(darkroom, { name, bytes })
  if (!received.ok) return { name, result: received }
  const before = await mediaByDigest(store.read, received.value.digest)
  const present = before.find((medium) => can(visitor, maySeeMedia, medium))
  if (present) return { name, result: done({ medium: present, isPresent: true }) }
  const medium = await store.write((tx) => addMedium(tx, visitor, { received: received.value }, now))
  return { name, result: done({ medium, isPresent: false }) }
}
