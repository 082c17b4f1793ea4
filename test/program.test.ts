import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type TestContext, test } from 'node:test'

const program = resolve('bin/broadsheet.mjs')

/** Makes the Node that runs the program take itself for another version: the machine need not have that one. */
const asNode = (version: string) => [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`,
]

const run = (version: string | undefined, args: readonly string[], file = program) => {
  const flags = version === undefined ? [] : asNode(version)
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, file, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('on the pinned Node and on an older one it says and answers the same', () => {
  const here = run(undefined, ['--version'])
  assert.match(here.stdout, /^\d+\.\d+\.\d+\n$/)
  assert.deepEqual(run('20.11.0', ['--version']), here)
  assert.equal(run(undefined, ['paint']).status, 2)
  assert.deepEqual(run('20.11.0', ['paint']), run(undefined, ['paint']))
})

test('a Node that is too old is told in one line', () => {
  const { status, stderr } = run('18.19.0', ['serve'])
  assert.equal(status, 2)
  assert.match(stderr, /^Broadsheet needs Node 20 or newer [^\n]*\n$/)
})

/** The program in a folder of its own, with a `main` that waits to be ended. */
function copy(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-program-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const part of ['bin', 'scripts', 'src/platform/tsx.mjs', 'test/harness/waiting.ts']) {
    cpSync(part, join(folder, part === 'test/harness/waiting.ts' ? 'src/commands/main.ts' : part), {
      recursive: true,
    })
  }
  return folder
}

test('without its packages it says which command brings them', (t) => {
  const folder = copy(t)
  const { status, stderr } = run('20.11.0', ['serve'], join(folder, 'bin/broadsheet.mjs'))
  assert.equal(status, 2)
  assert.match(stderr, /^Broadsheet's packages are not installed: run "npm ci" in [^\n]*\n$/)
})

test('a server has a small young generation however it is started; a command has what Node gives', (t) => {
  const folder = copy(t)
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const main = 'export const main = async () => { console.log(process.execArgv.join(" ")); return 0 }'
  mkdirSync(join(folder, 'src/commands'), { recursive: true })
  writeFileSync(join(folder, 'src/commands/main.ts'), main)
  const file = join(folder, 'bin/broadsheet.mjs')
  for (const version of [undefined, '20.11.0']) {
    assert.match(run(version, ['serve'], file).stdout, /--max-semi-space-size=4/)
    assert.doesNotMatch(run(version, ['doctor'], file).stdout, /semi-space/)
  }
})

async function waiting(
  t: TestContext,
  version: string | undefined,
): Promise<{ outer: ChildProcess; inner: number }> {
  const folder = copy(t)
  mkdirSync(join(folder, 'src/commands'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const flags = version === undefined ? [] : asNode(version)
  const file = join(folder, 'bin/broadsheet.mjs')
  const outer = spawn(process.execPath, [...flags, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  t.after(() => outer.kill('SIGKILL'))
  const [line] = (await once(createInterface(outer.stdout), 'line')) as [string]
  return { outer, inner: Number(line) }
}

test('where the Node is new enough there is one process', async (t) => {
  const { outer, inner } = await waiting(t, undefined)
  assert.equal(inner, outer.pid)
})

test('a signal reaches the paper behind an older Node, and its exit code comes back', async (t) => {
  const { outer, inner } = await waiting(t, '20.11.0')
  assert.notEqual(inner, outer.pid)
  outer.kill('SIGTERM')
  assert.deepEqual(await once(outer, 'exit'), [7, null])
})

test('killed outright, the older Node leaves nothing behind', async (t) => {
  const { outer } = await waiting(t, '20.11.0')
  outer.kill('SIGKILL')
  const [, signal] = await once(outer, 'close')
  // The inner process shares its standard output, which is closed only when both have gone. (A process id proves less: whoever
  // is dead but not yet asked after by the system still has one.)
  assert.equal(signal, 'SIGKILL')
})
