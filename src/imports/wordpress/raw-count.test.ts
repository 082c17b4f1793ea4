import assert from 'node:assert/strict'
import { basename } from 'node:path'
import test from 'node:test'
import { bytesOf, countRaw, ownArchives, realArchives, withoutRealArchives } from './archives.ts'
import { type Counts, inspect, readPosts } from './wxr.ts'

const flat = (counts: Counts): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([kind, states]) =>
      Object.entries(states).map(([state, n]) => [`${kind} ${state}`, n]),
    ),
  )
const sum = (counts: Counts): number => Object.values(flat(counts)).reduce((all, n) => all + n, 0)

/** Files that mean to mislead a counter of prefixes; they have tests of their own. */
const misleading = new Set(['namespace-edge-cases.xml'])

async function compare(file: string): Promise<void> {
  const inspected = await inspect(bytesOf(file))
  if (!inspected.ok) return assert.match(inspected.fault.why, /^(?:broken|breaks-off)$/, file)
  const raw = countRaw(file)
  const { value } = inspected
  assert.deepEqual(flat(value.items), raw.items, file)
  assert.equal(sum(value.comments), raw.comments, file)
  assert.equal(value.authors.length, raw.authors, file)
  let posts = 0
  for await (const { post } of readPosts(bytesOf(file))) posts += post === null ? 0 : 1
  assert.equal(
    posts,
    Object.values(raw.items).reduce((all, n) => all + n, 0),
    file,
  )
}

test('what is read from real exports is what a count of the raw file finds', {
  skip: withoutRealArchives,
}, async () => {
  for (const file of realArchives()) if (!misleading.has(basename(file))) await compare(file)
})

test('what is read from our own exports is what a count of the raw file finds', async () => {
  for (const file of ownArchives()) await compare(file)
})
