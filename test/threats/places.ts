import assert from 'node:assert/strict'
import type { routes } from '../../src/app.ts'
import type { TestPaper } from '../harness/paper.ts'

export type AnyRoute = (typeof routes)[number]
export const methodOf = (route: AnyRoute): 'GET' | 'POST' => (route.kind === 'page' ? 'GET' : route.method)

/** What stands in an address where a route says `:slug` or `*`, taken from a paper with the demo edition. */
export interface Names {
  readonly section: string
  readonly topic: string
  readonly person: string
  readonly advertisement: string
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
  const first = (text: string, shape: RegExp) =>
    shape.exec(text)?.[1] ?? assert.fail(`${String(shape)} is nowhere`)
  return {
    story,
    deskStory,
    section: first(front, /href="\/section\/([^"/]+)"/),
    topic: first(page, /href="\/topic\/([^"]+)"/),
    person: first(page, /href="\/person\/([^"]+)"/),
    advertisement: first(page, /src="\/ads\/([^"]+)"/),
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
    '/ads/:file': names.advertisement,
    '/pictures/:id/:file': '0123456789ab-320.jpg',
    '/files/:id/:stamp/:name': 'minutes.pdf',
    '/assets/:file': names.asset,
    '/sitemap/:file': '2022-03.xml',
    '/newsroom/sign-in/:token': 'x'.repeat(43),
  }
  if (route.path === '/*') return names.story
  // A feed has the address of what it is of.
  const [, room = ''] = route.path.split('/')
  return route.path
    .replace(/:year\{[^}]*\}\}/, '2022')
    .replace(/:month\{[^}]*\}\}/, '03')
    .replace(/:day\{[^}]*\}\}/, '08')
    .replace(':id', names.deskStory)
    .replace(':number', '1')
    .replace(':stamp', '0123456789ab')
    .replace(/:\w+/, () => values[route.path] ?? values[room] ?? assert.fail(`no example for ${route.path}`))
}

/** The same address with another value in each of its holes in turn. */
export function holesOf(route: AnyRoute, names: Names, value: string): readonly string[] {
  const holes = route.path.match(/:\w+(?:\{[^}]*\}\})?|\*/g) ?? []
  return holes.map((hole) => addressOf({ ...route, path: route.path.replace(hole, value) }, names))
}
