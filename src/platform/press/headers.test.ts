import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '#kernel/time.ts'
import { createMannerly, mannerOf } from './headers.ts'
import type { Page } from './page.ts'

const page = (headers?: Record<string, string>): Page => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: '',
  tags: [],
  until: null,
  ...(headers && { headers }),
})

test('pages that say the same share one manner, however many say something of their own between them', () => {
  const mannerly = createMannerly([], () => '2026-11-25T00:00:00.000Z' as Instant)
  const said = { 'tdm-reservation': '1' }
  assert.equal(mannerOf(mannerly, page(said)), mannerOf(mannerly, page({ ...said })))
  assert.notEqual(mannerOf(mannerly, page(said)), mannerOf(mannerly, page()))
  const manners = new Set()
  for (let feed = 0; feed < 1000; feed += 1) {
    mannerOf(mannerly, page({ link: `</topic/${feed}/feed.xml>; rel="self"` }))
    manners.add(mannerOf(mannerly, page(said)))
  }
  assert.ok(manners.size <= 6, `${manners.size} manners for a thousand pages`)
  assert.ok(mannerly.known.size <= 200)
})
