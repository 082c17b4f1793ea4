import assert from 'node:assert/strict'
import { routes } from '../../src/app.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { write } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { addressOf, methodOf, namesIn } from './places.ts'
import { request, say } from './raw.ts'

/** ASVS 3.4: on everything that goes out. */
const contract: Record<string, RegExp> = {
  'content-security-policy':
    /^default-src 'none';(?!.*unsafe)(?!.*\*).*form-action 'self';.*base-uri 'none';.*frame-ancestors 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^(?:strict-origin|strict-origin-when-cross-origin|same-origin|no-referrer)$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
}
/** What stands inside a page of ours may be framed by one, and by nobody else. */
const framed: typeof contract = {
  ...contract,
  'content-security-policy':
    /^default-src 'none';(?!.*unsafe)(?!.*\*).*form-action 'none';.*base-uri 'none';.*frame-ancestors 'self'$/,
}
/** An advertisement, as a reader sees it and as the desk looks at it beforehand. */
const isFramed = (route: string, status: number): boolean =>
  route.startsWith('/ads/slot/') || (status === 200 && /^\/newsroom\/advertising\/[^/]+\/slot\//.test(route))
const telling = [
  'server',
  'x-powered-by',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'strict-transport-security',
]

function keeps(name: string, headers: Headers, terms = contract): void {
  for (const [header, shape] of Object.entries(terms))
    assert.match(headers.get(header) ?? '(missing)', shape, `${name}: ${header}`)
  for (const header of telling) assert.equal(headers.get(header), null, `${name}: ${header}`)
}
const headersIn = (text: string): Headers =>
  new Headers(
    text
      .split('\r\n\r\n', 1)
      .join('')
      .split('\r\n')
      .slice(1)
      .map((line): [string, string] => [
        line.slice(0, line.indexOf(':')),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  )

onEachDatabase('D7: every answer of every route carries the whole contract of headers', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const owner = await paper.as('owner')
  const names = await namesIn(paper, (await write(owner, { section: '' })).split('/').at(-1))
  for (const route of routes) {
    const path = addressOf(route, names)
    for (const visitor of [paper.anonymous, owner]) {
      const response = methodOf(route) === 'GET' ? await visitor.get(path) : await visitor.post(path, {})
      const name = `${methodOf(route)} ${path} ${response.status}`
      keeps(name, response.headers, isFramed(route.path, response.status) ? framed : contract)
      if (response.status < 300 || response.status > 399)
        assert.match(
          response.headers.get('content-type') ?? '(missing)',
          /^[a-z]+\/[a-z+-]+; charset=utf-8$|^(?:font|image)\//i,
          name,
        )
      await response.text()
    }
  }
})

onEachDatabase('D7: errors, parts, repetitions and refusals carry it too', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const { get, post } = paper.anonymous
  const etag = (await get('/feed.xml')).headers.get('etag') ?? ''
  const answers: Record<string, Response> = {
    404: await get('/nowhere'),
    400: await get('/%'),
    301: await get('/feed/'),
    304: await get('/feed.xml', { 'if-none-match': etag }),
    206: await get('/feed.xml', { range: 'bytes=0-9' }),
    416: await get('/feed.xml', { range: 'bytes=999999999-' }),
    406: await get('/feed.xml', { 'accept-encoding': 'identity;q=0' }),
    405: await fetch(`${paper.origin}/`, { method: 'DELETE' }),
    403: await post('/newsroom/stories/new', {}),
    413: await post('/newsroom/sign-in', { token: 'a'.repeat(5_000_000) }),
  }
  for (const [status, response] of Object.entries(answers)) {
    assert.equal(response.status, Number(status))
    keeps(status, response.headers)
    await response.body?.cancel()
  }
  const host = `Host: localhost:${paper.port}`
  const broken = {
    'a broken request': request('GET /feed.xml', [host, 'a b: c']),
    'too many headers': request('GET /feed.xml', [host, `X: ${'a'.repeat(100_000)}`]),
    'a bad host': request('GET /nowhere', ['Host: a/b']),
    'two hosts': request('GET /feed.xml', [host, host]),
    'an expectation': request('GET /feed.xml', [host, 'Expect: the unexpected', 'Connection: close']),
  }
  for (const [name, bytes] of Object.entries(broken)) {
    const { text, statuses } = await say(paper.port, bytes)
    assert.ok((statuses[0] ?? 0) >= 400, `${name}: ${text}`)
    keeps(name, headersIn(text))
  }
})

onEachDatabase(
  'D5: what belongs to one person is never for a cache to keep, whatever its address looks like',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await paper.as('owner')
    const story = await write(owner, { section: '', headline: 'Between us only' })
    const disguises = [
      '',
      '/x.css',
      '/.css',
      ';.js',
      '%2fx.css',
      '/..%2fassets%2fx.css',
      '%3fx.png',
      '?x.css',
      '//x.css',
      '/%2e%2e/x.ico',
      '%00.css',
      '#.css',
    ]
    for (const place of ['/newsroom', '/newsroom/budget', story, `${story}/preview`, `${story}/versions`])
      for (const disguise of disguises) {
        const response = await owner.get(place + disguise)
        const control = response.headers.get('cache-control') ?? ''
        const body = await response.text()
        const isPrivate = /Between us only|Sign out/.test(body)
        assert.ok(!isPrivate || /private, no-store/.test(control), `${place + disguise}: ${control}`)
        if (isPrivate) assert.match(response.headers.get('vary') ?? '', /cookie/i)
        assert.doesNotMatch(await (await paper.anonymous.get(place + disguise)).text(), /Between us only/)
      }
    const { get } = owner
    const front = await get('/')
    assert.equal(
      await front.text(),
      await (await paper.anonymous.get('/')).text(),
      'everybody gets the same front',
    )
    assert.equal(front.headers.get('set-cookie'), null)
  },
)
