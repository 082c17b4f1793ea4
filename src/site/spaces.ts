// Room for advertising on a page: as readers have it, or as the desk wants to see one campaign alone.
import { type AdPage, type Booked, listBooked, spacesOn, uncounted } from '#ads/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { PrintCall } from '#platform/http/route.ts'
import type { SlotName, Space } from '#ui/slots.ts'

/** A print that no reader gets: with this campaign, whenever it runs, and nothing else in its slots. */
export interface PreviewCall extends PrintCall {
  readonly alone: Booked
  addressOf(slot: SlotName): string
}
/** For whoever makes the page: what they look at, however often, is no advertisement seen. */
interface TrialCall extends PrintCall {
  readonly isTrial: true
}
/** A first page from its beginning, in the moment of the database that is read. */
export const onTrial = (
  { store, now, place }: Pick<PrintCall, 'store' | 'now' | 'place'>,
  read: Reader,
  params: PrintCall['params'] = {},
): TrialCall => ({ params, query: new URLSearchParams(), path: '/', read, store, now, place, isTrial: true })
type Asking = Pick<PrintCall, 'read' | 'now'>
const isPreview = (call: Asking): call is PreviewCall => 'alone' in call

export async function spacesIn(
  call: Asking,
  page: AdPage | undefined,
  placed: readonly SlotName[],
): Promise<readonly Space[]> {
  if (!page) return []
  if (!isPreview(call)) {
    const spaces = spacesOn(await listBooked(call.read), page, placed, call.now)
    return 'isTrial' in call
      ? spaces.map((space) => ({ ...space, address: uncounted(space.address) }))
      : spaces
  }
  const always = { ...call.alone, beginsAt: call.now, endsAt: null, pausedAt: null, endedAt: null }
  return spacesOn([always], page, placed, call.now).map((space) => ({
    ...space,
    address: call.addressOf(space.slot),
  }))
}
