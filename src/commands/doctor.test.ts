import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isAtLeast } from '#platform/db/sqlite-version.ts'
import { ownFolder } from '#platform/db/ownership.ts'
import { main } from './main.ts'

async function doctor(t: TestContext, flags: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-doctor-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const said: string[] = []
  const terminal = { say: (line: string) => said.push(line), complain: (line: string) => said.push(line) }
  const argv = Object.entries({ data: folder, port: '0', ...flags }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ])
  return { code: await main(['doctor', ...argv], {}, terminal), said: said.join('\n') }
}

test('a machine that can run the paper is told so', async (t) => {
  const { code, said } = await doctor(t, {})
  assert.equal(code, 0, said)
  assert.match(
    said,
    /^ok {4}Node 2\d[^]*^ok {4}SQLite 3\.[^]*GiB are free[^]*No server is running[^]*Port 0 is free/m,
  )
})

test('a running server is noticed, and its port is not called taken', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'broadsheet-doctor-'))
  t.after(() => rmSync(data, { recursive: true }))
  const lock = ownFolder(data)
  t.after(() => lock?.release())
  const { code, said } = await doctor(t, { data })
  assert.equal(code, 0, said)
  assert.match(said, /^note {2}A server is running on/m)
})

test('a port that another program has is in the way', async (t) => {
  const server = createServer().listen(0)
  t.after(() => server.close())
  const address = server.address()
  const port = String(typeof address === 'object' ? address?.port : 0)
  const { code, said } = await doctor(t, { port })
  assert.equal(code, 1)
  assert.match(said, new RegExp(`^BAD {3}Port ${port} is taken`, 'm'))
})

test('a Postgres that does not answer is in the way, and its password is not told', async (t) => {
  const { code, said } = await doctor(t, { 'database-url': 'postgres://desk:secret@127.0.0.1:1/paper' })
  assert.equal(code, 1)
  assert.match(said, /^BAD {3}The Postgres of DATABASE_URL does not answer: .*ECONNREFUSED/m)
  assert.doesNotMatch(said, /secret/)
})

test('versions are compared as numbers', () => {
  assert.ok(isAtLeast('3.51.3', '3.51.3') && isAtLeast('3.100.0', '3.51.3') && isAtLeast('27.0.0', '26.0.0'))
  assert.ok(!isAtLeast('3.9.10', '3.51.3') && !isAtLeast('3.51.2', '3.51.3') && !isAtLeast('9.9.9', '26.0.0'))
})
