import assert from 'node:assert/strict'
import { picturePath } from '#media/index.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { addressIn, led, openDesk, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'
import { photograph } from '../../test/harness/photographs.ts'
import type { Visitor } from '../../test/harness/paper.ts'
import { takenIn } from '../../test/media/newsstand.ts'

const list = '/newsroom/writers'

async function published(editor: Visitor, fields: Record<string, string>): Promise<string> {
  const desk = await write(editor, fields)
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  return addressIn(await pageOf(editor, `${desk}/versions`))
}
const deskOf = (page: string): string => /\/newsroom\/writers\/person_\w+/.exec(page)?.[0] ?? assert.fail()

onEachDatabase(
  'what an editor says of a writer stands on their page at once, and their portrait beside their opinions only',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const editor = await paper.as('editor')
    const face = await takenIn(paper, 'idris.jpg', await photograph(640, 480))
    const src = picturePath(face, 320, 'jpg', '1x1')
    const opinion = await published(editor, { headline: 'I hold', kind: 'opinion' })
    const news = await published(editor, { headline: 'It was so' })
    for (const path of [opinion, news, '/', '/person/idris-calloway', '/section/local'])
      saysNot(await pageOf(paper.anonymous, path), /class="face"|pictures\/media/)
    assert.equal((await paper.anonymous.get(src)).status, 404)

    const desk = deskOf(await pageOf(editor, list))
    says(await pageOf(editor, desk), /<h1>Idris Calloway<\/h1>[^]*name="portrait" value="" checked/)
    const said = { role: 'Shipping correspondent', bio: 'Idris has written of ships for twenty years.' }
    led(await editor.post(desk, { ...said, portrait: face.id, deed: 'save' }))
    says(await pageOf(editor, `${desk}?said=saved`), new RegExp(`Saved\\.[^]*value="${face.id}" checked`))
    assert.equal((await paper.anonymous.get(src)).status, 200)
    says(await pageOf(paper.anonymous, opinion), new RegExp(`class="face">[^]*${src}[^]*rel="author"`))
    saysNot(await pageOf(paper.anonymous, news), /class="face"/)
    says(await pageOf(paper.anonymous, '/'), new RegExp(`class="teaser voice with-face">[^]*${src}`))
    says(await pageOf(paper.anonymous, '/section/local'), new RegExp(`teaser-picture[^]*pictures/${face.id}`))
    const own = await pageOf(paper.anonymous, '/person/idris-calloway')
    says(own, /Shipping correspondent[^]*Idris has written of ships/)
    says(own, new RegExp(`"image":"http[^"]*${face.id}[^]*class="portrait">[^]*${face.id}`))
    saysNot(own, /teaser-picture/)
    says(await pageOf(editor, `/newsroom/media/${face.id}`), /The portrait of Idris Calloway/)

    await editor.post(`/newsroom/media/${face.id}/removal`, {})
    assert.equal((await paper.anonymous.get(src)).status, 200)
    led(await editor.post(desk, { ...said, portrait: '', deed: 'save' }))
    assert.equal((await paper.anonymous.get(src)).status, 404)
    saysNot(await pageOf(paper.anonymous, opinion), /class="face"/)
  },
)

onEachDatabase('what cannot be a portrait is said at its field, and nothing typed is lost', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  await write(editor)
  const minutes = await takenIn(paper, 'minutes.pdf', Buffer.from('%PDF-1.4\n% Minutes.\n'))
  const desk = deskOf(await pageOf(editor, list))
  const typed = { role: 'Pilot', bio: 'Typed <b>so</b>.', deed: 'save' }
  const refused = [
    [{ ...typed, portrait: 'media_never' }, 'portrait'],
    [{ ...typed, portrait: minutes.id }, 'portrait'],
    [{ ...typed, portrait: 'my face' }, 'portrait'],
    [{ ...typed, role: 'x'.repeat(121) }, 'role'],
    [{ ...typed, bio: 'x'.repeat(1001) }, 'bio'],
  ] as const
  for (const [fields, field] of refused) {
    const answer = await editor.post(desk, fields)
    assert.equal(answer.status, 422, field)
    const page = await answer.text()
    says(page, new RegExp(`href="#${field}"`))
    says(page, field === 'bio' ? /x{1001}/ : /Typed &lt;b&gt;so&lt;\/b&gt;\./)
  }
  const looking = await editor.post(desk, { ...typed, pictureQuery: 'nothing', portrait: '', deed: 'find' })
  says(await looking.text(), /value="Pilot"[^]*says “nothing”/)
  says(await pageOf(editor, `${list}?q=CALLOWAY`), /Idris Calloway/)
  says(await pageOf(editor, `${list}?q=%25`), /Nobody is called that/)
  await pageOf(editor, `${list}/person_never`, 404)
})

onEachDatabase('writers do not describe each other', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  await write(editor)
  const desk = deskOf(await pageOf(editor, list))
  for (const role of ['writer', 'contributor', 'moderator', 'advertising'] as const) {
    const visitor = await paper.as(role)
    await pageOf(visitor, list, 403)
    await pageOf(visitor, desk, 403)
    assert.equal(
      (await visitor.post(desk, { role: 'King', bio: '', portrait: '', deed: 'save' })).status,
      403,
    )
  }
})
