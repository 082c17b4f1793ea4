import { editionOf } from '#copy/index.ts'
import { mayEnterNewsroom } from '#people/index.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { addresses } from './addresses.ts'
import { NoPage } from './no.tsx'
import { roomsFor } from './rooms.ts'
import { type DeskRoute, deskOf } from './routes-desk.ts'
import { wantsSetUp } from './routes-setup.tsx'
import { deskWords } from './words.ts'

/** The newsroom opens at the first room that is open to whoever comes in; for the owner of a new paper, with what it is to be. */
export const enter: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.door,
  who: mayEnterNewsroom,
  handle: async (call) => {
    if (await wantsSetUp(call)) return seeOther(addresses.setUp)
    const [first] = roomsFor(call.visitor)
    if (first) return seeOther(first.path)
    const edition = await editionOf(call.store.read, call.place, call.now)
    const { noRoom: title, noRoomHint: hint } = deskWords
    return htmlResponse(<NoPage desk={deskOf(edition, call.visitor)} title={title} hint={hint} />)
  },
}
