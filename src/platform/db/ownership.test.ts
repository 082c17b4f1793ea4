import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ownFolder } from './ownership.ts'

const folder = (t: { after(end: () => void): void }) => {
  const made = mkdtempSync(join(tmpdir(), 'broadsheet-lock-'))
  t.after(() => rmSync(made, { recursive: true }))
  return made
}

test('a data folder has one server, and the next one when that has gone', (t) => {
  const data = join(folder(t), 'data')
  const ownership = ownFolder(data)
  assert.ok(ownership)
  assert.equal(ownFolder(data), undefined)
  ownership.release()
  const next = ownFolder(data)
  assert.ok(next)
  next.release()
})

test('a server that was killed holds nothing', async (t) => {
  const data = folder(t)
  const program = `
    import { ownFolder } from ${JSON.stringify(import.meta.resolve('./ownership.ts'))}
    globalThis.kept = ownFolder(${JSON.stringify(data)})
    process.stdout.write('locked')
    setInterval(() => {}, 1000)`
  const server = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout, 'data')
  assert.equal(ownFolder(data), undefined)
  server.kill('SIGKILL')
  await once(server, 'exit')
  const ownership = ownFolder(data)
  assert.ok(ownership)
  ownership.release()
})
