// The sitemap, read whole before the walk: every story of the archive must be in it, and nothing hidden.
import { isIndex, placesIn } from '../text/lists.ts'
import { type Ask, pathOf } from './arriving.ts'
import type { Ledger } from './ledger.ts'
import { readable } from './site.ts'

export async function readSitemap(ask: Ask, ledger: Ledger, path = '/sitemap.xml', depth = 0): Promise<void> {
  const { status, text } = await ask(path)
  if (status !== 200) return
  for (const address of placesIn(text)) {
    const place = pathOf(address) ?? ''
    if (!isIndex(text)) ledger.noteListed(readable(place))
    else if (depth < 2) await readSitemap(ask, ledger, place, depth + 1)
  }
}
