// Slow: thousands of orders of printing and falling.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Arbitrary,
  array,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  assert as prove,
  record,
  subarray,
} from 'fast-check'
import { millisecondsBetween } from '#kernel/time.ts'
import { isList } from './burst.ts'
import type { Page } from './page.ts'
import { advance, noon, openWorld, pageOf, type World } from './testing.ts'

const tags = ['story:1', 'story:2', 'front', 'section:a', 'site']
/** Each page reads some of the facts; its body says how often each has changed. */
const reads: Record<string, readonly string[]> = {
  '/one': ['story:1', 'site'],
  '/two': ['story:2', 'section:a'],
  '/front': ['front', 'story:1', 'story:2'],
  '/a': ['section:a', 'site'],
}

type Step =
  | { readonly do: 'drop'; readonly tags: readonly string[]; readonly urgent: boolean }
  | { readonly do: 'read'; readonly path: string }
  | { readonly do: 'begin'; readonly path: string }
  | { readonly do: 'end' }
  | { readonly do: 'wait'; readonly milliseconds: number }

const paths = constantFrom(...Object.keys(reads))
const step: Arbitrary<Step> = oneof(
  record({
    do: constant('drop' as const),
    tags: subarray(tags, { minLength: 1 }),
    urgent: boolean(),
  }),
  record({ do: constant('read' as const), path: paths }),
  record({ do: constant('begin' as const), path: paths }),
  record({ do: constant('end' as const) }),
  record({ do: constant('wait' as const), milliseconds: integer({ min: 1, max: 1500 }) }),
)

type Change = { readonly tag: string; readonly at: number; readonly urgent: boolean }

/** The least count of changes of a tag that a reader may be shown now. */
function leastSeen(changes: readonly Change[], tag: string, now: number): number {
  const of = changes.filter((change) => change.tag === tag)
  return of.findLastIndex(({ at, urgent }) => urgent || !isList(tag) || at <= now - 1000) + 1
}

interface Day {
  readonly world: World
  readonly changes: Change[]
  /** Prints that have read their facts and are not done yet. */
  readonly slow: (() => void)[]
}

const elapsed = ({ world }: Day): number => millisecondsBetween(noon, world.clock.now)

function print({ changes }: Day, path: string): Page {
  const counts = reads[path]?.map((tag) => changes.filter((change) => change.tag === tag).length)
  return pageOf(JSON.stringify(counts), { tags: reads[path] ?? [] })
}

async function take(day: Day, step: Step): Promise<void> {
  if (step.do === 'wait') advance(day.world.clock, step.milliseconds)
  if (step.do === 'drop') {
    for (const tag of step.tags) day.changes.push({ tag, at: elapsed(day), urgent: step.urgent })
    day.world.press.drop(step)
  }
  if (step.do === 'begin') begin(day, step.path)
  if (step.do === 'end') day.slow.shift()?.()
  if (step.do === 'read') await read(day, step.path)
}

function begin(day: Day, path: string): void {
  day.world.press.print(path, () => printSlowly(day, path)).catch(assert.fail)
}

async function printSlowly(day: Day, path: string): Promise<Page> {
  const page = print(day, path)
  const { promise, resolve } = Promise.withResolvers<void>()
  day.slow.push(resolve)
  await promise
  return page
}

/** The reader asks while slow prints are still running; they end, and what the reader gets is looked at. */
async function read(day: Day, path: string): Promise<void> {
  const facts = reads[path] ?? []
  const least = facts.map((tag) => leastSeen(day.changes, tag, elapsed(day)))
  // A print that ends may be followed by another that its facts' change made necessary.
  const ending = setInterval(() => day.slow.splice(0).forEach((end) => end()), 0)
  const { text } = await day.world.ask(path)
  clearInterval(ending)
  const seen = JSON.parse(/\[[^\]]*\]/.exec(text)?.[0] ?? '[]') as number[]
  for (const [at, tag] of facts.entries())
    assert.ok((seen[at] ?? -1) >= (least[at] ?? 0), `${path} shows ${tag} ${seen[at]}, not ${least[at]}`)
}

test('no reader ever gets a story older than its last change, nor a list older than a second', async (t) => {
  let days = 0
  await prove(
    asyncProperty(array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const day: Day = { world: await openWorld(t), changes: [], slow: [] }
      for (const path of Object.keys(reads)) day.world.pages.set(path, () => print(day, path))
      for (const one of steps) await take(day, one)
      for (const end of day.slow) end()
      days++
    }),
    { numRuns: 100 },
  )
  t.diagnostic(`${days} random days`)
})
