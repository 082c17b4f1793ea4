// The parts of a check that look at the files and run none of them, and how one part is run and told of.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { delimiter, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// `oxlint .` outside a git tree lints node_modules: the folders are named.
const folders = [
  'src',
  'editor',
  'test',
  'bench',
  'scripts',
  'bin',
  'architecture.ts',
  'architecture.test.ts',
].filter((name) => existsSync(name))

/** Compilers written in Go live for seconds: with the default, a third of those go into looking for memory to give back. */
const seldomSwept = { GOGC: '400' }

/** What the types of files were that have not changed since is kept, out of everybody's way. */
const kept = (name) => [
  '--incremental',
  '--tsBuildInfoFile',
  `node_modules/.cache/broadsheet/${name}.tsbuildinfo`,
]

export const staticParts = [
  { name: 'format', command: 'biome', args: ['format', '.'], mend: 'npm run format' },
  {
    name: 'lint',
    command: 'oxlint',
    args: ['--type-aware', '--deny-warnings', ...folders],
    env: seldomSwept,
  },
  { name: 'types', command: 'tsc', args: ['-p', '.', ...kept('house')], env: seldomSwept },
  {
    name: 'types of the editor',
    command: 'tsc',
    args: ['-p', 'editor', ...kept('editor')],
    env: seldomSwept,
  },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
]

/** What runs test files in one process; the files follow. */
export const runner = ['--import', pathToFileURL(resolve('src/platform/tsx.mjs')).href, 'test/harness/run.ts']

/** With the project's own programs first, the pinned Node among them; what it compiled stays from run to run, as a run's own folder does not. */
export const environment = (more = {}) => ({
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/broadsheet/compiled'),
  ...process.env,
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  ...more,
})

const running = new Set()
export function endParts() {
  for (const child of running) child.kill('SIGKILL')
}

/** Runs one part and says in one line what came of it, with all it said when it failed. */
export async function runPart({ name, command, args, env, mend, mayWait = false, words = () => '' }) {
  const began = performance.now()
  const { code, output } = await collect(command, args, env, mayWait)
  const line = `${code === 0 ? 'ok  ' : 'FAIL'}  ${name}  ${words()}${seconds(performance.now() - began)}`
  console.log(code === 0 ? line : `${line}\n\n${output.trimEnd().replace(/^/gm, '      ')}\n`)
  if (code !== 0 && mend !== undefined) console.log(`      ${mend} puts it right.\n`)
  return code === 0
}

function collect(command, args, env, mayWait) {
  const child = spawn(command, args, {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  running.add(child)
  if (mayWait && child.pid !== undefined) stepBack(child.pid)
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 1, output: `${error.message}\nRun "npm ci" first.` }))
    child.once('close', (code) => {
      running.delete(child)
      done({ code, output })
    })
  })
}

function stepBack(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended already, or the machine does not let us.
  }
}

export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

/** The line that continuous integration reads: alone, and last. */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** These need the pinned Node, which npm puts first on the path. */
export function demandNode() {
  if (Number(process.versions.node.split('.')[0]) >= 26) return
  console.error(
    `This runs on Node 26 and was started on ${process.version}: start it with npm ("npm test", "npm run check") after "npm ci".`,
  )
  process.exit(2)
}
