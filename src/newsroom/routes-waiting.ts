// What waits for whoever comes in, counted once for each request, so that every page's bar can say it.
import { countUnread } from '#planning/index.ts'
import type { DeskRoute } from './routes-desk.ts'

/** The same route, for a visitor who brings along how much they have not read. Before the door nobody has anything. */
export const withWaiting = (route: DeskRoute): DeskRoute => ({
  ...route,
  handle: async (call) => {
    const { visitor, store } = call
    if (visitor.id === null) return route.handle(call)
    const unread = await countUnread(store.read, visitor.id)
    return route.handle({ ...call, visitor: Object.assign({ ...visitor }, { unread }) })
  },
})
