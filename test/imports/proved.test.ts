// Slow: the program itself brings a plugin-heavy archive in, and the proof, which shares nothing with it, looks for every word and address.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onSqlite } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { type TestExport, writeWxr } from './wxr.ts'

const program = fileURLToPath(new URL('../../bin/broadsheet.mjs', import.meta.url))
const home = 'https://old.example'
const at = (type: string, slug: string): string => `${home}/${type}/${slug}/`

const site: TestExport = {
  home,
  language: 'en-GB',
  authors: [
    { id: 4, login: 'iro', name: 'Ines Ro' },
    { id: 5, login: 'editor', name: 'The desk' },
  ],
  categories: [{ id: 1, slug: 'town' }],
  terms: [
    { id: 20, taxonomy: 'location', slug: 'oldham', name: 'Oldham' },
    { id: 22, taxonomy: 'series', slug: 'tides', name: 'Tides' },
    {
      id: 30,
      taxonomy: 'author',
      slug: 'cap-iro',
      name: 'iro',
      description: 'Ines Ro Ines Ro iro 4 x@private.example',
    },
    { id: 31, taxonomy: 'author', slug: 'cap-max-tull', name: 'max-tull' },
  ],
  posts: [
    {
      id: 1,
      author: 'editor',
      categories: ['town'],
      terms: ['location oldham', 'series tides', 'author cap-iro', 'author cap-max-tull'],
    },
    {
      id: 2,
      type: 'podcast',
      slug: 'pod',
      link: at('podcast', 'pod'),
      author: 'iro',
      meta: { audio_file: `${home}/wp-content/uploads/a.mp3` },
    },
    {
      id: 3,
      type: 'review',
      slug: 'play',
      link: at('review', 'play'),
      author: 'iro',
      categories: ['town'],
      meta: { rating: '4' },
    },
    { id: 4, type: 'portfolio', slug: 'work', link: at('portfolio', 'work'), author: 'iro' },
    { id: 5, type: 'bridges', slug: 'iron', link: at('bridges', 'iron'), author: 'iro' },
    { id: 6, type: 'settings_box', link: `${home}/?post_type=settings_box&p=6` },
    { id: 7, type: 'feedback', title: 'jane', link: `${home}/?p=7` },
    {
      id: 8,
      type: 'tribe_events',
      slug: 'dance',
      link: at('event', 'dance'),
      author: 'iro',
      terms: ['guest nan-foss'],
      meta: {
        _EventStartDate: '2014-10-03 19:00:00',
        _EventEndDate: '2014-10-03 21:00:00',
        _EventVenueID: '9',
      },
    },
    {
      id: 9,
      type: 'tribe_venue',
      slug: 'hall',
      title: 'Town hall',
      link: at('venue', 'hall'),
      author: 'iro',
    },
    {
      id: 10,
      author: 'editor',
      excerpt: 'The excerpt.',
      meta: { byline: 'By Kit Lo', newspack_post_subtitle: 'Sub', kicker: 'Kick' },
    },
    { id: 11, type: 'reply', slug: 'r', link: at('forums/reply', '11'), author: 'iro' },
    {
      id: 12,
      author: 'iro',
      comments: [
        { id: 1, type: 'liveblog', approved: 'liveblog', text: '<p>The ferry has left.</p>' },
        { id: 2 },
      ],
    },
    {
      id: 40,
      type: 'guest-author',
      slug: 'cap-max-tull',
      title: 'Max Tull',
      meta: { 'cap-display_name': 'Max Tull' },
    },
  ],
}

async function run(...words: readonly string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { code: Number(code), said: said + complained }
}

onSqlite(
  'nothing of a plugin-heavy archive is lost, by eyes that share nothing with the import',
  async (t, db) => {
    const folder = makeFolder(t, 'proved')
    const [file, report] = [writeWxr(folder, 'site.xml', site), join(folder, 'report.json')]
    const imported = await run('import', 'wordpress', file, '--report', report, '--data', db.place.dataFolder)
    assert.equal(imported.code, 0, imported.said)
    const proved = await run('import', 'verify', report, '--data', db.place.dataFolder)
    assert.match(proved.said, /Nothing is lost/)
    assert.equal(proved.code, 0, proved.said)
  },
)
