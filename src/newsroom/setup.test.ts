import assert from 'node:assert/strict'
import { invitation } from '../commands/first-start.ts'
import { settingsOf } from '#paper/index.ts'
import { setUp } from '#paper/migrations/022-set-up.ts'
import { everything } from '#platform/db/rights.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../../test/harness/paper.ts'

const mine = {
  name: 'The Almaty Herald',
  tagline: 'Of the mountains',
  language: 'kk',
  timeZone: 'Asia/Almaty',
}

/** Through the printed link, as a newcomer comes in. */
async function newcomer(paper: TestPaper): Promise<Visitor> {
  const link = (await invitation(paper.store, paper.origin)) ?? assert.fail('no link was printed')
  const door = await paper.anonymous.get(link.slice(paper.origin.length))
  says(await door.text(), /signs you in as The owner/)
  const entered = await paper.anonymous.post('/newsroom/sign-in', { token: link.split('/').at(-1) ?? '' })
  assert.equal(led(entered), '/newsroom/account/welcome')
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    ...paper.anonymous,
    get: (path, headers = {}) => paper.anonymous.get(path, { cookie, ...headers }),
    post: (path, fields, headers = {}) => paper.anonymous.post(path, fields, { cookie, ...headers }),
  }
}

onEachDatabase(
  'a paper without sections says so before a word is written, and not only at the door',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const owner = await newcomer(paper)
    const begin = '/newsroom/stories/new'
    says(await pageOf(owner, begin), /no section yet[^]*href="\/newsroom\/settings\/sections"/)
    saysNot(await pageOf(paper.anonymous, '/'), /<h2>Sections<\/h2>/)
    const desk = await openDesk(t, db)
    saysNot(await pageOf(await desk.as('writer'), begin), /no section yet/)
  },
)

const rowsOf = (page: string): readonly { readonly id: string; readonly name: string }[] =>
  [
    ...page.matchAll(/name="sectionId\[\]" value="([^"]*)"[^]*?name="sectionName\[\]"[^>]*value="([^"]*)"/g),
  ].map(([, id = '', name = '']) => ({ id, name }))

onEachDatabase(
  'a newcomer makes the paper theirs: from the printed link to a front page of their own',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await newcomer(paper)
    assert.equal(led(await owner.get('/newsroom')), '/newsroom/setup')
    const first = await owner.get('/newsroom/setup', { 'accept-language': 'kk-KZ,kk;q=0.9,en;q=0.5' })
    const asked = await first.text()
    says(asked, /name="name" value=""/)
    says(asked, /name="language" value="kk-KZ"/)
    says(asked, /\d\d stories and pages of an invented town/)

    const wrong = await owner.post('/newsroom/setup', { ...mine, name: ' ', demo: 'remove' })
    assert.equal(wrong.status, 422)
    says(await wrong.text(), /href="#name"[^]*value="Of the mountains"[^]*value="remove"[^>]*checked/)

    assert.equal(
      led(await owner.post('/newsroom/setup', { ...mine, demo: 'remove' })),
      '/newsroom/setup/sections',
    )
    const sections = await pageOf(owner, '/newsroom/setup/sections')
    assert.deepEqual(
      rowsOf(sections).filter(({ id }) => id !== ''),
      [],
    )
    const named = {
      'sectionId[]': ['', '', '', ''],
      'sectionPlace[]': ['2', '1', '', ''],
      'sectionName[]': ['Спорт', 'Қала', '', ''],
    }
    assert.equal(led(await owner.post('/newsroom/setup/sections', named)), '/newsroom/setup/look')
    const dress = await pageOf(owner, '/newsroom/setup/look')
    says(dress, /Step 3 of 3[^]*name="theme" value="local"[^]*name="logoLight"/)
    const local = { theme: 'local', pair: 'franklin', colours: 'own', front: 'tiers', section: 'dated' }
    const pale = { ...local, accentLight: '#ffcc00', accentDark: '#86b9f7', deed: 'save' }
    const refused = await owner.post('/newsroom/setup/look', pale)
    assert.equal(refused.status, 422)
    says(await refused.text(), /#ffcc00 on the light paper[^]*name="theme" value="local" checked/)
    assert.equal(led(await owner.get('/newsroom')), '/newsroom/setup')
    const worn = { ...pale, accentLight: '#0a5c36' }
    assert.equal(led(await owner.post('/newsroom/setup/look', worn)), '/newsroom/setup/done')
    says(await pageOf(owner, '/newsroom/setup/done'), /The Almaty Herald is yours[^]*href="\/"/)

    const front = await pageOf(paper.anonymous, '/')
    says(front, /<html lang="kk"[^]*The Almaty Herald[^]*Of the mountains/)
    says(front, /Қала<\/a>[^]*Спорт<\/a>/)
    says(front, /© The Almaty Herald/)
    says(front, /content="#ffffff" media="\(prefers-color-scheme: light\)"/)
    saysNot(front, /Tarrowick|Packet/)
    await pageOf(paper.anonymous, '/section/спорт')

    assert.equal(led(await owner.get('/newsroom')), '/newsroom/budget')
    assert.equal(led(await owner.get('/newsroom/setup')), '/newsroom/settings')
    for (const step of ['sections', 'look'])
      assert.equal(led(await owner.get(`/newsroom/setup/${step}`)), '/newsroom/settings')
  },
)

onEachDatabase('the demo may stay for now, and goes later from the settings', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const owner = await paper.as('owner')
  led(await owner.post('/newsroom/setup', { ...mine, language: 'en', demo: 'keep' }))
  const rows = rowsOf(await pageOf(owner, '/newsroom/setup/sections')).filter(({ id }) => id !== '')
  assert.ok(rows.length > 5)
  const backwards = {
    'sectionId[]': rows.map(({ id }) => id),
    'sectionName[]': rows.map(({ name }) => (name === 'Sport' ? 'Games' : name)),
    'sectionPlace[]': rows.map((_, at) => String(rows.length - at)),
  }
  led(await owner.post('/newsroom/setup/sections', backwards))
  const front = await pageOf(paper.anonymous, '/')
  says(front, /The Almaty Herald[^]*A demo edition[^]*|A demo edition[^]*The Almaty Herald/)
  says(front, /<nav class="menu"[^]*Weather[^]*Games[^]*World[^]*<\/nav>/)
  await pageOf(paper.anonymous, '/section/sport')

  says(
    await pageOf(owner, '/newsroom/settings'),
    /\d\d stories and pages[^]*href="\/newsroom\/settings\/demo"/,
  )
  says(await pageOf(owner, '/newsroom/settings/demo'), /\d\d stories and pages go/)
  assert.equal((await owner.post('/newsroom/settings/demo', {})).status, 400)
  led(await owner.post('/newsroom/settings/demo', { demo: 'remove' }))
  says(await pageOf(owner, '/newsroom/settings/demo?said=gone'), /The demo edition is out/)
  saysNot(await pageOf(paper.anonymous, '/'), /Tarrowick|demo edition/)
  assert.equal((await settingsOf(db.read)).name, 'The Almaty Herald')
  saysNot(await pageOf(owner, '/newsroom/settings'), /settings\/demo/)
})

onEachDatabase('it can be skipped, and is asked of nobody but the owner', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const admin = await paper.as('admin')
  assert.equal(led(await admin.get('/newsroom')), '/newsroom/budget')
  assert.equal((await admin.get('/newsroom/setup')).status, 403)
  assert.equal((await admin.post('/newsroom/setup', mine)).status, 403)
  const owner = await paper.as('owner')
  const before = await pageOf(paper.anonymous, '/')
  assert.equal(led(await owner.post('/newsroom/setup/skip', {})), '/newsroom')
  assert.equal(led(await owner.get('/newsroom')), '/newsroom/budget')
  assert.equal(timeless(await pageOf(paper.anonymous, '/')), timeless(before))
  assert.equal((await settingsOf(db.read)).name, 'The Tarrowick Packet')
})

onEachDatabase(
  'sections are renamed, ordered, put under others and removed, and what is wrong is said at its row',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    await write(owner)
    const path = '/newsroom/settings/sections'
    const [standing] = rowsOf(await pageOf(owner, path))
    const fields = (names: readonly string[], places: readonly string[], more = {}) => ({
      'sectionId[]': [standing?.id ?? '', ...names.slice(1).map(() => '')],
      'sectionName[]': names,
      'sectionPlace[]': places,
      ...more,
    })
    led(await owner.post(path, fields(['Town', 'Sport', 'Opinion'], ['3', '1', '2'])))
    says(
      await pageOf(owner, `${path}?said=saved`),
      /Saved\.[^]*value="Sport"[^]*value="Opinion"[^]*value="Town"/,
    )
    says(await pageOf(paper.anonymous, '/section/local'), /<h1[^>]*>[^<]*Town/)

    const rows = rowsOf(await pageOf(owner, path)).filter(({ id }) => id !== '')
    const ids = rows.map(({ id }) => id)
    const again = (names: readonly string[], more = {}) =>
      owner.post(path, {
        'sectionId[]': ids,
        'sectionName[]': names,
        'sectionPlace[]': ['1', '2', '3'],
        ...more,
      })
    const wrongs: readonly (readonly [string, Response])[] = [
      ['A section needs a name', await again(['', 'Opinion', 'Town'])],
      [
        'letters or digits',
        await owner.post(path, { 'sectionId[]': '', 'sectionName[]': '!!', 'sectionPlace[]': '' }),
      ],
      [
        'cannot have the same name',
        await owner.post(path, { 'sectionId[]': '', 'sectionName[]': 'Sport', 'sectionPlace[]': '' }),
      ],
      ['cannot be removed', await again(['Sport', 'Opinion', 'Town'], { 'remove[]': ids[2] ?? '' })],
      [
        'under itself',
        await again(['Sport', 'Opinion', 'Town'], { 'sectionUnder[]': [ids[1] ?? '', ids[0] ?? '', ''] }),
      ],
      ['as a number', await again(['Sport', 'Opinion', 'Town'], { 'sectionPlace[]': ['first', '', ''] })],
      ['too long', await again(['S'.repeat(61), 'Opinion', 'Town'])],
    ]
    for (const [message, response] of wrongs) {
      assert.equal(response.status, 422, message)
      says(await response.text(), new RegExp(`href="#section-\\d"[^]*${message}`))
    }
    led(
      await again(['Sport', 'Opinion', 'Town'], {
        'remove[]': ids[0] ?? '',
        'sectionUnder[]': ['', ids[2] ?? '', ''],
      }),
    )
    assert.equal((await paper.anonymous.get('/section/sport')).status, 404)
    says(await pageOf(paper.anonymous, '/section/local'), /href="\/section\/opinion"/)
    for (const role of ['writer', 'contributor', 'advertising'] as const) {
      const visitor = await paper.as(role)
      assert.equal((await visitor.post(path, fields(['X'], ['1']))).status, 403)
      saysNot(
        await pageOf(visitor, '/newsroom/media', role === 'advertising' ? 403 : 200),
        /settings\/sections/,
      )
    }
    // Who keeps the sections and not the settings has a door of their own.
    const editor = await paper.as('editor')
    says(await pageOf(editor, '/newsroom/budget'), /href="\/newsroom\/settings\/sections"/)
    saysNot(await pageOf(editor, path), /href="\/newsroom\/settings\/look"/)
    led(await editor.post(path, { ...fields(['Village'], ['1']) }))
    says(await pageOf(paper.anonymous, '/section/local'), /<h1[^>]*>[^<]*Village/)
  },
)

onEachDatabase('a paper that was set before there was a set-up is not asked', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  await db.write((tx) => setUp(everything(tx), 'sqlite'))
  const owner = await paper.as('owner')
  assert.equal(led(await owner.get('/newsroom')), '/newsroom/budget')
})

/** The masthead says when it was printed. */
const timeless = (html: string): string => html.replace(/datetime="[^"]*"/g, '')
