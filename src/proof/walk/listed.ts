// The sitemap, read whole before the walk: every story of the archive must be in it, and nothing hidden.
import { isIndex, placesIn } from '../text/lists.ts'
import { type Ask, pathOf } from './arriving.ts'
import type { Ledger } from './ledger.ts'
import { type Share, shareOf } from './share.ts'
import { readable } from './site.ts'

/** The index is every walker's; of what it names, each reads its share. */
export async function readSitemap(
  ask: Ask,
  ledger: Ledger,
  share: Share,
  path = '/sitemap.xml',
): Promise<void> {
  const { status, text } = await ask(path)
  if (status !== 200) return
  if (isIndex(text)) for (const place of shareOf(placesIn(text), share)) await readPart(ask, ledger, place, 1)
  else noteAll(ledger, text)
}

async function readPart(ask: Ask, ledger: Ledger, address: string, depth: number): Promise<void> {
  const { status, text } = await ask(pathOf(address) ?? '')
  if (status !== 200) return
  if (!isIndex(text)) noteAll(ledger, text)
  else if (depth < 2) for (const place of placesIn(text)) await readPart(ask, ledger, place, depth + 1)
}

function noteAll(ledger: Ledger, text: string): void {
  for (const address of placesIn(text)) ledger.noteListed(readable(pathOf(address) ?? ''))
}
