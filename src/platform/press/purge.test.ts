import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import { createPurge } from './purge.ts'

/** A cache that refuses so many times, and what it has heard. */
async function openCache(t: TestContext, refusals: number) {
  const heard: string[] = []
  const cache = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      response.writeHead(refusals-- > 0 ? 503 : 204).end()
      heard.push(body)
    })
  })
  await new Promise<void>((resolve) => cache.listen(0, '127.0.0.1', resolve))
  t.after(() => cache.close())
  return { heard, address: `http://127.0.0.1:${(cache.address() as AddressInfo).port}/purge` }
}

const silent = { error: () => {}, warn: () => {}, info: () => {} }

test('a cache in front is told together what fell together, and again when it did not listen', async (t) => {
  const { heard, address } = await openCache(t, 1)
  const purge = createPurge(address, silent)
  purge.tell({ tags: ['story:a', 'front'], urgent: false })
  purge.tell({ tags: ['front', 'feed'], urgent: true })
  await purge.settle()
  assert.deepEqual(
    heard.map((body) => JSON.parse(body)),
    [{ tags: ['story:a', 'front', 'feed'] }, { tags: ['story:a', 'front', 'feed'] }],
  )
})

test('what was to be told again later is told before the end, and nothing after it', async (t) => {
  const { heard, address } = await openCache(t, 0)
  const purge = createPurge(address, silent)
  t.mock.timers.enable({ apis: ['setTimeout'] })
  purge.tell({ tags: ['front'], urgent: false })
  t.mock.timers.tick(50)
  await purge.settle()
  assert.deepEqual(heard, ['{"tags":["front"]}', '{"tags":["front"]}'])
  t.mock.timers.tick(10_000)
  await purge.settle()
  assert.equal(heard.length, 2)
})
