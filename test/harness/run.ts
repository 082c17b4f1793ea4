/**
 * Runs test files in this one process (it starts none, and so proves that nothing is global) and says what came of it, a line per
 * file. Arguments: the files. The environment: BROADSHEET_ONLY, a pattern for names; BROADSHEET_TALLY, the file that the numbers go to.
 */
import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { inspect } from 'node:util'
import { type Outcome, Report } from './report.ts'
import { run } from './unfollowed.ts'
import { takingNext, writtenIn } from './whose.ts'

const report = new Report((line) => void process.stdout.write(`${line}\n`))

interface Heard {
  readonly name: string
  readonly nesting: number
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly skip?: string | boolean | undefined
  readonly details: { readonly duration_ms: number; readonly error?: Error }
}

/** What went wrong inside the top-level test that is running: Node tells of the inner ones first. */
let inner: string[] = []
/** What nobody caught while it ran. */
let uncaught: string[] = []
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => uncaught.push(`nobody caught:\n${inspect(error, { depth: 6 })}`))

function heard(event: object): void {
  const { name, nesting, details, ...rest } = event as Heard
  const { error } = details
  if (nesting > 0 && error !== undefined && !isOnlyInner(error)) inner = [...inner, `${name}\n${told(error)}`]
  if (nesting > 0 || name === takingNext) return
  const outcome = outcomeOf({ name, nesting, details, ...rest }, [...inner, ...uncaught])
  inner = []
  uncaught = []
  report.ended(outcome, details.duration_ms)
}

function outcomeOf(
  { name, file, line, skip, details: { error } }: Heard,
  inside: readonly string[],
): Outcome {
  const where = relative('.', writtenIn(name) ?? file ?? '')
  if (skip !== undefined && skip !== false)
    return { kind: 'skipped', name, file: where, reason: String(skip) }
  if (error === undefined && inside.length === 0) return { kind: 'passed', name, file: where }
  const errors = error === undefined || isOnlyInner(error) ? inside : [...inside, told(error)]
  return { kind: 'failed', name, file: where, line, error: errors.join('\n\n') }
}

const isOnlyInner = (error: Error): boolean =>
  'failureType' in error && error.failureType === 'subtestsFailed'
/** Without the steps of Node's own test runner. (What a test quotes may name them too: only lines that are steps go.) */
const told = (error: Error): string =>
  inspect(error.cause ?? error, { depth: 6 }).replace(/^ +at [^\n"']*\(?node:internal\/.*\n/gm, '')

/** A test that waits for ever is a failure, not a run without end. */
const patience = 300_000
const longest = patience + 60_000

let isWhole = false
const only = process.env['BROADSHEET_ONLY']
const stream = run({
  files: [resolve(import.meta.dirname, 'all.ts')],
  isolation: 'none',
  // A test that leaves something open must not hold the run up; what it left dies with this process.
  forceExit: true,
  timeout: patience,
  ...(only === undefined ? {} : { testNamePatterns: [new RegExp(only, 'i'), takingNext] }),
})
stream.on('test:start', ({ name, nesting }) => nesting === 0 && name !== takingNext && report.started(name))
stream.on('test:pass', heard)
stream.on('test:fail', heard)
stream.on('test:summary', () => (isWhole = true))
stream.resume()
setInterval(() => {
  report.stillAt()
  if (report.silence() > longest) giveUp()
}, 10_000).unref()

/** Node's own limit does not reach what happens between tests: then we say what is still open, and end. */
function giveUp(): never {
  process.stdout.write(`\nNothing has moved for ${longest / 1000} s. Still open:\n`)
  process.stdout.write(`${process.getActiveResourcesInfo().join(', ')}\n`)
  process.exit(1)
}

process.once('exit', () => {
  const tally = report.finish()
  if (!isWhole) process.stdout.write('\nThe process of the tests was ended before its last test.\n')
  process.exitCode = isWhole && tally.failed === 0 ? 0 : 1
  if (process.env['BROADSHEET_TALLY'] !== undefined)
    writeFileSync(process.env['BROADSHEET_TALLY'], JSON.stringify(tally))
})
