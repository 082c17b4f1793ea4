import assert from 'node:assert/strict'
import { routes } from '../app.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { led, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'
import { openPaper } from '../../test/harness/paper.ts'
import { addressOf, methodOf, namesIn } from '../../test/threats/places.ts'

const path = '/newsroom/settings/snippets'
const tags = `<meta name="google-site-verification" content="proof-of-ours">
<link rel="me" href="https://social.example/@paper">
<script defer data-domain="paper.example" src="https://stats.example/s.js"></script>`
const fields = {
  tags,
  connects: 'https://api.example\nhttps://stats.example',
  images: 'https://pixel.example',
}
/** The editor's own script is let in by a word that is made for each page. */
const policyOf = (response: Response): string =>
  (response.headers.get('content-security-policy') ?? '').replace(/'nonce-[^']*'/, "'nonce'")

onEachDatabase(
  'tags stand on the reader’s pages, and the policy lets in only the hosts that are named',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await paper.as('owner')
    const before = policyOf(await paper.anonymous.get('/'))
    says(await pageOf(owner, path), /No third party sees your readers/)
    led(await owner.post(path, fields))
    const front = await paper.anonymous.get('/')
    assert.equal(
      policyOf(front),
      before
        .replace("img-src 'self' data:", "img-src 'self' data: https://pixel.example")
        .replace("connect-src 'self'", "connect-src 'self' https://api.example https://stats.example")
        .replace("; frame-src 'self'", "; script-src https://stats.example; frame-src 'self'"),
    )
    const head = (await front.text()).split('</head>')[0] ?? ''
    says(head, /<meta name="google-site-verification" content="proof-of-ours"/)
    says(head, /<link rel="me" href="https:\/\/social\.example\/@paper"/)
    says(
      head,
      /<script src="https:\/\/stats\.example\/s\.js"(?=[^>]* defer)(?=[^>]* data-domain="paper\.example")/,
    )
    const page = await pageOf(owner, `${path}?said=saved`)
    says(page, /3 hosts of others see every reader:[^]*stats\.example[^]*api\.example[^]*pixel\.example/)
    says(
      page,
      /&lt;script src=&quot;https:\/\/stats\.example\/s\.js&quot; defer data-domain=&quot;paper\.example&quot;&gt;/,
    )

    led(await owner.post(path, { tags: '<meta name="x-proof" content="1">', connects: '', images: '' }))
    const proven = await paper.anonymous.get('/')
    assert.equal(policyOf(proven), before, 'a tag that loads nothing opens nothing')
    says(await proven.text(), /name="x-proof"/)
    led(await owner.post(path, { tags: '', connects: '', images: '' }))
    saysNot(await pageOf(paper.anonymous, '/'), /x-proof/)
  },
)

onEachDatabase(
  'the policy of every other page stays as it was, and no tag of anybody else stands there',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await paper.as('owner')
    const names = await namesIn(paper, (await write(owner, { section: '' })).split('/').at(-1))
    const addresses = routes
      .filter((route) => methodOf(route) === 'GET')
      .map((route) => [addressOf(route, names), route.kind] as const)
    const asked: readonly (readonly [string, 'page' | 'route'])[] = [
      ...addresses,
      ['/search?q=harbour', 'page'],
      ['/nowhere', 'route'],
      [`/contact?story=${encodeURIComponent(names.story)}`, 'route'],
    ]
    const policies = async () =>
      new Map(
        await Promise.all(
          asked.map(async ([address]) => [address, policyOf(await owner.get(address))] as const),
        ),
      )
    const before = await policies()
    led(await owner.post(path, fields))
    let carrying = 0
    for (const [address, kind] of asked) {
      const response = await owner.get(address)
      const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
      const text = isPage ? await response.text() : ''
      const carries = text.includes('src="https://stats.example')
      const isReaders =
        kind === 'page' &&
        isPage &&
        response.status === 200 &&
        !address.startsWith('/search') &&
        !address.startsWith('/ads/')
      assert.equal(carries, isReaders, `${address} ${response.status}`)
      if (!carries) {
        assert.equal(policyOf(response), before.get(address), address)
        if (!address.startsWith(path)) saysNot(text, /stats\.example|proof-of-ours/)
      }
      if (carries) carrying += 1
    }
    assert.ok(carrying > 10, `${carrying} pages for readers`)
  },
)

onEachDatabase('what is no tag is told, all of it, and keeps what was typed', async (t, db) => {
  const paper = await openPaper(t, db)
  const owner = await paper.as('owner')
  const wrong = await owner.post(path, {
    tags: '<script>alert(1)</script><noscript>x</noscript>',
    connects: "stats.example\nhttps://a.example 'unsafe-inline'\nhttps://b.example/path",
    images: '*',
  })
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  says(page, /A script must have an address[^]*&lt;noscript&gt; cannot stand here/)
  says(page, /stats\.example is not the address of a host[^]*b\.example\/path is not the address/)
  says(page, /<textarea[^>]*name="tags"[^>]*>[^<]*&lt;script&gt;alert\(1\)/)
  saysNot(page, /<script(?! type="module" src="\/assets\/desk\.)/)
  const alone = await owner.post(path, { tags: '', connects: 'https://a.example', images: '' })
  says(await alone.text(), /only let in for a tag/)
  assert.doesNotMatch(policyOf(await paper.anonymous.get('/')), /example|script-src/)
})

onEachDatabase('only the owner lets others look at readers', async (t, db) => {
  const paper = await openPaper(t, db)
  for (const role of ['admin', 'editor', 'writer'] as const) {
    const visitor = await paper.as(role)
    await pageOf(visitor, path, 403)
    assert.equal((await visitor.post(path, fields)).status, 403)
  }
  saysNot(await pageOf(await paper.as('admin'), '/newsroom/settings'), /settings\/snippets/)
  says(await pageOf(await paper.as('owner'), '/newsroom/settings'), /settings\/snippets/)
})
