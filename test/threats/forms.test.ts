// Slow: more than twenty seconds.
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { routes } from '../../src/app.ts'
import { character } from '../../src/document/arbitrary-body.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { local, openDesk, story, write } from '../harness/desk.ts'
import { openPaper } from '../harness/paper.ts'
import { inTime, until } from '../harness/soon.ts'
import { methodOf } from './places.ts'
import { request, say } from './raw.ts'
import { everyRow } from './tables.ts'

const form = 'application/x-www-form-urlencoded'
const evil: Record<string, string | readonly string[]> = {
  id: 'story_evil',
  storyId: 'story_evil',
  slug: 'evil-slug',
  path: '/evil-path',
  createdAt: '1999-01-01T00:00:00.000Z',
  createdBy: 'account_machine',
  created_by: 'account_machine',
  author: 'account_machine',
  savedBy: 'account_machine',
  publishedAt: '1999-01-01T00:00:00.000Z',
  published_at: '1999-01-01T00:00:00.000Z',
  publicAt: '1999-01-01T00:00:00.000Z',
  status: 'published',
  state: 'published',
  version: '7',
  number: '7',
  origin: 'wordpress:evil',
  originId: '1',
  killedAt: '',
  role: 'owner',
  actor: 'account_machine',
  address: '6.6.6.6',
  accountId: 'account_machine',
  day: '1999/01/01',
  from: '0',
  'sectionId[]': 'section_evil',
  'topicIds[]': 'topic_evil',
  'body[type]': 'doc',
  'headline[toString]': 'x',
  __proto__x: 'x',
  'constructor.prototype.polluted': 'yes',
  'constructor[prototype][polluted]': 'yes',
  '__proto__[polluted]': 'yes',
  '__proto__.polluted': 'yes',
  toString: 'x',
  hasOwnProperty: 'x',
}
const proto = '&__proto__=x&__proto__=y&constructor=z&prototype=w'
const evilIn = /evil|1999|6\.6\.6\.6|account_machine|polluted/

onEachDatabase('A9: nothing rides along in a form: only its own fields are read', async (t, db) => {
  const paper = await openDesk(t, db)
  const writer = await paper.as('writer')
  const editor = await paper.as('editor')
  const address = await write(writer, evil)
  const id = address.split('/').at(-1)
  assert.match(id ?? '', /^story_[0-9a-z]{23}$/)
  const said = await fetch(`${paper.origin}${address}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: writer.cookie, origin: paper.origin, 'content-type': form },
    body: `${new URLSearchParams({ ...story, 'bylinePerson[]': 'Ida', 'bylineRole[]': 'Reporter', revision: '1' })}${proto}`,
  })
  assert.equal(said.status, 303)
  assert.equal((await writer.post(`${address}/publication`, { ...evil, revision: '2' })).status, 303)
  assert.equal(
    (await writer.post(address, { ...story, ...evil, headline: 'Again', revision: '0' })).status,
    303,
  )
  assert.equal(
    (
      await writer.post(`${address}/correction`, {
        ...evil,
        revision: '1',
        reason: 'Because.',
        kind: 'minor',
      })
    ).status,
    303,
  )
  assert.equal((await editor.post(`${address}/kill`, { ...evil, reason: 'Because.' })).status, 303)
  await paper.app.settle()
  assert.doesNotMatch(JSON.stringify(await everyRow(db)).replaceAll('The machine', ''), evilIn)
  assert.equal(({} as { polluted?: unknown }).polluted, undefined)
})

onEachDatabase('D1: a form that does not come from a page of ours changes nothing', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const address = await write(owner)
  const before = await everyRow(db)
  const { port } = paper
  const strangers: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: `http://localhost.evil.example:${port}` },
    { origin: `http://evil.localhost:${port}` },
    { origin: `http://localhost:${port + 1}` },
    { origin: `https://localhost:${port}` },
    { origin: `http://localhost` },
    { origin: `http://localhost:${port}/` },
    { origin: `http://localhost:${port}, https://evil.example` },
    { origin: `http://localhost:${port}@evil.example` },
    { origin: `http://localhost:${port}\\.evil.example` },
    { origin: 'https://evil.example', referer: `${paper.origin}/newsroom`, host: `localhost:${port}` },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  ]
  const posts = routes.flatMap((route) =>
    methodOf(route) === 'POST' ? [route.path.replace(':id', address.split('/').at(-1) ?? '')] : [],
  )
  for (const path of posts) {
    const body = String(
      new URLSearchParams({ ...story, 'bylinePerson[]': '', 'bylineRole[]': '', revision: '1', reason: 'x' }),
    )
    // Every stranger at one door, every kind of form at every door.
    for (const [at, stranger] of strangers.entries())
      for (const type of at === 0
        ? [form, 'text/plain', 'multipart/form-data; boundary=x']
        : path === posts[0]
          ? [form]
          : []) {
        const response = await fetch(paper.origin + path, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie: owner.cookie, 'content-type': type, ...stranger },
          body,
        })
        await response.body?.cancel()
        assert.equal(response.status, 403, `${path} from ${JSON.stringify(stranger)}`)
        assert.equal(response.headers.get('access-control-allow-origin'), null)
      }
    const lines = [
      `Host: localhost:${port}`,
      `Cookie: ${owner.cookie}`,
      `Content-Type: ${form}`,
      `Content-Length: ${body.length}`,
      'Connection: close',
    ]
    const none = await say(port, request(`POST ${path}`, lines, body))
    assert.deepEqual(none.statuses, [403], 'without an origin')
  }
  assert.deepEqual(await everyRow(db), before)
  assert.equal((await owner.get(address)).status, 200, 'still signed in')
})

const bodies: Record<string, string | Uint8Array> = {
  'bad UTF-8': new Uint8Array([0x61, 0x3d, 0xff, 0xfe, 0xc0, 0x80]),
  'bad percent signs': 'headline=%&body=%zz&token=%C0%80',
  'lone surrogates': 'headline=%ED%A0%80&token=%ED%BF%BF&reason=%ED%A0%80&revision=1',
  'NUL everywhere': 'headline=a%00b&body=%00&token=%00&reason=%00&revision=1%00&kind=news',
  'only ampersands': '&'.repeat(100_000),
  'a thousand same fields': Array.from({ length: 1000 }, () => 'headline=x&revision=1&token=x&reason=x').join(
    '&',
  ),
  'a hundred thousand fields': Array.from({ length: 100_000 }, (_, at) => `f${at}=1`).join('&'),
  'four million tiny fields': 'a&'.repeat(2_000_000),
  'a long name': `${'n'.repeat(1_000_000)}=1`,
  'deep brackets': `body${'[a]'.repeat(100_000)}=1&revision=1`,
  'deep Markdown': `headline=x&kind=news&revision=1&body=${encodeURIComponent('> '.repeat(50_000))}`,
  'a table without end': `headline=x&kind=news&revision=1&body=${encodeURIComponent(`${'|a'.repeat(200)}\n${'|-'.repeat(200)}\n${`${'|b'.repeat(200)}\n`.repeat(2000)}`)}`,
  'a list without end': `headline=x&kind=news&revision=1&body=${encodeURIComponent('- a\n'.repeat(100_000))}`,
  'many brackets': `headline=x&kind=news&revision=1&body=${encodeURIComponent('['.repeat(50_000))}`,
  'huge numbers': 'revision=9999999999999999999999&page=1e309',
  'negative revision': 'revision=-1&headline=x&kind=news',
  'no number': 'revision=NaN&headline=x&kind=news',
  'wrong kinds': `headline=x&kind=owner&section=${local}%27&embargoUntil=0000-00-00+99:99&sensitive=maybe&revision=1`,
  'an embargo beyond all time': 'headline=x&kind=news&revision=1&embargoUntil=9999-12-31+23:59',
  'far too much': 'a'.repeat(5_000_000),
  nothing: '',
}

/** What the one reader of forms takes or refuses before any door is asked: the second engine hears of it at every tenth door. */
const aboutReading = new Set([
  'only ampersands',
  'a thousand same fields',
  'a hundred thousand fields',
  'four million tiny fields',
  'a long name',
  'deep brackets',
  'far too much',
])

onEachDatabase('F1: no form brings the paper down or makes it stumble', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const id = (await write(owner)).split('/').at(-1) ?? ''
  const posts = routes.flatMap((route) =>
    methodOf(route) === 'POST' && !route.path.endsWith('sign-out') ? [route.path.replace(':id', id)] : [],
  )
  const memory = process.memoryUsage().rss
  for (const [at, path] of posts.entries())
    for (const [name, body] of Object.entries(bodies)) {
      if (db.engine === 'postgres' && aboutReading.has(name) && at % 10 > 0) continue
      await inTime(3000, `${path} with ${name}`, async () => {
        const response = await fetch(paper.origin + path, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie: owner.cookie, origin: paper.origin, 'content-type': form },
          body,
        }).catch((error: unknown) => error as Error)
        // A reader of too much is hung up on, which fetch may meet while it is still sending.
        if (response instanceof Error) return assert.equal(name, 'far too much')
        assert.ok(response.status < 500, `${path} with ${name}: ${response.status}`)
        return void (await response.text())
      })
    }
  for (const type of [
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'text/xml',
    `${form}; charset=utf-16`,
    '',
    'x'.repeat(5000),
  ]) {
    const response = await fetch(`${paper.origin}/newsroom/stories/new`, {
      method: 'POST',
      headers: { cookie: owner.cookie, origin: paper.origin, 'content-type': type },
      body: '{"__proto__":{"polluted":1}}',
    })
    assert.ok(response.status < 500, type)
  }
  assert.ok(process.memoryUsage().rss - memory < 300 * 2 ** 20)
  assert.deepEqual(paper.errors, [])
})

onEachDatabase('F1: any text in any field is a page or a plain no', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const value = fc.oneof(
    fc.string({ unit: character, maxLength: 60 }),
    fc.constantFrom(
      '',
      '0',
      '1',
      '-1',
      '[]',
      '{}',
      'null',
      'yes',
      '\0',
      '%',
      '<',
      '---',
      '```broadsheet x\n{}\n```',
    ),
  )
  const fields = fc.dictionary(
    fc.constantFrom(
      ...Object.keys(story),
      'embargoUntil',
      'kicker',
      'sensitive',
      'revision',
      'reason',
      'noticeKind',
      'minor',
      'token',
    ),
    fc.oneof(value, fc.array(value, { maxLength: 3 })),
  )
  const id = (await write(owner)).split('/').at(-1)
  await fc.assert(
    fc.asyncProperty(
      fields,
      fc.constantFrom('new', `${id}`, `${id}/publication`, `${id}/correction`, `${id}/kill`),
      async (typed, place) => {
        const response = await owner.post(`/newsroom/stories/${place}`, typed)
        assert.ok(response.status < 500, `${place}: ${response.status}`)
        await response.text()
      },
    ),
    { numRuns: 60 },
  )
  assert.deepEqual(paper.errors, [])
})

onEachDatabase('F1: two hundred uploads that break off leave nothing behind', async (t, db) => {
  const paper = await openPaper(t, db)
  const head = (extra: string) =>
    request('POST /newsroom/sign-in', [
      `Host: localhost:${paper.port}`,
      `Origin: ${paper.origin}`,
      `Content-Type: ${form}`,
      extra,
    ])
  await paper.anonymous.get('/')
  const memory = process.memoryUsage().rss
  const breakOff = async (at: number) => {
    const socket = connect(paper.port, '127.0.0.1')
    socket.on('error', () => {})
    await new Promise((resolve) => socket.once('connect', resolve))
    socket.write(
      at % 2 === 0
        ? `${head('Content-Length: 3000000')}${'a'.repeat(100_000)}`
        : `${head('Transfer-Encoding: chunked')}186a0\r\n${'a'.repeat(100_000)}\r\n`,
    )
    await pause(5)
    if (at % 3 === 0) socket.resetAndDestroy()
    else socket.destroy()
  }
  for (let round = 0; round < 10; round += 1)
    await Promise.all(Array.from({ length: 20 }, (_, at) => breakOff(at)))
  assert.equal((await paper.anonymous.get('/')).status, 200)
  const open = () =>
    new Promise<number>((resolve) => paper.app.server.getConnections((_, count) => resolve(count)))
  await until(async () => (await open()) < 20, 'fewer than twenty connections are open')
  assert.ok(process.memoryUsage().rss - memory < 150 * 2 ** 20)
  assert.deepEqual(paper.errors, [], 'a reader who leaves is no error of ours')
})

onEachDatabase('F1: an upload without end is cut off', async (t, db) => {
  const paper = await openPaper(t, db)
  const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
  const endless =
    request('POST /newsroom/sign-in', [
      `Host: localhost:${paper.port}`,
      `Origin: ${paper.origin}`,
      `Content-Type: ${form}`,
      'Transfer-Encoding: chunked',
    ]) + chunk.repeat(100)
  const { statuses } = await say(paper.port, endless)
  assert.ok(statuses.length === 0 || statuses[0] === 413, statuses.join(' '))
  assert.deepEqual(paper.errors, [])
})
