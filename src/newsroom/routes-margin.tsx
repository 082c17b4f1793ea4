import { can } from '#people/index.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { mayRead, mayRevise } from '#stories/index.ts'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { MarginPage } from './margin.tsx'
import { type DeskRoute, onDesk } from './routes-desk.ts'
import { liveFor, liveHeaders } from './routes-editor.ts'

/** The margin for whoever may read the story and not write on it; the others have it beside the editor. */
export const margin: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/margin`,
  who: mayRead,
  handle: (call) =>
    call.store.reading(async (db) => {
      const held = await onDesk(db, call)
      const { id, killedAt } = held.story
      if (killedAt !== null || can(call.visitor, mayRevise, held.story)) return seeOther(storyAddress(id))
      const live = await liveFor(call, held)
      const page = <MarginPage {...held} live={live} preview={deedAddress(id, 'preview')} />
      return htmlResponse(page, 200, live ? liveHeaders(live) : {})
    }),
}
