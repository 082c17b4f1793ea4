// What readers do on a story's page: comments, and paper.
import assert from 'node:assert/strict'
import { importComments } from '#comments/index.ts'
import { machine } from '#people/index.ts'
import { clock, newId } from '#platform/mint.ts'
import { parseId } from '#kernel/ids.ts'
import { openPage } from '../harness/browser.ts'
import { onEachDatabase, onSqlite } from '../harness/databases.ts'
import { openDesk } from '../harness/desk.ts'
import { publish } from './desk.ts'
import { read } from './markup.ts'

const browser = { skip: process.env['BROADSHEET_WITHOUT_BROWSER'] ?? false } as const

onEachDatabase(
  'standard 55: links in comments are marked as readers’ own; machines are told how many comments readers see',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const { desk, path } = await publish(editor)
    const storyId = parseId('story', desk.split('/').at(-1)) ?? assert.fail()
    const say = (text: string, state: 'visible' | 'held' | 'removed') => ({
      comment: {
        id: newId('comment'),
        storyId,
        parentId: null,
        author: 'A reader',
        text,
        state,
        writtenAt: clock(),
        origin: null,
        originId: null,
      },
      from: { email: '', address: '', website: '' },
    })
    const said = [
      say(
        'See https://harbour.example/tides?day=1, and (http://other.example/a).\njavascript:alert(1)',
        'visible',
      ),
      say('I was there.', 'visible'),
      say('https://spam.example/', 'held'),
    ]
    await db.write((tx) => importComments(tx, machine, said))
    const page = await read(paper.anonymous, path)
    const links = page.all('a').filter(({ parents }) => parents.at(-1) === 'p' && parents.includes('ol'))
    assert.deepEqual(
      links.map(({ attributes: { href, rel } }) => [href, rel]),
      [
        ['https://harbour.example/tides?day=1', 'ugc nofollow noopener'],
        ['http://other.example/a', 'ugc nofollow noopener'],
      ],
    )
    assert.equal(page.jsonLd().commentCount, 2)
    assert.equal(page.jsonLd().discussionUrl, `${paper.origin}${path}#comments`)
    assert.equal(page.one('section', { id: 'comments' }).text.includes('2 comments'), true)
    const silent = await read(paper.anonymous, (await publish(editor, { headline: 'Silence' })).path)
    assert.deepEqual([silent.jsonLd().commentCount, silent.jsonLd().discussionUrl], [0, undefined])
  },
)

onSqlite(
  'standard 8: on paper a story is its name, its text and the addresses it leads to, and none of the furniture',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const { path } = await publish(owner, {
      headline: 'Printed and kept',
      body: 'It said so [in its minutes](https://minutes.example/2022).\n\nOnce more.\n\nAnd again.',
    })
    const page = await openPage(t)
    await page.goto(paper.origin + path)
    await page.emulateMedia({ media: 'print' })
    const shown = `(selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.className || one.tagName)`
    const visible = (selector: string) => page.evaluate(`(${shown})(${JSON.stringify(selector)})`)
    assert.deepEqual(
      await visible(
        'nav.menu, form, .skip, .advertisement, .share, .also-like, .comments, .colophon-columns',
      ),
      [],
    )
    assert.deepEqual(await visible('h1, .paper-name, .body'), ['paper-name', 'headline', 'body'])
    const after = await page.evaluate(
      'getComputedStyle(document.querySelector(".body a"), "::after").content',
    )
    assert.match(String(after), /https:\/\/minutes\.example\/2022/)
    // And it becomes a document with pages, as the printer would get it.
    const pdf = await page.pdf()
    assert.match(pdf.subarray(0, 8).toString('latin1'), /^%PDF-1/)
    assert.ok((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0) >= 1)
  },
  browser,
)
