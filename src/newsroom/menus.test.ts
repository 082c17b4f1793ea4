import assert from 'node:assert/strict'
import { settingsOf } from '#paper/index.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { led, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'
import { openPaper } from '../../test/harness/paper.ts'

const path = '/newsroom/settings/menus'
const unescaped = (text: string): string => text.replaceAll('&#39;', "'").replaceAll('&amp;', '&')
const valuesOf = (page: string, name: string): readonly string[] =>
  [...page.matchAll(/<input\b[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes(`name="${name}"`))
    .map((input) => unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? ''))
const columns = [
  'menuSection[]',
  'menuPlace[]',
  'linkPlace[]',
  'linkName[]',
  'linkPath[]',
  'profileName[]',
  'profileUrl[]',
]
/** The form as it stands, for somebody who changes something in it. */
const formIn = (page: string): Record<string, readonly string[]> =>
  Object.fromEntries(columns.map((name) => [name, valuesOf(page, name)]))
const partOf = (page: string, from: string, to: string): string =>
  page.slice(page.indexOf(from), page.indexOf(to, page.indexOf(from)))
const menuOf = (page: string): readonly string[] =>
  [...partOf(page, '<nav class="menu"', '</nav>').matchAll(/>([^<>]+)<\/a>/g)].map(([, name]) => name ?? '')
const footOf = (page: string): readonly (readonly [string, string])[] =>
  [...partOf(page, '>The paper</h2>', '</section>').matchAll(/<a href="([^"]+)"[^>]*>([^<]+)</g)].map(
    ([, to = '', name = '']) => [name, to],
  )

onEachDatabase('menus are as at first, saved as they stand or emptied', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const owner = await paper.as('owner')
  const before = await pageOf(paper.anonymous, '/about')
  assert.deepEqual(menuOf(before), ['World', 'Local', 'Business', 'Opinion', 'Culture', 'Sport', 'Weather'])
  const asItStands = formIn(await pageOf(owner, path))
  led(await owner.post(path, asItStands))
  assert.equal(await pageOf(paper.anonymous, '/about'), before)
  assert.deepEqual((await settingsOf(db.read)).menus, { masthead: [], foot: [] })
  const { 'profileName[]': names = [], 'profileUrl[]': urls = [] } = asItStands
  led(await owner.post(path, { 'profileName[]': names, 'profileUrl[]': urls }))
  assert.equal(await pageOf(paper.anonymous, '/about'), before)
})

onEachDatabase(
  'the masthead has the sections that were chosen, the foot any links, in their order',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await paper.as('owner')
    const form = formIn(await pageOf(owner, path))
    const places: Record<string, string> = { Sport: '1', Council: '2', World: '3' }
    const page = await pageOf(owner, path)
    const names = [...page.matchAll(/aria-label="Place of ([^"]+)"/g)].map(([, name]) => name ?? '')
    const chosen = {
      ...form,
      'menuPlace[]': names.filter((name) => !name.startsWith('link')).map((name) => places[name] ?? ''),
      'linkPlace[]': ['3', '1', '2', '4'],
      'linkName[]': ['', 'Who owns us', 'A friend', ''],
      'linkPath[]': ['/about', '/ownership', 'https://friend.example/', '/section/council'],
      'profileName[]': ['Our post', ''],
      'profileUrl[]': ['mailto:post@paper.example', ''],
    }
    led(await owner.post(path, chosen))
    const about = await pageOf(paper.anonymous, '/about')
    assert.deepEqual(menuOf(about), ['Sport', 'Council', 'World', 'All sections'])
    assert.deepEqual(footOf(about), [
      ['Who owns us', '/ownership'],
      ['A friend', 'https://friend.example/'],
      ['About us', '/about'],
      ['Council', '/section/council'],
    ])
    says(about, /href="mailto:post@paper\.example"[^>]*>Our post/)
    saysNot(about, /social\.example/)

    const settings = await pageOf(owner, '/newsroom/settings')
    says(settings, /settings\/menus/)
    led(
      await owner.post('/newsroom/settings', {
        name: 'Le Paquet',
        tagline: '',
        language: 'fr',
        timeZone: 'Europe/Paris',
      }),
    )
    says(await pageOf(paper.anonymous, '/about'), /<a href="\/about"[^>]*>À propos/)
  },
)

onEachDatabase(
  'a page that readers cannot open is not linked, and is refused when it is chosen',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const owner = await paper.as('owner')
    const draft = await write(owner, { section: '', headline: 'Not out yet' })
    assert.ok(draft)
    const form = formIn(await pageOf(owner, path))
    const wrong = await owner.post(path, {
      ...form,
      'menuPlace[]': ['first'],
      'linkName[]': ['Nowhere', 'Lost', 'Evil', 'x'.repeat(61)],
      'linkPath[]': ['', 'about', 'javascript:alert(1)', '//evil.example'],
      'profileName[]': ['', 'Blog'],
      'profileUrl[]': ['https://social.example/@us', 'social.example'],
    })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    for (const what of [
      /Write places as numbers/,
      /Nowhere leads nowhere/,
      /about is no address/,
      /javascript:alert\(1\) is no address/,
      /\/\/evil\.example is no address/,
      /60 characters at most/,
      /Give https:\/\/social\.example\/@us a name/,
      /social\.example is no whole address/,
    ])
      says(page, what)
    says(page, /value="javascript:alert\(1\)"/)
    const missing = await owner.post(path, {
      ...form,
      'linkName[]': ['Gone'],
      'linkPath[]': ['/not-out-yet'],
    })
    says(await missing.text(), /There is no page at \/not-out-yet/)
    assert.deepEqual((await settingsOf(db.read)).menus, { masthead: [], foot: [] })
    for (const role of ['editor', 'writer'] as const)
      assert.equal((await (await paper.as(role)).post(path, form)).status, 403)
  },
)
