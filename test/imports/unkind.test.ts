// Exports as they come from real hands: packed under another name, cut up, written again by other tools, with bytes of two kinds. Each comes in
// whole, and the proof, which reads them by itself, finds every word.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { onSqlite, type TestDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper } from '../harness/paper.ts'
import { imported, proved } from './proving.ts'
import { type TestExport, wxr } from './wxr.ts'

const plain: TestExport = {
  posts: [
    { id: 1, title: 'Café', content: '<p>Naïve café.</p>', slug: 'cafe' },
    { id: 2, title: 'Two', content: '<p>Two words.</p>', slug: 'two' },
  ],
}

async function losses(
  t: TestContext,
  db: TestDatabase,
  bytes: string | Uint8Array,
): Promise<readonly string[]> {
  const file = join(makeFolder(t, 'export'), 'export.xml')
  writeFileSync(file, bytes)
  const paper = await openPaper(t, db)
  const { told, losses: lost } = await proved(t, paper, await imported(t, paper, [file]))
  assert.equal(told.stories.found, 2)
  return lost
}

const text = wxr(plain)
const two = '<![CDATA[<p>Two words.</p>]]>'
const hands: Readonly<Record<string, string | Uint8Array>> = {
  'packed under another name': gzipSync(text),
  'bytes of Windows under the name of UTF-8': Buffer.from(text, 'latin1'),
  'UTF-8 under the name of Latin-1': text.replace('UTF-8', 'ISO-8859-1'),
  'Latin-1': Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1'),
  'without a channel': text.replace(/<\/?channel>/g, ''),
  'a lone & and a <': text.replace('<![CDATA[Two]]>', 'AT&T &bogus; 5 < 6'),
  'signs that XML has no room for': text.replace('<![CDATA[Two]]>', 'Two&#0; &#x1F;&#8217;'),
  'CDATA of the text’s own': text.replace(
    two,
    '<![CDATA[<p>A</p><script>//<![CDATA[\nx()\n//]]></script><p>B</p><script>//<![CDATA[\ny()\n//]]></script> C]]>',
  ),
  'an address with a question': text.replace('/two/</link>', '/two/?lang=fr</link>'),
  'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
}
for (const [name, bytes] of Object.entries(hands))
  onSqlite(`an export is whole and proved: ${name}`, async (t, db) => {
    assert.deepEqual(await losses(t, db, bytes), [])
  })
