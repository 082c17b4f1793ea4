import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { test } from 'node:test'
import { generated } from '../harness/generated.ts'
import { standards } from './items.ts'

interface Proof {
  readonly numbers: readonly number[]
  readonly says: string
  readonly file: string
}

/** `test('standard 27: …')`, by whatever function of the harness a test is declared. More than one number: `standard 30, 31: …`. */
const declared =
  /\b(?:test|onSqlite|onEachDatabase|inBrowser)\(\s*(['"`])standard (\d+(?:, \d+)*): ((?:(?!\1).)*)\1/gs

const proofs: readonly Proof[] = globSync('{src,test}/**/*.test.{ts,tsx}', {
  exclude: ['test/standards/table.test.ts'],
})
  .toSorted()
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(declared)].map(([, , numbers = '', says = '']) => ({
      numbers: numbers.split(', ').map(Number),
      says,
      file: file.split(sep).join('/'),
    })),
  )
const proofsOf = (number: number): readonly Proof[] =>
  proofs.filter(({ numbers }) => numbers.includes(number))

/** Kept, where a test says so and nothing is left; in part, where both. */
function stateOf(number: number): string {
  const { left } = standards[number - 1] ?? assert.fail()
  const isProved = proofsOf(number).length > 0
  if (isProved) return left === undefined ? 'kept' : `in part. ${left}`
  return left === undefined ? 'not proved by a test of its own' : `left out. ${left}`
}

/** What differs from one of several tests of the same name is left out. */
const cell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replace(/,? (?:in )?\$\{\w+\}/g, '')
    .replace(/\s+/g, ' ')
const row = (number: number): string => {
  const { what, source } = standards[number - 1] ?? assert.fail()
  const tests = proofsOf(number).map(({ says, file }) => `${cell(says)} (\`${file}\`)`)
  return `| ${number} | ${cell(what)} | ${cell(source)} | ${tests.join('<br>')} | ${cell(stateOf(number))} |`
}

test('the table of standards says what the tests say', () => {
  const numbers = standards.map((_, at) => at + 1)
  const states = numbers.map(stateOf)
  const count = (word: string) => states.filter((state) => state.startsWith(word)).length
  generated(
    'standards.md',
    `# Standards

Written by a test from the names of the tests: what a news site keeps to, and what proves that this one does. ${count('kept')} are kept,
${count('in part')} in part, ${count('left out')} left out with a reason, ${count('not proved')} have no test of their own yet.

| | what | source | tests | state |
| --- | --- | --- | --- | --- |
${numbers.map(row).join('\n')}
`,
  )
})

test('a test that names a standard names one that there is', () => {
  for (const { numbers, says } of proofs)
    for (const number of numbers) assert.ok(standards[number - 1], `standard ${number}: ${says}`)
})
