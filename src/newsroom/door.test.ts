import assert from 'node:assert/strict'
import { machine, makeLink, openAccount } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { openDesk, pageOf, says, story, write } from '../../test/harness/desk.ts'
import { newsroomRoutes } from './routes.ts'

const linkFor = (store: Store): Promise<string> =>
  store.write(async (tx) => {
    const opened = await openAccount(
      tx,
      machine,
      { name: 'Maren Ostrow', email: 'maren@paper.example', role: 'editor' },
      clock(),
    )
    assert.ok(opened.ok)
    return makeLink(tx, machine, opened.value.id, clock())
  })

onEachDatabase('a link says whom it signs in, and opening it does nothing', async (t, db) => {
  const { anonymous } = await openDesk(t, db)
  const token = await linkFor(db)
  for (let times = 0; times < 3; times += 1) {
    const opened = await anonymous.get(`/newsroom/sign-in/${token}`)
    assert.equal(opened.status, 200)
    assert.equal(opened.headers.get('set-cookie'), null)
    says(await opened.text(), /Maren Ostrow/)
  }
  const entered = await anonymous.post('/newsroom/sign-in', { token })
  assert.equal(entered.status, 303)
  says(entered.headers.get('set-cookie') ?? '', /; HttpOnly; SameSite=Lax/)
  says(await pageOf(anonymous, `/newsroom/sign-in/${token}`, 410), /used or has run out/)
  says(await pageOf(anonymous, '/newsroom/sign-in/nonsense', 410), /used or has run out/)
})

onEachDatabase('of fifty who use a link at once, one comes in', async (t, db) => {
  const { anonymous } = await openDesk(t, db)
  const token = await linkFor(db)
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => anonymous.post('/newsroom/sign-in', { token })),
  )
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
  assert.deepEqual(statuses, [303, ...Array.from({ length: 49 }, () => 410)])
  assert.equal(answers.filter(({ headers }) => headers.has('set-cookie')).length, 1)
})

onEachDatabase(
  'who has not signed in is led to the door, and a form they sent is given back',
  async (t, db) => {
    const { anonymous, as } = await openDesk(t, db)
    const editor = await as('editor')
    const path = await write(editor)
    for (const address of [
      '/newsroom',
      '/newsroom/budget',
      '/newsroom/stories/new',
      path,
      `${path}/preview`,
    ]) {
      const answer = await anonymous.get(address)
      assert.equal(answer.headers.get('location'), '/newsroom/sign-in', address)
    }
    says(await pageOf(anonymous, '/newsroom/sign-in'), /npx broadsheet user reset EMAIL/)
    await editor.post('/newsroom/sign-out', {})
    const late = await editor.post(path, { ...story, revision: '1', body: 'Four hours of <b>work</b>.' })
    assert.equal(late.status, 403)
    says(await late.text(), /signed out[^]*Four hours of &lt;b&gt;work&lt;\/b&gt;/)
    assert.equal((await editor.get('/newsroom/budget')).status, 303)
  },
)

onEachDatabase('no form is taken from another address', async (t, db) => {
  const { origin, as } = await openDesk(t, db)
  const editor = await as('editor')
  const id = (await write(editor)).split('/').at(-1) ?? ''
  const posts = newsroomRoutes.filter(({ method }) => method === 'POST')
  assert.ok(posts.length > 30)
  const before = await pageOf(editor, '/newsroom/budget')
  for (const { path } of posts) {
    const address = path.replace(':id', id)
    const foreign = ['null', 'https://evil.example', `${origin}.evil.example`, `http://evil.localhost`, '']
    for (const from of foreign) {
      const answer = await editor.post(
        address,
        { ...story, revision: '1', reason: 'Theirs' },
        { origin: from },
      )
      assert.equal(answer.status, 403, `${address} from ${from}`)
      says(await answer.text(), /another address/)
    }
    const nowhere = await fetch(origin + address, {
      method: 'POST',
      headers: { cookie: editor.cookie, 'content-type': 'text/plain' },
      body: 'revision=1',
    })
    assert.equal(nowhere.status, 403, `${address} from nowhere`)
  }
  assert.equal(await pageOf(editor, '/newsroom/budget'), before)
})

onEachDatabase('looking changes nothing, whatever the address says', async (t, db) => {
  const { origin, as } = await openDesk(t, db)
  const editor = await as('editor')
  const path = await write(editor)
  // The editor's script is let in by a word that is made for each page.
  const seen = async () => (await pageOf(editor, path)).replace(/nonce="[^"]*"/g, '')
  const before = await seen()
  const asked = `?${new URLSearchParams({ revision: '1', reason: 'x', headline: 'Changed', _method: 'POST', said: 'published' })}`
  for (const address of ['', '/publication', '/correction', '/kill', '/preview', '/versions'])
    for (const method of ['GET', 'HEAD'])
      await fetch(origin + path + address + asked, {
        method,
        headers: { cookie: editor.cookie, 'x-http-method-override': 'POST' },
      })
  for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH'])
    assert.equal((await fetch(origin + path, { method, headers: { cookie: editor.cookie } })).status, 405)
  assert.equal(await seen(), before)
})
