import assert from 'node:assert/strict'
import { drawingPath, picturePath } from '#media/index.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { led, openDesk, pageOf, says, saysNot } from '../../test/harness/desk.ts'
import type { Visitor } from '../../test/harness/paper.ts'
import { photograph } from '../../test/harness/photographs.ts'
import { takenIn } from '../../test/media/newsstand.ts'

const path = '/newsroom/settings/look'
const local = {
  theme: 'local',
  pair: 'franklin',
  colours: 'theme',
  accentLight: '#0b4f9e',
  accentDark: '#86b9f7',
  front: 'stacked',
  section: 'paged',
  logoLight: '',
  logoDark: '',
}
const own = { ...local, colours: 'own' }

const sheetOf = (page: string): string =>
  /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? assert.fail('no stylesheet')
const sheetAt = async (visitor: Visitor, page: string): Promise<string> =>
  pageOf(visitor, sheetOf(page).replaceAll('&amp;', '&'))

onEachDatabase('a look is tried on by the desk alone, then every page wears it', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const before = await pageOf(paper.anonymous, '/')

  const tried = await (await owner.post(path, { ...local, deed: 'try' })).text()
  says(tried, /Nothing is saved yet\.[^]*value="local" checked/)
  assert.equal(await pageOf(paper.anonymous, '/'), before)
  const frame = /<iframe src="([^"]+)"/.exec(tried)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const preview = await owner.get(frame)
  assert.match(preview.headers.get('content-security-policy') ?? '', /frame-ancestors 'self'/)
  assert.match(preview.headers.get('cache-control') ?? '', /no-store/)
  const page = await preview.text()
  says(page, /class="page front-page"/)
  says(await sheetAt(owner, page), /--paper:#ffffff/)
  for (const address of [frame, sheetOf(page).replaceAll('&amp;', '&')])
    assert.equal((await paper.anonymous.get(address)).status, 303, address)

  led(await owner.post(path, { ...local, deed: 'save' }))
  const after = await pageOf(paper.anonymous, '/')
  assert.notEqual(sheetOf(after), sheetOf(before))
  says(await sheetAt(paper.anonymous, after), /--paper:#ffffff[^]*--band:#0b4f9e/)
  says(after, /content="#ffffff" media="\(prefers-color-scheme: light\)"/)
  // A page out of a cache still finds the sheet that it was printed with.
  says(await sheetAt(paper.anonymous, before), /--paper:#faf6ee/)
  says(await pageOf(owner, path), /value="stacked" checked/)

  led(await owner.post(`${path}/former`, {}))
  assert.equal(sheetOf(await pageOf(paper.anonymous, '/')), sheetOf(before))
})

onEachDatabase('only what the paper is set in is fetched', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const fonts = (page: string) =>
    [...page.matchAll(/rel="preload" href="\/assets\/([a-z0-9-]+?)-(?:latin|core)/g)].map(([, name]) => name)
  assert.deepEqual(fonts(await pageOf(paper.anonymous, '/')).toSorted(), ['libre-franklin', 'newsreader'])
  for (const [pair, wanted] of [
    ['franklin', ['libre-franklin']],
    ['contrast', ['libre-franklin', 'source-serif-4']],
    ['source', ['libre-franklin', 'source-serif-4']],
  ] as const) {
    led(await owner.post(path, { ...local, pair, deed: 'save' }))
    const page = await pageOf(paper.anonymous, '/')
    assert.deepEqual(fonts(page).toSorted(), wanted)
    const sheet = await sheetAt(paper.anonymous, page)
    saysNot(sheet, /newsreader/)
    for (const [, file = ''] of sheet.matchAll(/url\("([^"]+)"\)/g))
      assert.equal((await paper.anonymous.get(file)).status, 200, file)
  }
})

onEachDatabase('a colour that could not be read is refused, with the nearest that can', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const typed = { ...own, accentLight: '#ffcc00', accentDark: '#222222', deed: 'save' }
  const refused = await owner.post(path, typed)
  const page = await refused.text()
  assert.equal(refused.status, 422)
  says(page, /href="#accentLight">#ffcc00 on the light paper of this theme has 1\.\d to 1/)
  says(page, /href="#accentDark">#222222 on the dark paper/)
  says(page, /id="accentLight"[^>]*aria-invalid="true"/)
  says(page, /value="#ffcc00"/)
  saysNot(await pageOf(paper.anonymous, '/'), /#ffcc00/)

  const near = (tone: string) => new RegExp(`name="nearest-${tone}" value="([^"]+)"`).exec(page)?.[1] ?? ''
  const nearest = { 'nearest-light': near('light'), 'nearest-dark': near('dark'), deed: 'nearest' }
  const taken = await owner.post(path, { ...typed, ...nearest })
  assert.equal(taken.status, 200)
  says(await taken.text(), new RegExp(`Nothing is saved yet[^]*value="${near('light')}"`))
  led(await owner.post(path, { ...own, accentLight: near('light'), accentDark: near('dark'), deed: 'save' }))
  says(
    await sheetAt(paper.anonymous, await pageOf(paper.anonymous, '/')),
    new RegExp(`--accent:${near('light')}`),
  )
})

onEachDatabase('what is no look is said at its field, and nothing changes', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const before = await pageOf(paper.anonymous, '/')
  const wrong = {
    ...own,
    theme: '"><b>',
    accentLight: 'red;}body{x:y',
    logoLight: 'my-logo.png',
    deed: 'save',
  }
  const answer = await owner.post(path, wrong)
  assert.equal(answer.status, 422)
  const page = await answer.text()
  for (const field of ['theme', 'accentLight', 'logoLight']) says(page, new RegExp(`href="#${field}"`))
  says(page, /value="red;\}body\{x:y"/)
  assert.equal((await owner.get(`${path}/page/front?theme=local`)).status, 404)
  assert.equal(
    (await owner.get(`${path}/sheet?${new URLSearchParams({ ...own, accentLight: '#ffffff' })}`)).status,
    404,
  )
  const unknown = await owner.post(path, { ...local, logoDark: 'media_never', deed: 'save' })
  assert.equal(unknown.status, 422)
  assert.equal(await pageOf(paper.anonymous, '/'), before)
})

onEachDatabase(
  'a logo is everybody’s once it is worn, and the name stands in type where there is none',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><script>1</script><path d="M0 0h90v20z"/></svg>'
    const drawing = await takenIn(paper, 'packet.svg', Buffer.from(svg))
    const picture = await takenIn(paper, 'packet-dark.png', await photograph(400, 100))
    const [day, lamp] = [drawingPath(drawing), picturePath(picture, 400, 'webp')]
    assert.equal((await paper.anonymous.get(day)).status, 404)
    saysNot(await pageOf(paper.anonymous, '/about'), /class="logo/)

    const broadsheet = { ...local, theme: 'broadsheet', pair: 'newsreader', deed: 'save' }
    led(await owner.post(path, { ...broadsheet, logoLight: `/newsroom/media/${drawing.id}` }))
    says(
      await pageOf(paper.anonymous, '/about'),
      new RegExp(`class="logo by-day">[^]*<img src="${day}"[^>]* alt=""[^]*class="name">`),
    )
    const shown = await paper.anonymous.get(day)
    assert.equal(shown.status, 200)
    saysNot(await shown.text(), /script/)

    led(await owner.post(path, { ...broadsheet, logoLight: drawing.id, logoDark: picture.id }))
    says(
      await pageOf(paper.anonymous, '/about'),
      new RegExp(`class="logo">[^]*<source srcset="${lamp}" media="\\(prefers-color-scheme: dark\\)"`),
    )
    // The local theme has a coloured band, by day too.
    led(await owner.post(path, { ...local, logoLight: drawing.id, logoDark: picture.id, deed: 'save' }))
    says(await pageOf(paper.anonymous, '/about'), new RegExp(`<img src="${lamp}"`))

    const removal = `/newsroom/media/${drawing.id}/removal`
    says(await pageOf(owner, removal), /The logo of the paper/)
    await owner.post(removal, {})
    assert.equal((await paper.anonymous.get(day)).status, 200)
    led(await owner.post(path, { ...local, deed: 'save' }))
    assert.equal((await paper.anonymous.get(day)).status, 404)
    saysNot(await pageOf(paper.anonymous, '/about'), /class="logo/)
  },
)

onEachDatabase(
  'a logo is chosen by its picture, found by its name, or comes with the form; what else was typed stays',
  async (t, db) => {
    const paper = await openDesk(t, db)
    const owner = await paper.as('owner')
    const svg = (width: number) =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 20"><path d="M0 0h90v20z"/></svg>`,
      )
    const drawing = await takenIn(paper, 'packet.svg', svg(90))
    await takenIn(paper, 'mole.jpg', await photograph(400, 100))
    const gone = await takenIn(paper, 'minutes.pdf', Buffer.from('%PDF-1.4\n% Minutes.\n'))
    const choices = (page: string, name: string) =>
      [...page.matchAll(new RegExp(`name="${name}" value="([^"]*)"( checked)?`, 'g'))].map(
        ([, id, checked]) => `${id}${checked ?? ''}`,
      )
    const first = await pageOf(owner, path)
    assert.equal(choices(first, 'logoLight').length, 3)
    assert.deepEqual(choices(first, 'logoDark').slice(0, 2), [' checked', drawing.id])
    says(
      first,
      new RegExp(`<img src="${drawingPath(drawing)}"[^>]*> *<span> *<input type="radio" name="logoLight"`),
    )
    saysNot(first, new RegExp(gone.id))

    const found = await (
      await owner.post(path, {
        ...own,
        accentLight: '#1234',
        logoLight: drawing.id,
        pictureQuery: 'MOLE',
        deed: 'find',
      })
    ).text()
    says(
      found,
      /name="pictureQuery" value="MOLE"[^]*value="#1234"|value="#1234"[^]*name="pictureQuery" value="MOLE"/,
    )
    assert.equal(choices(found, 'logoDark').length, 2)
    assert.deepEqual(choices(found, 'logoLight').slice(0, 2), ['', `${drawing.id} checked`])
    says(
      await (await owner.post(path, { ...own, pictureQuery: '<quay>', deed: 'find' })).text(),
      /says “&lt;quay&gt;”/,
    )

    const send = async (field: string, name: string, bytes: Buffer, deed: string) => {
      const form = new FormData()
      for (const [key, value] of Object.entries({
        ...own,
        theme: 'broadsheet',
        accentLight: '#0b4f9e',
        deed,
      }))
        form.append(key, value)
      form.append(field, new Blob([new Uint8Array(bytes)]), name)
      const headers = { cookie: owner.cookie, origin: paper.origin }
      return fetch(paper.origin + path, { method: 'POST', redirect: 'manual', headers, body: form })
    }
    const brought = await (await send('logoDarkFile', 'lamp.svg', svg(120), 'find')).text()
    says(brought, /<span> *<input type="radio" name="logoDark" value="media_[^"]+" checked[^>]*> lamp\.svg/)
    saysNot(await pageOf(paper.anonymous, '/about'), /class="logo/)
    led(await send('logoLightFile', 'day.svg', svg(150), 'save'))
    says(await pageOf(paper.anonymous, '/about'), /class="logo/)

    const wrong = await send('logoLightFile', 'notes.svg', Buffer.from('<svg>'), 'save')
    assert.equal(wrong.status, 422)
    says(await wrong.text(), /href="#logoLightFile">notes\.svg: it is no SVG[^]*value="#0b4f9e"/)
    const film = await send('logoLightFile', 'minutes.pdf', Buffer.from('%PDF-1.4\n% Minutes.\n'), 'save')
    assert.equal(film.status, 422)
    says(await film.text(), /minutes\.pdf: This is no picture or drawing/)
    assert.equal((await send('other', 'a.svg', svg(3), 'save')).status, 422)
  },
)

onEachDatabase('nobody but whoever sets the paper sees or changes its look', async (t, db) => {
  const paper = await openDesk(t, db)
  for (const role of ['editor', 'writer', 'advertising'] as const) {
    const visitor = await paper.as(role)
    await pageOf(visitor, path, 403)
    await pageOf(visitor, `${path}/page/front?${new URLSearchParams(local)}`, 403)
    assert.equal((await visitor.post(path, { ...local, deed: 'save' })).status, 403)
    assert.equal((await visitor.post(`${path}/former`, {})).status, 403)
  }
})
