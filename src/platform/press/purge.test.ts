import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { createPurge } from './purge.ts'

const silent = { error: () => {}, warn: () => {}, info: () => {} }

test('a cache in front is told together what fell together, and again when it did not listen', async (t) => {
  const heard: string[] = []
  let refusals = 1
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
  const purge = createPurge(`http://127.0.0.1:${(cache.address() as AddressInfo).port}/purge`, silent)
  purge.tell({ tags: ['story:a', 'front'], urgent: false })
  purge.tell({ tags: ['front', 'feed'], urgent: true })
  await purge.settle()
  assert.deepEqual(
    heard.map((body) => JSON.parse(body)),
    [{ tags: ['story:a', 'front', 'feed'] }, { tags: ['story:a', 'front', 'feed'] }],
  )
})
