import assert from 'node:assert/strict'
import { listBooked } from '#ads/index.ts'
import type { routes } from '../../src/app.ts'
import type { TestPaper } from '../harness/paper.ts'

export type AnyRoute = (typeof routes)[number]
export const methodOf = (route: AnyRoute): 'GET' | 'POST' => (route.kind === 'page' ? 'GET' : route.method)

/** What stands in an address where a route says `:slug` or `*`, taken from a paper with the demo edition. */
export interface Names {
  readonly section: string
  readonly topic: string
  readonly person: string
  /** Of an advertisement: its campaign's id and its own, and its picture's file. */
  readonly campaign: string
  readonly creative: string
  readonly artwork: string
  readonly story: string
  readonly asset: string
  readonly deskStory: string
}

export async function namesIn(paper: TestPaper, deskStory = 'story_none'): Promise<Names> {
  const front = await (await paper.anonymous.get('/')).text()
  const sitemap = await (await paper.anonymous.get('/sitemap.xml')).text()
  const story =
    /<loc>http:\/\/localhost:\d+(\/2022\/03\/08\/ferry[^<]+)<\/loc>/.exec(sitemap)?.[1] ??
    assert.fail('no story')
  const page = await (await paper.anonymous.get(story)).text()
  const frame = await (await paper.anonymous.get('/ads/slot/front-band/front')).text()
  const first = (text: string, shape: RegExp) =>
    shape.exec(text)?.[1] ?? assert.fail(`${String(shape)} is nowhere`)
  const creative = first(frame, /href="\/ads\/click\/front-band\/([^"]+)"/)
  const shown = await paper.anonymous.get(`/ads/shown/front-band/${creative}/light`)
  const booked = await listBooked(paper.store.read)
  const sentTo = shown.headers.get('location') ?? ''
  return {
    story,
    deskStory,
    section: first(front, /href="\/section\/([^"/]+)"/),
    topic: first(page, /href="\/topic\/([^"]+)"/),
    person: first(page, /href="\/person\/([^"]+)"/),
    campaign:
      booked.find(({ creatives }) => creatives.some(({ id }) => id === creative))?.id ??
      assert.fail('no campaign'),
    creative,
    artwork: first(sentTo, /\/(light\.[^"]+)$/),
    asset: first(front, /href="\/assets\/([^"]+\.css)"/),
  }
}

/** One address that answers for each route. A route whose address holds a name that nobody knows fails the test that asks. */
export function addressOf(route: AnyRoute, names: Names): string {
  const values: Record<string, string> = {
    section: names.section,
    topic: names.topic,
    language: 'en',
    person: names.person,
    '/pictures/:id/:file': '0123456789ab-320.jpg',
    '/files/:id/:stamp/:name': 'minutes.pdf',
    '/shares/:id/:file': '0123456789ab.png',
    '/assets/:file': names.asset,
    '/sitemap/:file': '2022-03.xml',
    '/newsroom/advertising/sellers/:file': 'ads.txt',
    preview: '0123456789ab-320.jpg',
    '/newsroom/editor/:file': 'editor.js',
  }
  if (route.path === '/*') return names.story
  // A feed has the address of what it is of.
  const [, room = ''] = route.path.split('/')
  return route.path
    .replace(/:year\{[^}]*\}\}/, '2022')
    .replace(/:month\{[^}]*\}\}/, '03')
    .replace(/:day\{[^}]*\}\}/, '08')
    .replace(/\/\*$/, names.story)
    .replace(':pair', '1-2')
    .replace(':id', names.deskStory)
    .replace(':number', '1')
    .replace(':pair', '1-2')
    .replace(':campaign', names.campaign)
    .replace(':slot', 'front-band')
    .replace(':link', 'link_none')
    .replace(':creative', names.creative)
    .replace(':artwork', names.artwork)
    .replace(':tone', 'light')
    .replace(':token', 'x'.repeat(43))
    .replace(':kind', 'story')
    .replace(':page', 'front')
    .replace(':stamp', '0123456789ab')
    .replace(/:\w+/, () => values[route.path] ?? values[room] ?? assert.fail(`no example for ${route.path}`))
}

/** The same address with another value in each of its holes in turn. */
export function holesOf(route: AnyRoute, names: Names, value: string): readonly string[] {
  const holes = route.path.match(/:\w+(?:\{[^}]*\}\})?|\*/g) ?? []
  return holes.map((hole) => addressOf({ ...route, path: route.path.replace(hole, value) }, names))
}
