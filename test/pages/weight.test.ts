// What a reader's line has to carry, counted in the bytes that are sent.
import assert from 'node:assert/strict'
import { brotliCompressSync } from 'node:zlib'
import { onSqlite } from '../harness/databases.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'

/** As a browser takes it; brotli comes to a page that is asked for again and again, so text is counted as that. */
async function weightOf(paper: TestPaper, path: string): Promise<number> {
  const response = await paper.anonymous.get(path, { 'accept-encoding': 'identity' })
  assert.equal(response.status, 200, path)
  const bytes = Buffer.from(await response.arrayBuffer())
  return path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length
}

onSqlite('a story without pictures is 60 kB all told, with both of its fonts', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const sitemap = await (await paper.anonymous.get('/sitemap/2022-03.xml')).text()
  const stories = [...sitemap.matchAll(/<loc>http:\/\/localhost:\d+(\/2022\/[^<]+)<\/loc>/g)].map(
    ([, path = '']) => path,
  )
  let counted = 0
  for (const path of stories) {
    const html = await (await paper.anonymous.get(path)).text()
    if (!html.includes('lang="en') || /<(?:img|picture|video|audio)\b/.test(html.split('also-like')[0] ?? ''))
      continue
    const files = [
      ...html.matchAll(/<link rel="(?:preload|stylesheet|icon)" href="([^"]+)"|<script src="([^"]+)"/g),
    ]
    const paths = [...new Set(files.map(([, link, script]) => link ?? script ?? ''))]
    assert.equal(paths.filter((file) => file.endsWith('.woff2')).length, 2, path)
    const page = await weightOf(paper, path)
    const others = await Promise.all(paths.map((file) => weightOf(paper, file)))
    const whole = others.reduce((sum, one) => sum + one, page)
    assert.ok(page <= 20_000, `${path}: ${page} bytes of HTML`)
    assert.ok(whole <= 60_000, `${path}: ${whole} bytes, of which ${page} are HTML`)
    counted += 1
  }
  assert.ok(counted >= 5, `${counted} stories`)
})

onSqlite('no page of the demo edition has more than 10 kB of script', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  for (const path of ['/', '/section/local', '/search?q=harbour', '/archive', '/contact']) {
    const html = await (await paper.anonymous.get(path)).text()
    const scripts = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, file = '']) => file)
    const inline = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([^<]+)/g)].reduce(
      (sum, [, code = '']) => sum + code.length,
      0,
    )
    const weights = await Promise.all(scripts.map((file) => weightOf(paper, file)))
    assert.ok(weights.reduce((sum, one) => sum + one, inline) <= 10_000, path)
  }
})
