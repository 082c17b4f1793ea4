// The quick part of the proof, for every few minutes of work: format, lint, types, dead code, the plan of the house, and the tests
// in src/, on SQLite. Left to `npm test`: files in test/, files that open a whole paper or a browser, and those that begin a
// line with "// Slow:".
import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closingLine, demandNode, endParts, runner, runPart, seconds, staticParts } from './parts.mjs'

demandNode()
const { makeRunFolder } = await import('../test/harness/folder.ts')

const began = performance.now()
const folder = makeRunFolder()
const tally = join(folder, 'tally.json')
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    endParts()
    process.exit(130)
  })
}

const isQuick = (file) =>
  !/^\/\/ Slow:|harness\/(?:paper|desk|browser)\.ts'/m.test(readFileSync(file, 'utf8'))
const files = [
  ...globSync('{src,editor}/**/*.test.{ts,tsx}').filter(isQuick).toSorted(),
  'architecture.test.ts',
]
const tests = {
  name: 'tests',
  command: 'node',
  args: [...runner, ...files],
  env: {
    TMPDIR: folder,
    BROADSHEET_TEST_FOLDER: folder,
    BROADSHEET_TEST_ENGINES: 'sqlite',
    BROADSHEET_WITHOUT_BROWSER: 'npm run check is quick and opens no browser',
    BROADSHEET_TALLY: tally,
  },
  words: () => {
    const { passed, failed } = JSON.parse(readFileSync(tally, 'utf8'))
    return `${passed} passed, ${failed} failed  `
  },
}

// The tests are one thread's work from beginning to end: whatever uses several goes around them.
const outcomes = await Promise.all([
  runPart(tests),
  ...staticParts.map((part) => runPart({ ...part, mayWait: true })),
])
const passed = outcomes.filter(Boolean).length
console.log(`\nThe parts of the check, in ${seconds(performance.now() - began)}:`)
console.log(closingLine({ passed, failed: outcomes.length - passed, skipped: 0 }))
process.exitCode = passed === outcomes.length ? 0 : 1
