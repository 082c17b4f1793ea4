// Whoever has a front open need not ask again and again whether colleagues, the clock or a story have changed it: they are told.
import { editionOf } from '#copy/index.ts'
import { mayArrangeFront, workingPlan } from '#fronts/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Tiding } from '#platform/db/tidings.ts'
import { emptyResponse } from '#platform/http/route.ts'
import { addresses, frontPart, sectionFrontAddress } from './addresses.ts'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { frontMark } from './routes-front-facts.ts'
import { frontIn, tagsOfFront } from './routes-front-place.ts'

/** Milliseconds that a question waits for its answer: less than a proxy has patience. */
const patience = 25_000

/**
 * Answered as soon as anything is otherwise than the script has it. What, it asks for after that: so whoever lost their right meanwhile
 * has heard nothing. 200: ask. 204: nothing yet. 503: this process ends.
 */
const news: Pick<DeskRoute, 'kind' | 'method' | 'who' | 'handle'> = {
  kind: 'route',
  method: 'GET',
  who: mayArrangeFront,
  handle: async (call) => {
    const { store, url, request } = call
    const tags = await store.reading((db) => tagsFor(db, call))
    const waiting = store.tidings.wait(tags, patience, request.signal)
    // Looked for after the wait began: what is done in between is not missed.
    const mark = await store.reading((db) => frontMark(db, call))
    const isNews = url.searchParams.get('after') !== mark
    return emptyResponse(isNews ? 200 : statuses[await waiting])
  },
}
const statuses: Readonly<Record<Tiding, number>> = { fallen: 200, nothing: 204, over: 503 }

export const frontNews: readonly DeskRoute[] = [addresses.front, sectionFrontAddress(':id')].map(
  (address) => ({ ...news, path: frontPart(address, 'news') }),
)

async function tagsFor(db: Reader, call: DeskCall): Promise<readonly string[]> {
  const edition = await editionOf(db, call.place, call.now)
  const { of } = frontIn(edition, call)
  return tagsOfFront(edition, of, await workingPlan(db, of), call.now)
}
