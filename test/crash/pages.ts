// What readers see of what the tables hold.
import { type Book, marksIn, wordOf } from './book.ts'
import type { Found, Row } from './tables.ts'

type Faults = string[]
interface Shown {
  readonly origin: string
  readonly book: Book
  readonly rows: readonly Row[]
  readonly lists: readonly string[]
}

/** Every story that was acknowledged is there, and none that was not asked for. */
export function faultsInBook(book: Book, { rows }: Found): readonly string[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return book.pieces.flatMap(({ number, id, acknowledged, asked, kill }) => {
    const row = id === undefined ? undefined : byId.get(id)
    if (id === undefined) return []
    if (!row) return [`story ${number} was saved and is lost`]
    const faults: Faults = []
    if (row.version < acknowledged)
      faults.push(`story ${number}: version ${acknowledged} was acknowledged, ${row.version} is there`)
    if (row.version > asked)
      faults.push(`story ${number}: version ${row.version} is there, ${asked} was asked for`)
    if (kill === 'acknowledged' && row.killedAt === null)
      faults.push(`story ${number}: its kill was acknowledged and is lost`)
    if (kill === 'none' && row.killedAt !== null) faults.push(`story ${number} is killed, by nobody`)
    return faults
  })
}

/** Story pages of these rows, and every list, against the tables. */
export async function faultsOnPages(shown: Shown, some: readonly Row[]): Promise<readonly string[]> {
  const faults: Faults = []
  for (const row of some) await storyPage(shown, row, faults)
  await Promise.all([lists(shown, faults), sitemap(shown, faults)])
  return faults
}

/** A topic or a person that only drafts and killed stories know is none to readers: their page may be missing, but nothing else. */
const mayBeMissing = /^\/(?:topic|person)\//

async function look(origin: string, path: string, faults: Faults, expected = 200): Promise<string> {
  const response = await fetch(origin + path, { redirect: 'manual' })
  const text = await response.text()
  if (response.status === 404 && mayBeMissing.test(path)) return text
  if (response.status !== expected)
    faults.push(`${path} is answered with ${response.status} instead of ${expected}`)
  return text
}

async function storyPage({ origin }: Shown, row: Row, faults: Faults): Promise<void> {
  if (row.path === null) return
  const text = await look(origin, row.path, faults, row.killedAt === null ? 200 : 410)
  const [own] = marksIn(row.headline)
  const seen = marksIn(text).filter(([number]) => number === own?.[0])
  if (row.killedAt !== null) {
    if (/says <|wq\d+z/.test(text)) faults.push(`${row.path} is killed and still shows its words`)
    return
  }
  if (!own) return
  if (seen.length < 3 || seen.some(([, version]) => version !== row.version))
    faults.push(`${row.path} shows ${seen.map(([, version]) => version).join()} instead of ${row.version}`)
}

/** Pages write an address as it reads, feeds as it travels. */
const paths = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\/\d{4}\/\d\d\/\d\d\/[\p{L}\p{N}_%-]+/gu)].map(([path]) => decodeURI(path))),
]

async function lists(shown: Shown, faults: Faults): Promise<void> {
  const open = shown.rows.filter(({ publicAt, kind }) => publicAt !== null && kind !== 'page')
  const section = open.find(({ inBranch }) => inBranch === 0)?.section ?? ''
  const inSection = open.filter((row) => row.section === section)
  const feed = await look(shown.origin, '/feed.xml', faults)
  same(
    '/feed.xml',
    paths(feed).filter((path) => !feed.includes(`${path}/feed`)),
    open.slice(0, 30),
    faults,
    true,
  )
  for (const [path, newest] of [
    ['/', open.slice(0, 5)],
    [`/section/${section}`, inSection.slice(0, 10)],
    [`/section/${section}/feed.xml`, inSection.slice(0, 20)],
    ['/corrections', []],
    ...shown.lists.filter((path) => /harbour|pier|writer/.test(path)).map((path) => [path, []] as const),
  ] as const) {
    const text = await look(shown.origin, path, faults)
    same(path, paths(text), newest, faults, false)
    current(path, text, shown, faults)
  }
  current('/feed.xml', feed, shown, faults)
}

function same(
  path: string,
  seen: readonly string[],
  expected: readonly Row[],
  faults: Faults,
  whole: boolean,
): void {
  const missing = expected.filter((row) => !seen.includes(row.path ?? ''))
  if (missing.length > 0) faults.push(`${path} lacks ${missing.map((row) => row.path).join(', ')}`)
  const order = seen.filter((path) => expected.some((row) => row.path === path))
  if (whole && order.join() !== expected.map((row) => row.path).join()) faults.push(`${path} is not in order`)
}

/** Whatever a list says of a story is what its live version says, and no killed story is in any. */
function current(path: string, text: string, { rows }: Shown, faults: Faults): void {
  const live = new Map(rows.flatMap((row) => marksIn(row.headline).map(([number]) => [number, row] as const)))
  for (const [number, version] of marksIn(text)) {
    const row = live.get(number)
    if (!row || row.publicAt === null || row.version !== version)
      faults.push(
        `${path} shows version ${version} of story ${number}, of which ${row?.publicAt ? row.version : 'nothing'} is public`,
      )
  }
}

async function sitemap({ origin, rows }: Shown, faults: Faults): Promise<void> {
  const index = await look(origin, '/sitemap.xml', faults)
  const months = [...index.matchAll(/<sitemap><loc>http:\/\/[^/]+([^<]+)/g)].map(([, path]) => path ?? '')
  const text = [index, ...(await Promise.all(months.map((path) => look(origin, path, faults))))].join('')
  const dates = new Map(
    [...text.matchAll(/<url><loc>http:\/\/[^/]+([^<]+)<\/loc><lastmod>([^<]+)/g)].map(
      ([, path = '', date]) => [decodeURI(path), date] as const,
    ),
  )
  for (const { path, publicAt, updatedAt, offSitemap } of rows) {
    if (path === null) continue
    // To the second, as sitemaps say it.
    const wanted = publicAt === null || offSitemap === 1 ? undefined : updatedAt?.replace(/\.\d+Z$/, 'Z')
    if (dates.get(path) !== wanted)
      faults.push(`the sitemap dates ${path} ${dates.get(path)} instead of ${publicAt && updatedAt}`)
  }
}

/** Once the listeners have caught up: the live version is found by its words, and none that it replaced. */
export async function faultsInSearch({ origin }: Shown, some: readonly Row[]): Promise<readonly string[]> {
  const faults: Faults = []
  for (const { headline, version, path, publicAt } of some) {
    const [own] = marksIn(headline)
    if (!own || path === null) continue
    const [number] = own
    const finds = async (asked: number) =>
      (await look(origin, `/search?q=${wordOf(number, asked)}`, faults)).includes(`"${path}"`)
    if ((await finds(version)) !== (publicAt !== null))
      faults.push(`search and story ${number} disagree about version ${version}`)
    if (version > 1 && (await finds(version - 1)))
      faults.push(`search still finds version ${version - 1} of story ${number}`)
  }
  return faults
}
