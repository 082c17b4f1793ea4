import assert from 'node:assert/strict'
import { clock } from '#platform/mint.ts'
import { machine } from '#people/index.ts'
import { forget, listMissed, missedTallyOf } from '#signposts/index.ts'
import { keepMissed } from '#signposts/jobs.ts'
import { onEachDatabase } from '../../test/harness/databases.ts'
import { addressIn, led, openDesk, pageOf, says, saysNot, write } from '../../test/harness/desk.ts'
import type { TestPaper, Visitor } from '../../test/harness/paper.ts'

const page = '/newsroom/settings/addresses'

const counted = async ({ store }: TestPaper): Promise<readonly (readonly [string, number, string])[]> => {
  await keepMissed(store, { error: assert.fail, warn: () => {}, info: () => {} }).stop()
  return (await listMissed(store.read, 10)).map(({ path, times, from }) => [path, times, from] as const)
}
async function published(editor: Visitor): Promise<string> {
  const desk = await write(editor)
  led(await editor.post(`${desk}/publication`, { revision: '1' }))
  return addressIn(await pageOf(editor, desk))
}

onEachDatabase('what readers ask for in vain is led on with one press, in one step', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  says(await pageOf(editor, page), /Nothing has been asked for in vain/)
  const story = await published(editor)
  const link = { referer: `${paper.origin}/about` }
  for (const path of ['/old/bridge', '/old/bridge', '/old/мост'])
    assert.equal((await paper.anonymous.get(encodeURI(path), link)).status, 404)
  assert.equal(
    (await paper.anonymous.get('/old/bridge', { referer: 'https://elsewhere.example/x' })).status,
    404,
  )
  assert.deepEqual(await counted(paper), [
    ['/old/bridge', 3, '/about'],
    ['/old/мост', 1, '/about'],
  ])
  says(await pageOf(editor, page), /\/old\/bridge[^]*\/old\/мост/)

  const answer = await editor.post(page, { deed: 'lead-on', from: '/old/bridge', to: paper.origin + story })
  says(await pageOf(editor, answer.headers.get('location') ?? ''), /\/old\/bridge leads to .* now\./)
  const moved = await paper.anonymous.get('/old/bridge')
  assert.deepEqual([moved.status, moved.headers.get('location')], [301, story])
  assert.deepEqual(
    (await counted(paper)).map(([path]) => path),
    ['/old/мост'],
  )
  led(await editor.post(page, { deed: 'lead-on', from: '/older/bridge', to: '/old/bridge' }))
  assert.equal((await paper.anonymous.get('/older/bridge')).headers.get('location'), story)
  saysNot(await pageOf(editor, `${page}?q=nothing-like-it`), /older\/bridge/)
  says(await pageOf(editor, `${page}?q=older`), /older\/bridge/)

  const down = await editor.post(page, { deed: 'take-down', from: '/old/bridge' })
  says(await pageOf(editor, down.headers.get('location') ?? ''), /Put back/)
  assert.equal((await paper.anonymous.get('/old/bridge')).status, 404)
  led(await editor.post(page, { deed: 'forget', from: '/old/мост' }))
  assert.deepEqual(
    (await counted(paper)).map(([path]) => path),
    ['/old/bridge'],
  )
})

onEachDatabase('an address that cannot lead on is refused, and what was typed stays', async (t, db) => {
  const paper = await openDesk(t, db)
  const editor = await paper.as('editor')
  const story = await published(editor)
  const wrong = async (from: string, to: string): Promise<string> => {
    const response = await editor.post(page, { deed: 'lead-on', from, to })
    assert.equal(response.status, 422, `${from} to ${to}`)
    return response.text()
  }
  says(await wrong('/a', 'https://elsewhere.example/'), /This is no address of this paper/)
  says(await wrong('/a', '//elsewhere.example/'), /This is no address of this paper/)
  says(await wrong('', '/'), /This is no address of this paper/)
  says(await wrong('/kept-as-typed', '/nothing-here'), /no such page[^]*value="\/kept-as-typed"/)
  says(await wrong(story, '/'), /answers at this address itself/)
  says(await wrong('/newsroom', '/'), /answers at this address itself/)
  led(await editor.post(page, { deed: 'lead-on', from: '/b', to: story }))
  says(await wrong('/b', '/b'), /no such page|lead to itself/)
  assert.equal((await editor.post(page, { deed: 'burn', from: '/b' })).status, 400)
  for (const role of ['writer', 'advertising'] as const) {
    const other = await paper.as(role)
    await pageOf(other, page, 403)
    assert.equal((await other.post(page, { deed: 'lead-on', from: '/c', to: '/' })).status, 403)
  }
  assert.equal((await paper.anonymous.get('/c')).status, 404)
})

onEachDatabase('what programs try at every door is not noted, and a flood is bounded', async (t, db) => {
  const paper = await openDesk(t, db)
  const key = { referer: `${paper.origin}/preview/a-key-that-lets-in` }
  assert.equal((await paper.anonymous.get('/from-a-preview', key)).status, 404)
  assert.deepEqual(await counted(paper), [['/from-a-preview', 1, '']])
  await db.write((tx) => forget(tx, machine, '/from-a-preview'))
  for (const path of [
    '/section/none',
    '/topic/none',
    '/wp-login.php',
    '/.env',
    '/.git/config',
    '/wp-admin/setup.php',
    `/${'x'.repeat(400)}`,
  ])
    assert.equal((await paper.anonymous.get(path)).status, 404)
  assert.deepEqual(await counted(paper), [])
  const tally = missedTallyOf(paper.store)
  for (let at = 0; at < 5_000; at++) tally.note(`/flood/${at}`, '', clock())
  assert.equal(tally.take().length, 500)
})
