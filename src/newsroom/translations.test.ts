import assert from 'node:assert/strict'
import { onEachDatabase } from '../../test/harness/databases.ts'
import {
  addressIn,
  led,
  openDesk,
  pageOf,
  revisionIn,
  says,
  saysNot,
  write,
} from '../../test/harness/desk.ts'
import { openPaper, type TestPaper, type Visitor } from '../../test/harness/paper.ts'

interface Published {
  readonly desk: string
  readonly readers: string
}

/** A published story in a language; empty: the paper's own. */
async function published(editor: Visitor, headline: string, language: string): Promise<Published> {
  const desk = await write(editor, { headline, language })
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  return { desk, readers: addressIn(await pageOf(editor, desk)) }
}
const alternatesOf = async ({ anonymous }: TestPaper, { readers }: Published) => {
  const html = await pageOf(anonymous, readers)
  const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)]
  return { html, links: links.map(([, language, href]) => `${language} ${href}`) }
}

onEachDatabase(
  'standard 21: linked stories name each other, to readers and to machines, until one of them goes',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const english = await published(editor, 'The wall stands', '')
    const french = await published(editor, 'Le mur tient', 'fr')
    const arabic = await published(editor, 'الجدار صامد', 'ar')
    saysNot((await alternatesOf(paper, english)).html, /hreflang/)

    const { origin } = paper
    led(await editor.post(`${english.desk}/translations`, { other: origin + french.readers }))
    led(await editor.post(`${arabic.desk}/translations`, { other: french.desk }))
    const listed = await pageOf(editor, `${french.desk}/translations`)
    says(listed, /The wall stands/)
    says(listed, /الجدار صامد/)

    const wanted = [
      `en ${origin}${english.readers}`,
      `x-default ${origin}${english.readers}`,
      `fr ${origin}${french.readers}`,
      `ar ${origin}${encodeURI(arabic.readers)}`,
    ]
    for (const one of [english, french, arabic]) {
      const { html, links } = await alternatesOf(paper, one)
      assert.deepEqual(
        links.map((link) => decodeURI(link)),
        wanted.map((link) => decodeURI(link)),
      )
      assert.match(html, /og:locale:alternate/)
    }
    const page = (await alternatesOf(paper, french)).html
    says(page, /<article class="story news" lang="fr" dir="ltr">/)
    says(page, /À lire aussi en\u00a0: /)
    says(page, /hreflang="ar" lang="ar" dir="rtl">العربية</)
    says(page, /"inLanguage":"fr"/)
    says(page, /property="og:locale" content="fr_FR"/)
    says(page, /Publié le <time/)

    // The front says a thing once, in the paper's own language.
    const front = await pageOf(paper.anonymous, '/')
    says(front, /The wall stands/)
    saysNot(front, /Le mur tient|الجدار صامد/)
    saysNot((await alternatesOf(paper, english)).html, /Le mur tient|الجدار صامد/)

    led(await editor.post(`${french.desk}/kill`, { reason: 'Faux.', revision: '0' }))
    const { html, links } = await alternatesOf(paper, english)
    assert.equal(links.length, 3)
    saysNot(html, /Français/)
    led(await editor.post(`${arabic.desk}/translations/removal`, {}))
    assert.deepEqual((await alternatesOf(paper, english)).links, [])
  },
)

onEachDatabase('a section names a story once, in the language of the paper', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const page = await pageOf(paper.anonymous, '/section/local')
  const named = [...page.matchAll(/class="headline"[^>]*><a href="([^"]+)"/g)].map(([, path]) => path)
  assert.equal(named.filter((path) => path?.includes('bridge-lifts')).length, 1)
  saysNot(page, /lang="(?:fr|ar)"/)
  says(await pageOf(paper.anonymous, '/topic/bridge'), /lang="fr"/)
})

onEachDatabase('a translation that readers may not see yet is not named, and then it is', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const english = await published(editor, 'The wall stands', '')
  const french = await write(editor, { headline: 'Le mur tient', language: 'fr-CA' })
  led(await editor.post(`${french}/translations`, { other: english.readers }))
  saysNot((await alternatesOf(paper, english)).html, /hreflang|Français/)
  led(await editor.post(`${french}/publication`, { revision: '1' }))
  says((await alternatesOf(paper, english)).html, /hreflang="fr-CA" lang="fr-CA"/)
})

onEachDatabase('what cannot be linked is said at the field, and nothing is linked', async (t, db) => {
  const paper = await openDesk(t, db)
  const [editor, writer] = [await paper.as('editor'), await paper.as('writer')]
  const english = await published(editor, 'The wall stands', '')
  const british = await published(editor, 'The wall holds', 'en-GB')
  const french = await published(editor, 'Le mur tient', 'fr')
  const other = await published(editor, 'Le mur tient bon', 'fr')
  const refusals: readonly (readonly [Published, string, RegExp])[] = [
    [english, '', /Give the address/],
    [english, '/2022/01/01/nowhere', /no story of ours/],
    [english, '%E0%A4%A', /no story of ours/],
    [english, english.desk, /linked already, or are the same/],
    [english, british.readers, /same language/],
  ]
  const refused = async ({ desk }: Published, typed: string, why: RegExp) => {
    const response = await editor.post(`${desk}/translations`, { other: typed })
    assert.equal(response.status, 422)
    says(await response.text(), why)
  }
  for (const [story, typed, why] of refusals) await refused(story, typed, why)
  led(await editor.post(`${english.desk}/translations`, { other: french.readers }))
  await refused(other, english.readers, /has a story among these translations/)
  assert.equal((await writer.post(`${english.desk}/translations`, { other: other.desk })).status, 403)
  assert.equal((await alternatesOf(paper, other)).links.length, 0)
})

onEachDatabase(
  'a story keeps the language it was given, and a wrong one is said at its field',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const desk = await write(editor, { language: 'pt-br' })
    const page = await pageOf(editor, desk)
    says(page, /name="language" value="pt-BR"/)
    says(page, /<textarea[^>]*lang="pt-BR"/)
    const wrong = await editor.post(desk, {
      headline: 'x',
      language: 'Portuguese',
      revision: revisionIn(page),
    })
    assert.equal(wrong.status, 422)
    says(await wrong.text(), /name="language" value="Portuguese"[^]*aria-invalid="true"/)
  },
)
