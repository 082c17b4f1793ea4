// Room for advertising on a page: as readers have it, or as the desk wants to see one campaign alone.
import { type AdPage, type Booked, listBooked, spacesOn } from '#ads/index.ts'
import type { PrintCall } from '#platform/http/route.ts'
import type { SlotName, Space } from '#ui/slots.ts'

/** A print that no reader gets: with this campaign, whenever it runs, and nothing else in its slots. */
export interface PreviewCall extends PrintCall {
  readonly alone: Booked
  addressOf(slot: SlotName): string
}
type Asking = Pick<PrintCall, 'read' | 'now'>
const isPreview = (call: Asking): call is PreviewCall => 'alone' in call

export async function spacesIn(
  call: Asking,
  page: AdPage | undefined,
  placed: readonly SlotName[],
): Promise<readonly Space[]> {
  if (!page) return []
  if (!isPreview(call)) return spacesOn(await listBooked(call.read), page, placed, call.now)
  const always = { ...call.alone, beginsAt: call.now, endsAt: null, pausedAt: null, endedAt: null }
  return spacesOn([always], page, placed, call.now).map((space) => ({
    ...space,
    address: call.addressOf(space.slot),
  }))
}
