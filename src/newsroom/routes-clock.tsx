// What the paper's clock says to a moment that somebody is choosing: that it comes twice, or not at all.
import { editionOf } from '#copy/index.ts'
import { mayEnterNewsroom } from '#people/index.ts'
import { jsonResponse } from '#platform/http/route.ts'
import { render } from '#platform/view/html.ts'
import { addresses } from './addresses.ts'
import { HourChoice } from './moment-fields.tsx'
import type { DeskRoute } from './routes-desk.ts'
import { momentParts, skipped, together } from './typed-moments.ts'

/** A part of a page, which the desk's script puts beside the field. */
export const clockPart: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.clock,
  who: mayEnterNewsroom,
  handle: async ({ store, place, now, url: { searchParams } }) => {
    const { zone } = (await editionOf(store.read, place, now)).clock
    const value = together(searchParams.getAll('at'))
    const why = skipped(momentParts(value), zone)
    const choice = why ?? <HourChoice name={searchParams.get('name') ?? ''} value={value} zone={zone} />
    return jsonResponse({ part: render(<>{choice}</>) })
  },
}
