import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOldAddress } from './sources.ts'

test('an old address of any size leads to the record it was made of', () => {
  const uploads = '/wp-content/uploads/2012/10'
  for (const [asked, source, width] of [
    ['mole.jpg', 'mole.jpg', undefined],
    ['mole-300x200.jpg', 'mole.jpg', 300],
    ['mole-1024x683.jpg', 'mole-scaled.jpg', 1024],
    ['mole-scaled.jpg', 'mole.jpg', undefined],
    ['mole-rotated.jpg', 'mole.jpg', undefined],
    ['mole.jpg', 'mole-rotated.jpg', undefined],
    ['mole@2x.jpg', 'mole.jpg', undefined],
    ['mole-300x200@2x.jpg', 'mole.jpg', 300],
    ['mole-150x150.jpg.webp', 'mole.jpg', 150],
    ['mole-150x150.jpg', 'mole.jpeg', 150],
    ['mole.thumbnail.jpg', 'mole.jpg', undefined],
    ['mole.miniature.jpg', 'mole.jpg', undefined],
    ['plan-1900x1905.jpg', 'plan-1900x1905.jpg', 1900],
    ['КОРАБЛЬ-300x200.PNG', 'КОРАБЛЬ.PNG', 300],
  ] as const) {
    const old = readOldAddress(`${uploads}/${asked}`)
    assert.ok(old?.sources.includes(`${uploads}/${source}`), `${asked}: ${old?.sources.join(' ')}`)
    assert.equal(old?.width, width, asked)
  }
  assert.equal(readOldAddress('/2012/10/a-story/'), undefined)
})
