import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rules } from './rules.ts'
import { source } from './source.ts'

/** Files that break a rule, and what is said of them. The house itself is looked at in architecture.test.ts. */
const breaches: Record<string, readonly (readonly [path: string, text: string, said: string])[]> = {
  'every folder in src/ is on the plan': [['src/cellar/wine.ts', '', 'cellar']],
  'imports only go down': [
    [
      'src/stories/model.ts',
      "import { x } from '#site/index.ts'",
      'src/stories/model.ts:1 → src/site/index.ts',
    ],
    [
      'src/ads/model.ts',
      "\nimport type { X } from '#comments/index.ts'",
      'src/ads/model.ts:2 → src/comments/index.ts',
    ],
    ['src/kernel/x.ts', "export * from '#platform/mint.ts'", 'src/kernel/x.ts:1 → src/platform/mint.ts'],
  ],
  'a neighbour is entered by the front door': [
    [
      'src/site/facts.ts',
      "import { x } from '#stories/store.ts'",
      'src/site/facts.ts:1 → src/stories/store.ts',
    ],
    [
      'src/site/facts.ts',
      "const x = await import('#stories/jobs.ts')",
      'src/site/facts.ts:1 → src/stories/jobs.ts',
    ],
    ['src/app.ts', "import { x } from '#stories/model.ts'", 'src/app.ts:1 → src/stories/model.ts'],
  ],
  '../ never leaves a slice': [
    [
      'src/site/facts.ts',
      "import { x } from '../stories/index.ts'",
      'src/site/facts.ts:1 → src/stories/index.ts',
    ],
  ],
  'a room of the own slice is entered by ./': [
    ['src/site/facts.ts', "import { x } from '#site/index.ts'", 'src/site/facts.ts:1 → src/site/index.ts'],
  ],
  'inside a slice, imports follow the flow': [
    [
      'src/stories/model.ts',
      "import { x } from './store.ts'",
      'src/stories/model.ts:1 → src/stories/store.ts',
    ],
    [
      'src/site/front.tsx',
      "import {\n  x,\n} from './routes-front.tsx'",
      'src/site/front.tsx:3 → src/site/routes-front.tsx',
    ],
  ],
  'SQL is written in platform, stores and migrations': [
    ['src/site/facts.ts', "import { sql } from 'kysely'", "src/site/facts.ts:1 from 'kysely"],
    ['src/ads/actions/run.ts', 'const { reading } = tables<Ads>()', 'src/ads/actions/run.ts:1 tables<'],
  ],
  'the environment, clocks and chance are asked in platform, and passed on': [
    ['src/site/facts.ts', '\nconst x = process.env', 'src/site/facts.ts:2 process.env'],
    ['src/ads/model.ts', 'const now = new Date()', 'src/ads/model.ts:1 new Date()'],
    ['src/ads/model.ts', 'const now = Date.now()', 'src/ads/model.ts:1 Date.now('],
  ],
  'shapes are parsed at the edge: zod in contracts, platform and imports': [
    ['src/ads/model.ts', "import { z } from 'zod'", "src/ads/model.ts:1 from 'zod"],
  ],
  'a refusal is a value: no class of errors above people': [
    ['src/ads/model.ts', 'class NoRoomError extends Error {}', 'src/ads/model.ts:1 class NoRoomError'],
  ],
  'a view is synchronous': [
    ['src/site/front.tsx', 'export const Front = async () => <p />', 'src/site/front.tsx:1 async'],
  ],
  'markup is made of text only where architecture.ts says so': [
    ['src/site/front.tsx', 'trusted(text)', 'src/site/front.tsx:1 trusted('],
    ['src/site/front.tsx', "import { raw } from 'hono/html'", "src/site/front.tsx:1 from 'hono/html'"],
  ],
  'nothing is put into a page unescaped': [
    ['src/copy/html.tsx', '<p dangerouslySetInnerHTML={x} />', 'src/copy/html.tsx:1 dangerouslySetInnerHTML'],
  ],
  'things have newsroom names': [
    ['src/ads/ad-utils.ts', '', 'src/ads/ad-utils.ts'],
    ['src/ads/model.ts', 'export interface SlotInfo {}', 'src/ads/model.ts SlotInfo'],
  ],
  'a deed that is given an actor asks whether they may': [
    [
      'src/ads/actions/run.ts',
      'export async function run(tx: Writer, actor: Actor) {}',
      'src/ads/actions/run.ts',
    ],
  ],
  'every migration is in history.ts': [
    ['src/ads/migrations/099-more.ts', '', 'src/ads/migrations/099-more.ts'],
  ],
}

for (const rule of rules) {
  for (const [path, text, said] of breaches[rule.name] ?? []) {
    test(`the rule "${rule.name}" sees ${said}`, () => {
      assert.deepEqual(rule.breaches([source(path, text)]), [said])
    })
  }
}

test('every rule has been seen to bite', () => {
  const unproven = rules
    .map(({ name }) => name)
    .filter((name) => !(name in breaches) && !name.includes('itself'))
  assert.deepEqual(unproven, [])
})

test('a ring of imports is found, types included', () => {
  const ring = rules.find(({ name }) => name.includes('itself'))
  const [a, b] = [
    source('src/ads/a.ts', "import type { B } from './b.ts'"),
    source('src/ads/b.ts', "export { a } from './a.ts'"),
  ]
  assert.deepEqual(ring?.breaches([a, b]), ['src/ads/a.ts → src/ads/b.ts → src/ads/a.ts'])
})

test('what only a comment says breaks nothing', () => {
  const harmless = source(
    'src/ads/model.ts',
    "// new Date()\n/* process.env */\nexport const x = 'https://a' // Date.now(",
  )
  assert.deepEqual(
    rules.slice(1, -1).flatMap((rule) => rule.breaches([harmless])),
    [],
  )
})
