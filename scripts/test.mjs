// Everything is proved: the quick checks, and beside them every test in some processes, on SQLite and on a real Postgres, and in a real browser.
import { spawn } from 'node:child_process'
import { globSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { browserPart } from './browser.mjs'
import {
  closingLine,
  demandNode,
  endParts,
  environment,
  runner,
  runPart,
  seconds,
  staticParts,
} from './parts.mjs'
import { openKeeper } from './keeper.mjs'

const help = `Usage: npm test [-- OPTIONS]

  --only PATTERN       only the files whose path has it, or else only the tests whose name has it; no quick checks
  --without-browser    leave out what needs a browser
  --without-postgres   leave out what needs a Postgres

TEST_DATABASE_URL names a Postgres server to use; CHROME_PATH a browser.`

/** Twice what three processes of tests, their browsers and the servers that they start take at the most. */
const roomForThree = 6 * 1024 ** 3

const options = read()
demandNode()
const began = performance.now()
const { makeRunFolder } = await import('../test/harness/folder.ts')
const folder = makeRunFolder()
const taken = join(folder, 'taken')
const keeper = openKeeper(folder, wantsPostgres())
listenForEnd()

const tally = { passed: 0, failed: 0, skipped: 0 }
const failedParts = []
const count = (ok) => (tally[ok ? 'passed' : 'failed'] += 1)

// Where the tests wait for something, the quick checks go on; the tests wait for none of them.
const quick = options.only === undefined ? staticParts : []
const checked = quick.map(async (part) => {
  const ok = await runPart({ ...part, mayWait: true })
  count(ok)
  if (!ok) failedParts.push(part.name)
})
const [browser, postgres] = await Promise.all([
  options['without-browser'] ? { left: 'left out by --without-browser' } : browserPart(),
  prepared(keeper.address),
])
for (const need of [browser, postgres]) if (need.failed !== undefined) count(tell('FAIL', need.failed))
await Promise.all([runTests(), ...checked])
await keeper.close()
if (failedParts.length > 0) console.log(`\nFailed, of the quick checks: ${failedParts.join(', ')}`)
console.log(`\nIn ${seconds(performance.now() - began)}:`)
console.log(closingLine(tally))
process.exit(tally.failed === 0 ? 0 : 1)

function read() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        'without-browser': { type: 'boolean' },
        'without-postgres': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    if (!values.help) return values
    console.log(help)
    return process.exit(0)
  } catch (error) {
    console.error(`${error.message.split('\n')[0]}\n\n${help}`)
    return process.exit(2)
  }
}

function wantsPostgres() {
  return !options['without-postgres'] && !process.env['TEST_DATABASE_URL']
}

/** Either an address, or why there is none: left out because somebody said so, or failed. */
async function prepared(address) {
  if (options['without-postgres']) return { left: 'left out by --without-postgres' }
  if (process.env['TEST_DATABASE_URL']) return { url: process.env['TEST_DATABASE_URL'] }
  const started = performance.now()
  const { url, error } = await address
  if (error !== undefined) {
    const way = 'Set TEST_DATABASE_URL to a server that may be used, or leave it out with --without-postgres.'
    return { failed: `Postgres did not start: ${error}\n      ${way}`, left: 'Postgres did not start' }
  }
  tell('ok  ', `Postgres  ${seconds(performance.now() - started)}`)
  return { url }
}

/**
 * In three processes side by side, or in two where there is no room for three: half of the work of most tests is somebody else's, a
 * browser's or a database's, and much of the rest is waiting. Each takes the next file as it ends one, the slow ones first, so that all
 * end together.
 */
async function runTests() {
  const { paths, names } = chosenFiles()
  console.log('')
  const isSlow = (path) => readFileSync(path, 'utf8').startsWith('// Slow:')
  const files = [...paths.filter(isSlow), ...paths.filter((path) => !isSlow(path))]
  mkdirSync(taken)
  // The paper is loaded anew in each, which a few files are not worth.
  const isWorthThree = files.length > 60 && process.availableMemory() > roomForThree
  const lanes = [0, 1, ...(isWorthThree ? [2] : [])].slice(0, files.length)
  const outcomes = await Promise.all(lanes.map((lane) => runLane(lane, files, names)))
  tellSlowest(outcomes)
  tellLeftOut(outcomes)
  tellFailures(outcomes)
}

async function runLane(lane, paths, names) {
  const results = join(folder, `tally-${lane}.json`)
  const tests = spawn('node', [...runner, ...paths], {
    env: environment({
      TMPDIR: folder,
      BROADSHEET_TEST_FOLDER: folder,
      BROADSHEET_TALLY: results,
      BROADSHEET_TAKEN: taken,
      ...(postgres.url === undefined
        ? { BROADSHEET_WITHOUT_POSTGRES: postgres.left }
        : { TEST_DATABASE_URL: postgres.url }),
      ...(browser.left === undefined
        ? { CHROME_PATH: browser.path }
        : { BROADSHEET_WITHOUT_BROWSER: browser.left }),
      ...(names === undefined ? {} : { BROADSHEET_ONLY: names }),
    }),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  })
  keeper.endWithUs(tests.pid)
  const [code, signal] = await new Promise((done) => tests.once('exit', (...how) => done(how)))
  const found = tallyIn(results)
  for (const kind of Object.keys(tally)) tally[kind] += found[kind]
  if (found.failed === 0 && code !== 0)
    count(tell('FAIL', `the process of the tests ended early (${signal ?? `exit code ${code}`})`))
  return found
}

function tellSlowest(outcomes) {
  const slowest = outcomes
    .flatMap(({ slowest }) => slowest)
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
  if (slowest.length > 0) console.log('\nSlowest:')
  for (const { milliseconds, name, file } of slowest.slice(0, 5))
    console.log(`  ${seconds(milliseconds).padStart(8)}  ${name}  (${file})`)
}

function tellLeftOut(outcomes) {
  const leftOut = outcomes.flatMap(({ leftOut }) => leftOut)
  if (leftOut.length > 0) console.log('\nSkipped:')
  for (const [reason, names] of leftOut)
    console.log(`  ${reason}:\n${names.map((name) => `    ${name}`).join('\n')}`)
}

function tellFailures(outcomes) {
  const failures = outcomes.flatMap(({ failures }) => failures)
  if (failures.length > 0) console.log('\nFailed:')
  for (const { name, where, error } of failures)
    console.log(`  ${name}  (${where})\n${error.replace(/^/gm, '      ')}`)
}

function chosenFiles() {
  const all = globSync([
    '{src,editor}/**/*.test.{ts,tsx}',
    'test/**/*.test.{ts,tsx}',
    'architecture.test.ts',
  ]).toSorted()
  if (options.only === undefined) return { paths: all }
  const paths = all.filter((path) => path.includes(options.only))
  return paths.length > 0 ? { paths } : { paths: all, names: options.only }
}

function tallyIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [], slowest: [], leftOut: [] }
  }
}

function tell(mark, text) {
  console.log(`${mark}  ${text}`)
  return mark !== 'FAIL'
}

/** Ctrl-C, or a system that wants us gone: nothing stays behind. (The keeper sees to it even where we get no such chance.) */
function listenForEnd() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, async () => {
      endParts()
      await keeper.close()
      process.exit(code)
    })
  }
}
