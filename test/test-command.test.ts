import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { makeFolder } from './harness/folder.ts'

const { TEST_DATABASE_URL: _, ...environment } = process.env

for (const signal of ['SIGINT', 'SIGKILL'] as const) {
  test(`the test command, ended by ${signal}, leaves no process and no file`, async (t) => {
    const skip = process.env['BROADSHEET_WITHOUT_POSTGRES']
    if (skip !== undefined) return t.skip(skip)
    const folder = makeFolder(t, 'runs')
    // Postgres refuses root, and whoever it runs as must be able to walk in.
    chmodSync(folder, 0o711)
    const command = spawn(
      process.execPath,
      ['scripts/test.mjs', '--only', 'test/harness/databases.test.ts'],
      {
        env: { ...environment, BROADSHEET_TEST_FOLDER: folder },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    command.stderr.resume()
    const lines: string[] = []
    for await (const line of createInterface(command.stdout))
      if (lines.push(line) && line.includes('Postgres')) break
    assert.match(lines.join('\n'), /^ok +Postgres/)
    command.stdout.resume()
    assert.equal(readdirSync(folder).length, 1)
    command.kill(signal)
    // Everything that it started shares its error stream, which is closed when the last of them has gone.
    await once(command, 'close')
    assert.deepEqual(readdirSync(folder), [])
  })
}
