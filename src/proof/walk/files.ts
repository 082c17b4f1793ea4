// Pictures and files under their old addresses, each asked for once however many stories show it.
import type { SourceItem } from '../source/items.ts'
import { arrive, type Arrival } from './arriving.ts'
import { localPath } from './site.ts'
import { subjectOf, type Walk } from './walk.ts'

const underway = new WeakMap<Walk, Map<string, Promise<string>>>()

/** Where the file at this old address is now; '' where it is another site's, or nowhere. */
export async function fileOf(
  walk: Walk,
  item: Pick<SourceItem, 'id' | 'title' | 'slug'>,
  address: string,
): Promise<string> {
  const path = localPath(address, walk.site) ?? pathAtFileHost(address, walk.overview)
  if (path === null || !isFile(path)) return ''
  const known = walk.ledger.fileAt(path)
  if (known !== undefined) return known
  const asking = underway.get(walk) ?? new Map<string, Promise<string>>()
  underway.set(walk, asking)
  const asked = asking.get(path) ?? asks(walk, item, path).finally(() => asking.delete(path))
  asking.set(path, asked)
  return asked
}

/** Some sites kept their files on another host; the import knows them by their path all the same. */
function pathAtFileHost(address: string, { fileHosts }: Walk['overview']): string | null {
  const url = URL.parse(address)
  return url !== null && fileHosts.has(url.host) ? url.pathname : null
}

const isFile = (path: string): boolean =>
  /\.[a-z\d]{2,5}$/i.test(path) && !/\.(?:php|html?|aspx?)$/i.test(path)

async function asks(
  walk: Walk,
  item: Pick<SourceItem, 'id' | 'title' | 'slug'>,
  path: string,
): Promise<string> {
  const { ask, ledger, tally, hasFiles } = walk
  const arrival = await arrive(ask, path, 'HEAD')
  const { fate, why } = judged(arrival, hasFiles)
  const to = fate === 'kept' || fate === 'moved' ? arrival.at : ''
  const line = { kind: 'file', from: path, fate, to: fate === 'moved' ? to : '', why } as const
  const subject = subjectOf(item)
  ledger.noteFile(path, to, () => tally.address({ ...subject, ...line }))
  return to
}

/** A page that says there is no such picture is no picture. */
function judged({ fate, why, answer }: Arrival, hasFiles: boolean) {
  const isThere = fate === 'kept' || fate === 'moved'
  if (isThere && answer.type.startsWith('text/html')) return { fate: 'lost', why: 'no-picture' } as const
  if (fate === 'lost' && why === 'not-found' && !hasFiles) return { fate: 'absent', why: null } as const
  return { fate, why }
}
