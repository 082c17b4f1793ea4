// Slow: more than twenty seconds.
import assert from 'node:assert/strict'
import { routes } from '../../src/app.ts'
import fc from 'fast-check'
import { onEachDatabase } from '../harness/databases.ts'
import { openPaper, type TestPaper } from '../harness/paper.ts'
import { inTime } from '../harness/soon.ts'
import { addressOf, holesOf, namesIn } from './places.ts'

const metacharacters = [
  `'`,
  `"`,
  '`',
  '\\',
  ';',
  '--',
  '/*',
  '%',
  '*',
  '%00',
  '\u202e',
  `' or '1'='1`,
  `' or 1=1--`,
  `') or ('a'='a`,
  `'; drop table stories; --`,
  `' union select token_hash, account_id from sessions --`,
  `(select email from accounts)`,
  `\${sql}`,
  '$1',
  ':now',
  `E'\\x27'`,
  '1;select pg_sleep(5)',
  `0x27`,
  '😀'.repeat(30),
  'a'.repeat(4000),
  '9'.repeat(30),
  'NaN',
  '__proto__',
  'constructor',
  '\r\nset-cookie: a=b',
]
const encoded = (value: string) => (value === '%00' ? value : encodeURIComponent(value))
/** Arrays, objects and doubles, as other systems take them. */
const twists = (name: string): readonly string[] => [
  `${name}[]=a&${name}[]=b`,
  `${name}[$ne]=`,
  `${name}[or][0]=1`,
  `${name}=&${name}='`,
  name,
  `${name}=%`,
  `${name}=%C0%A7`,
  `${name}=%ED%A0%80`,
]
const foreign = ['order', 'sort', 'filter', 'fields', 'include', 'limit', 'page', 'state', 'id', 'lang']
const plain = new Set([200, 301, 400, 404, 410, 431])

/** All at once would wait for one another longer than a busy machine's database lets anybody wait. */
async function byTens<T>(all: readonly T[], ask: (one: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += 10) await Promise.all(all.slice(at, at + 10).map(ask))
}

async function asked(paper: TestPaper, path: string): Promise<string> {
  const response = await paper.anonymous.get(path)
  const text = await response.text()
  assert.ok(plain.has(response.status), `${path} answers ${response.status}: ${paper.errors.join('\n')}`)
  assert.doesNotMatch(text, /syntax error|SQLITE_|no such (?:table|column)|invalid byte sequence/i, path)
  return response.status === 200 ? text : ''
}

onEachDatabase(
  'A1: no character in a name of an address reaches the database as more than a name',
  async (t, db) => {
    const paper = await openPaper(t, db, { demo: true })
    const names = await namesIn(paper)
    const open = routes.filter((route) => route.kind === 'page')
    for (const value of metacharacters)
      await byTens(
        open.flatMap((route) => holesOf(route, names, encoded(value))),
        (path) => asked(paper, path),
      )
    assert.deepEqual(paper.errors, [])
  },
)

onEachDatabase('A1: no character in a question mark changes what a list shows', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const names = await namesIn(paper)
  for (const route of routes.filter((route) => route.kind === 'page' && route.path !== '/')) {
    if (route.kind !== 'page' || route.path === '/search') continue
    const path = addressOf(route, names)
    const same = await asked(paper, path)
    const questions = [
      ...[...route.query, 'order'].flatMap((name) => [
        ...metacharacters.map((value) => `${name}=${encoded(value)}`),
        ...twists(name),
      ]),
      ...foreign.map((name) => `${name}=' or 1=1`),
      "before=2022-03-08T00:00:00.000Z~story_'--",
    ]
    await byTens(questions, async (question) =>
      assert.equal(await asked(paper, `${path}?${question}`), same, `${path}?${question}`),
    )
  }
  for (const name of ['p', 'page_id', 'attachment_id', 'feed', 'q', 'page'])
    for (const question of [...metacharacters.map((value) => `${name}=${encoded(value)}`), ...twists(name)])
      await Promise.all(['/', '/search'].map((path) => asked(paper, `${path}?${question}`)))
  assert.deepEqual(paper.errors, [])
})

const operators = fc.constantFrom(
  '"',
  '""',
  '*',
  '^',
  '+',
  '-',
  '(',
  ')',
  '()',
  ':',
  ':*',
  ':A',
  '&',
  '|',
  '!',
  '<->',
  '<2>',
  "'",
  '\\',
  '\0',
  '%',
  '{',
  '}',
  'NEAR(a b, 5)',
  'NEAR',
  'AND',
  'OR',
  'NOT',
  'headline:',
  'col:',
  '{headline}:',
  'rowid',
  'words',
  '\ufdfa',
  '\u200d',
  '½',
  'ǆ',
)
const question = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: operators },
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('ferry', 'council'),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '))

onEachDatabase('A3: whatever is asked for, search answers with a page, soon', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  await paper.app.settle()
  const search = (typed: string) =>
    inTime(2000, typed, () => asked(paper, `/search?q=${encodeURIComponent(typed)}`))
  assert.match(await search('ferry'), /class="results"/)
  for (const typed of [
    '"',
    '*',
    'NEAR(',
    'headline:ferry',
    'ferry\0',
    '😀',
    'a'.repeat(10_000),
    '"ferry" OR 1',
    '𝟘',
    '٣',
    'ⅷ',
  ])
    await search(typed)
  // No operator: what an engine would understand is not what a reader typed.
  assert.doesNotMatch(await search('headline:zzzz OR ferry'), /class="results"/)
  await fc.assert(
    fc.asyncProperty(question, async (typed) => void (await search(typed))),
    { numRuns: 60 },
  )
  assert.deepEqual(paper.errors, [])
})
