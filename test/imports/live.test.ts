// A live blog out of a WordPress archive: its entries were comments.
import assert from 'node:assert/strict'
import { bodyText } from '#document/text.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { assertAccounted, bringIn, rowsOf } from './importing.ts'
import { versionsOf } from './versions.ts'
import { writeWxr } from './wxr.ts'

onEachDatabase(
  'the entries of a live blog are its story’s text, each as it was last written',
  async (t, db) => {
    const entry = (id: number, text: string, more: Readonly<Record<string, string>> = {}) => ({
      id,
      type: 'liveblog',
      approved: 'liveblog',
      text,
      meta: more,
    })
    const posts = [
      {
        id: 1,
        content: '<p>It begins.</p>',
        comments: [
          entry(10, '<p>The ferry has left.</p>'),
          entry(11, '<p>Two hundred on bord.</p>'),
          entry(12, '<p>Two hundred on board.</p>', { liveblog_replaces: '11' }),
          entry(13, 'A mistake.'),
          entry(14, '', { liveblog_replaces: '13' }),
          { id: 15, text: 'A reader’s remark.' },
        ],
      },
    ]
    const file = writeWxr(makeFolder(t, 'wxr'), 'live.xml', { posts })
    const { report } = await bringIn(t, db, file)
    assertAccounted(report)
    const text = bodyText(JSON.parse(String((await versionsOf(db)).get(1)?.['body'])))
    const at = '2014-05-06 07:08 UTC'
    assert.equal(text, ['It begins.', at, 'The ferry has left.', at, 'Two hundred on board.'].join('\n\n'))
    assert.deepEqual(
      (await rowsOf(db, 'comments')).map((row) => row['text']),
      ['A reader’s remark.'],
    )
    assertAccounted((await bringIn(t, db, file)).report)
  },
)
