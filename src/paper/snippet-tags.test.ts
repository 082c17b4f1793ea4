import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SnippetFault, tagsIn, textOfTags } from './snippet-tags.ts'
import { originOf, scriptOrigins, thirdParties } from './snippets.ts'

const taken = `<!-- Stats by example -->
<meta name="google-site-verification" content="a&quot;b&amp;c">
<link rel="me" href="https://social.example/@paper">
<link rel="preconnect" href="https://fast.example/">
<script defer data-domain="paper.example" src="https://stats.example:8443/js/s.js"></script>
<script async src="https://count.example/c.js" data-goatcounter="https://paper.count.example/count" integrity="sha384-abc+/=" crossorigin></script>`

test('what services hand out is read as elements, and can be shown again as it was meant', () => {
  const { tags, wrong } = tagsIn(taken)
  assert.deepEqual(wrong, [])
  assert.deepEqual(tags.metas, [{ name: 'google-site-verification', content: 'a"b&c' }])
  assert.deepEqual(
    tags.scripts.map(({ src }) => src),
    ['https://stats.example:8443/js/s.js', 'https://count.example/c.js'],
  )
  assert.deepEqual(tags.scripts[0]?.attributes, { defer: '', 'data-domain': 'paper.example' })
  assert.deepEqual(tagsIn(textOfTags(tags)), { tags, wrong })
})

test('who sees the readers is counted by host: scripts, what they talk to, pictures, and connections made beforehand', () => {
  const { tags } = tagsIn(taken)
  const snippets = { ...tags, connects: ['https://stats.example:8443', 'https://api.example'], images: [] }
  assert.deepEqual(scriptOrigins(snippets), ['https://stats.example:8443', 'https://count.example'])
  assert.deepEqual(thirdParties(snippets), [
    'https://stats.example:8443',
    'https://count.example',
    'https://fast.example',
    'https://api.example',
  ])
})

const refusedTags: readonly (readonly [string, SnippetFault])[] = [
  ['<script>alert(1)</script>', 'inline-script'],
  ['<script src="https://a.example/x.js">alert(1)</script>', 'inline-script'],
  ['<script src="https://a.example/x.js" onload="x()"></script>', 'unknown-attribute'],
  ['<script src="https://a.example/x.js" nonce="x"></script>', 'unknown-attribute'],
  ['<script src="https://a.example/x.js" type="importmap"></script>', 'unknown-attribute'],
  ['<script src="https://a.example/x.js" data-x:y="1"></script>', 'unknown-attribute'],
  ['<script src="http://a.example/x.js"></script>', 'bad-address'],
  ['<script src="//a.example/x.js"></script>', 'bad-address'],
  ['<script src="/x.js"></script>', 'bad-address'],
  ['<script src="javascript:alert(1)"></script>', 'bad-address'],
  ['<script src="data:text/javascript,alert(1)"></script>', 'bad-address'],
  ['<script src="https://me:pw@a.example/x.js"></script>', 'bad-address'],
  ['<script src="https://*.example/x.js"></script>', 'bad-address'],
  ['<script src="https://localhost/x.js"></script>', 'bad-address'],
  ['<script src="https://127.0.0.1/x.js"></script>', 'bad-address'],
  ['<script src="https://a.example;script-src \'unsafe-inline\'/x.js"></script>', 'bad-address'],
  ['<meta http-equiv="refresh" content="0;url=https://a.example">', 'unknown-attribute'],
  ['<meta name="robots" content="noindex">', 'own-name'],
  ['<meta name="Referrer" content="unsafe-url">', 'own-name'],
  ['<meta name="og:title" content="x">', 'own-name'],
  ['<meta name="x">', 'incomplete'],
  ['<meta name="a b" content="x">', 'incomplete'],
  ['<link rel="stylesheet" href="https://a.example/x.css">', 'unknown-rel'],
  ['<link rel="manifest" href="https://a.example/x">', 'unknown-rel'],
  ['<link rel="me" href="javascript:x">', 'bad-address'],
  ['<link rel="me" href="https://a.example" onerror="x">', 'unknown-attribute'],
  ['<link rel="me">', 'incomplete'],
  ['<noscript><img src="https://a.example/p.gif"></noscript>', 'unknown-tag'],
  ['<base href="https://evil.example/">', 'unknown-tag'],
  ['<style>*{}</style>', 'unknown-tag'],
  ['</head><body><h1>x', 'unknown-tag'],
  ['UA-12345', 'loose-text'],
  [`<meta name="x" content="${'y'.repeat(501)}">`, 'too-long'],
  ['<meta name="x" content="y">'.repeat(21), 'too-many'],
]
for (const [html, why] of refusedTags)
  test(`${html.slice(0, 70)} is refused: ${why}`, () => {
    const { wrong } = tagsIn(html)
    assert.deepEqual(
      wrong.map((one) => one.why),
      [why],
    )
  })

test('an origin is a host with a name over https, and nothing beside it', () => {
  assert.equal(originOf('https://A.Example/x?y'), 'https://a.example')
  assert.equal(originOf('https://a.example:443/'), 'https://a.example')
  for (const bad of [
    '',
    'a.example',
    'https://',
    'https://a',
    'https://a.example\thttps://b.example',
    "https://a.example'",
    'https://[::1]/',
  ])
    assert.equal(originOf(bad), undefined, bad)
})
