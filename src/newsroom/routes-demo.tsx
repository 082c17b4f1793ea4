// The demo edition's way out, for whoever does not sit at the machine.
import { editionOf } from '#copy/index.ts'
import { demoStories, mayRemoveDemo, takeOutEdition } from '#demo/index.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { readForm } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { places } from '#ui/facts.ts'
import { addresses } from './addresses.ts'
import { DemoPage } from './demo.tsx'
import { type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { demoWords } from './setup-words.ts'
import { deskWords } from './words.ts'

export const demo: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.demo,
  who: mayRemoveDemo,
  handle: async (call) => {
    const { store, place, now, visitor } = call
    const [edition, count] = await Promise.all([editionOf(store.read, place, now), demoStories(store.read)])
    const isGone = count === 0 && isSaid(call, 'gone')
    const said = { text: demoWords.gone, link: { name: deskWords.seeFront, path: places.front } }
    return htmlResponse(
      <DemoPage desk={deskOf(edition, visitor)} count={count} said={isGone ? said : undefined} />,
    )
  },
}

export const demoPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.demo,
  who: mayRemoveDemo,
  handle: async ({ store, request, visitor, now }) => {
    // There is no way back, so nothing but the button on the page will do.
    if ((await readForm(request))['demo'] !== 'remove') throw new HttpFault('bad-request', 'not the button')
    await store.write((tx) => takeOutEdition(tx, visitor, now))
    return seeOther(`${addresses.demo}?said=gone`)
  },
}
