// Slow: more than twenty seconds.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  admits,
  type Door,
  type Permission,
  type Role,
  roles,
  type StaffRole,
  staffRoles,
} from '#people/index.ts'
import type { EventType } from '#platform/jobs/events.ts'
import { jobs, routes } from '../../src/app.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { openDesk, revisionIn, story, write } from '../harness/desk.ts'
import { generated } from '../harness/generated.ts'
import { openPaper, type Visitor } from '../harness/paper.ts'
import { addressOf, type AnyRoute, methodOf, namesIn } from './places.ts'
import { request, say } from './raw.ts'
import { everyRow } from './tables.ts'

const doorOf = (route: AnyRoute): Door => (route.kind === 'page' ? 'anyone' : route.who)
const doorName = (door: Door): string => (door === 'anyone' ? 'anyone' : door.name)
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

test('C1: every route stands in the checked-in table, with its door and who may knock', () => {
  const rows = routes.map((route) => {
    const door = doorOf(route)
    const who = roles.map((role) => (admits({ id: null, name: '', role }, door) ? '•' : ''))
    return [methodOf(route), code(route.path), route.kind === 'page' ? 'page' : '', doorName(door), ...who]
  })
  const text = table(['method', 'path', 'printed', 'door', ...roles], rows)
  generated(
    'routes.md',
    `# Routes\n\nWritten by a test. Every address of the paper, its door, and who may knock there; the first that fits answers. HEAD is as GET.\n\n${text}\n`,
  )
  const twice = routes.map((route) => `${methodOf(route)} ${route.path}`)
  assert.equal(new Set(twice).size, twice.length, 'a route that can never be reached')
})

const exportsOf = async (pattern: string): Promise<readonly (readonly [string, unknown])[]> => {
  const files = globSync(pattern).filter((file) => !/\.test\.|migrations|bin\//.test(file))
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(resolve(file)).href) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap((module, at) =>
    Object.values(module).map((value) => [basename(files[at] ?? ''), value] as const),
  )
}
const isPermission = (value: unknown): value is Permission<unknown> =>
  typeof value === 'object' && value !== null && 'grants' in value && 'owns' in value && 'name' in value
const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  one.name < other.name ? -1 : 1

test('C1: every right stands in the checked-in table, with what each role may', async () => {
  const found = await exportsOf('src/**/{model,rights}.ts')
  const rights = [...new Set(found.map(([, value]) => value).filter(isPermission))].toSorted(byName)
  assert.equal(new Set(rights.map(({ name }) => name)).size, rights.length, 'two rights of one name')
  const written = globSync('src/**/*.{ts,tsx}').flatMap(
    (file) => readFileSync(file, 'utf8').match(/= permission[<(]/g) ?? [],
  )
  assert.equal(rights.length, written.length, 'a right stands neither in a model nor among rights')
  const rows = rights.map(({ name, grants }) => [code(name), ...roles.map((role) => grants[role] ?? '')])
  generated(
    'permissions.md',
    `# Permissions\n\nWritten by a test. \`any\`: on anything; \`own\`: on what is theirs.\n\n${table(['right', ...roles], rows)}\n`,
  )
  for (const { grants } of rights)
    assert.equal(grants.reader, undefined, 'a reader has no right in the newsroom')
  for (const route of routes) {
    const door = doorOf(route)
    if (door !== 'anyone')
      assert.ok(
        rights.some((right) => right === door),
        `${doorName(door)} is no right of a slice`,
      )
  }
})

test('every event stands in the checked-in table, with who listens', async () => {
  const found = await exportsOf('src/*/events.ts')
  const events = found.map(([, value]) => value as EventType<unknown>).toSorted(byName)
  const heard = (event: string) =>
    jobs.flatMap((job) => (job.kind === 'listener' && job.event === event ? [code(job.name)] : []))
  const rows = events.map(({ name, urgent }) => [code(name), urgent ? 'yes' : '', heard(name).join(', ')])
  const timetables = jobs.flatMap((job) =>
    job.kind === 'timetable' ? [[code(job.name), `${job.seconds}`]] : [],
  )
  generated(
    'events.md',
    `# Events\n\nWritten by a test. Each is in the outbox and drops printed pages; after an urgent one no list is old either.\n\n${table(['event', 'urgent', 'listeners'], rows)}\n\n## By the clock\n\n${table(['job', 'every … seconds'], timetables)}\n`,
  )
})

onEachDatabase('C1: each route lets in exactly the roles of the table', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const owner = await paper.as('owner')
  const names = await namesIn(paper, (await write(owner, { section: '' })).split('/').at(-1))
  const visitors: readonly (readonly [Role, Visitor])[] = [
    ['reader', paper.anonymous],
    ...(await Promise.all(
      staffRoles.map(async (role): Promise<[StaffRole, Visitor]> => [role, await paper.as(role)]),
    )),
  ]
  for (const route of routes.filter(({ path }) => !endsSessions.includes(path)))
    for (const [role, visitor] of visitors) {
      const path = addressOf(route, names)
      const response = methodOf(route) === 'GET' ? await visitor.get(path) : await visitor.post(path, {})
      await response.text()
      const toTheDoor = response.status === 303 && response.headers.get('location') === '/newsroom/sign-in'
      const open = admits({ ...visitor.actor, role }, doorOf(route))
      const name = `${methodOf(route)} ${path} as ${role}: ${response.status}`
      if (!open)
        assert.ok(role === 'reader' && methodOf(route) === 'GET' ? toTheDoor : response.status === 403, name)
      else
        assert.ok(
          !toTheDoor && response.status !== 500 && (response.status !== 403 || isOwnOnly(route, role)),
          name,
        )
    }
})
const endsSessions: readonly string[] = ['/newsroom/sign-out', '/newsroom/account/sessions/end-others']
/** Whoever may only on what is theirs knocks, and is refused at the owner's story. */
const isOwnOnly = (route: AnyRoute, role: Role): boolean => {
  const door = doorOf(route)
  return door !== 'anyone' && door.grants[role] === 'own'
}

onEachDatabase('C2: no method but POST ever changes anything', async (t, db) => {
  const paper = await openDesk(t, db)
  const owner = await paper.as('owner')
  const draft = await write(owner)
  const out = await write(owner, { headline: 'Out already' })
  await owner.post(`${out}/publication`, { revision: '1' })
  await owner.post(out, { ...story, headline: 'Out, and changed', revision: '0' })
  await paper.app.settle()
  const before = await everyRow(db)
  const overrides = [
    '_method=POST',
    '_method=DELETE',
    'method=post',
    'revision=1&reason=x',
    'token=x',
    'said=published',
  ]
  const headers = { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE', 'x-http-method': 'POST' }
  const posts = routes.filter((route) => methodOf(route) === 'POST')
  for (const { path } of posts)
    for (const id of [draft, out].map((address) => address.split('/').at(-1) ?? '')) {
      const address = path.replace(':id', id)
      for (const override of overrides) await (await owner.get(`${address}?${override}`, headers)).text()
      for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
        const response = await fetch(paper.origin + address, {
          method,
          redirect: 'manual',
          headers: { ...headers, cookie: owner.cookie, origin: paper.origin },
        })
        assert.ok(method === 'HEAD' || response.status === 405, `${method} ${address}: ${response.status}`)
      }
      const lines = ['TRACE', 'get', 'Post', 'POST/'].map((method) =>
        request(`${method} ${address}`, [
          `Host: localhost:${paper.port}`,
          `Cookie: ${owner.cookie}`,
          `Origin: ${paper.origin}`,
        ]),
      )
      for (const { text } of await Promise.all(lines.map((line) => say(paper.port, line))))
        assert.doesNotMatch(text, /broadsheet=|HTTP\/1.1 2/)
    }
  // A POST where only looking is offered.
  for (const route of routes)
    if (methodOf(route) === 'GET' && !posts.some(({ path }) => path === route.path))
      await (
        await owner.post(route.path.replace(':id', draft.split('/').at(-1) ?? ''), {
          ...story,
          revision: '1',
        })
      ).text()
  assert.deepEqual(await everyRow(db), before)
  assert.equal((await owner.get(draft)).status, 200, 'still signed in')
})

onEachDatabase('C3: with somebody else’s ids a contributor and a writer get nowhere', async (t, db) => {
  const paper = await openDesk(t, db)
  const [editor, writer, contributor, other] = await Promise.all([
    paper.as('editor'),
    paper.as('writer'),
    paper.as('contributor'),
    paper.as('contributor'),
  ])
  const secret = { headline: 'Not for everybody', body: 'Sealed until it is checked.' }
  const theirs = await write(editor, secret)
  const otherDraft = await write(other, secret)
  const out = await write(editor, secret)
  await editor.post(`${out}/publication`, { revision: '1' })
  await editor.post(out, { ...story, ...secret, body: 'Sealed, second draft.', revision: '0' })
  await paper.app.settle()
  const before = await everyRow(db)
  for (const place of [theirs, otherDraft, out]) {
    for (const look of ['', '/preview', '/versions', '/versions/1', '/publication', '/correction', '/kill']) {
      const response = await contributor.get(place + look)
      assert.ok([403, 404].includes(response.status), `${place + look}: ${response.status}`)
      assert.doesNotMatch(await response.text(), /Sealed|Not for everybody/)
    }
    for (const visitor of [contributor, writer])
      for (const [deed, fields] of Object.entries({
        '': { ...story, revision: '1' },
        '/publication': { revision: '1' },
        '/correction': { revision: '1', reason: 'because', noticeKind: 'correction' },
        '/kill': { revision: '1', reason: 'because' },
      })) {
        const response = await visitor.post(place + deed, fields)
        assert.equal(response.status, 403, `${place + deed} as ${visitor.actor.role}`)
      }
  }
  assert.doesNotMatch(await (await contributor.get('/newsroom/budget')).text(), /Not for everybody/)
  assert.doesNotMatch(await (await contributor.get('/newsroom/budget?q=Not+for')).text(), /story_/)
  assert.deepEqual(await everyRow(db), before)
  // What is their own opens.
  const own = await write(contributor)
  assert.equal((await contributor.get(`${own}/preview`)).status, 200)
  assert.equal((await contributor.post(`${own}/publication`, { revision: '1' })).status, 403)
  assert.equal((await writer.get(`${own}/preview`)).status, 200)
  assert.equal(revisionIn(await (await contributor.get(own)).text()), '1')
})
