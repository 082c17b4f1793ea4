// What https://www.sitemaps.org/protocol.html and the news sitemap of Google allow, as strictly as their schemas.
import assert from 'node:assert/strict'
import { SaxesParser } from 'saxes'

export interface Entry {
  readonly loc: string
  readonly lastmod?: string
  readonly news?: Readonly<Record<string, string>>
}
interface Sitemap {
  readonly kind: 'urlset' | 'sitemapindex'
  readonly entries: readonly Entry[]
}

const spaces = {
  '': 'http://www.sitemaps.org/schemas/sitemap/0.9',
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
}
/** The order in which the schemas want what stands in an element; all of it text but where this list goes on. */
const grammar: Record<string, readonly string[]> = {
  urlset: ['url'],
  sitemapindex: ['sitemap'],
  url: ['loc', 'lastmod', 'changefreq', 'priority', 'news:news', 'image:image'],
  sitemap: ['loc', 'lastmod'],
  'image:image': ['image:loc'],
  'news:news': ['news:publication', 'news:publication_date', 'news:title'],
  'news:publication': ['news:name', 'news:language'],
}
const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/

/** The file read, or the test fails where it is not as it must be. */
export function readSitemap(xml: string): Sitemap {
  assert.ok(Buffer.byteLength(xml) < 50 * 1024 * 1024)
  const path: string[] = []
  const last: string[] = []
  const entries: Record<string, string>[] = []
  let [kind, text] = ['', '']
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => assert.fail(error))
  parser.on('opentag', ({ name, prefix, uri, attributes }) => {
    const above = path.at(-1)
    if (above === undefined) kind = name
    else assert.ok(grammar[above]?.includes(name), `<${name}> in <${above}>`)
    assert.equal(uri, spaces[prefix as keyof typeof spaces], name)
    if (above !== undefined) {
      assert.deepEqual(Object.keys(attributes), [], name)
      const order = grammar[above] ?? []
      assert.ok(
        order.length === 1 || order.indexOf(name) > order.indexOf(last[path.length - 1] ?? ''),
        `<${name}> after <${last[path.length - 1]}>`,
      )
      last[path.length - 1] = name
    }
    if (name === 'url' || name === 'sitemap') entries.push({})
    last[path.length] = ''
    path.push(name)
    text = ''
  })
  parser.on('text', (more) => (text += more))
  parser.on('closetag', ({ name }) => {
    path.pop()
    if (grammar[name]) return assert.equal(text.trim(), '', `text in <${name}>`)
    Object.assign(entries.at(-1) ?? {}, { [name]: text })
    return (text = '')
  })
  parser.write(xml).close()
  assert.ok(kind === 'urlset' || kind === 'sitemapindex')
  assert.ok(entries.length <= 50_000)
  return { kind, entries: entries.map(checked) }
}

function checked(found: Readonly<Record<string, string>>): Entry {
  const { loc = '', lastmod, 'image:loc': picture, ...rest } = found
  if (picture !== undefined) assert.ok(URL.canParse(picture), picture)
  assert.ok(URL.canParse(loc) && new URL(loc).href === loc && loc.length < 2048, loc)
  if (lastmod !== undefined) assert.match(lastmod, moment)
  const news = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name.replace('news:', ''), value]),
  )
  if (Object.keys(news).length > 0) {
    assert.deepEqual(Object.keys(news), ['name', 'language', 'publication_date', 'title'])
    assert.match(news['language'] ?? '', /^(?:[a-z]{2,3}|zh-cn|zh-tw)$/)
    assert.match(news['publication_date'] ?? '', moment)
    assert.ok(news['title'] && news['name'])
  }
  return { loc, ...(lastmod === undefined ? {} : { lastmod }), ...(Object.keys(news).length > 0 && { news }) }
}
