import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gif, jpeg, movingPng, png, svg, webp } from '../../test/harness/artworks.ts'
import { type BadArtwork, fitArtwork, heaviest } from './artwork.ts'

const outcome = (bytes: Uint8Array): string => {
  const fit = fitArtwork(bytes, '300x250')
  return fit.ok ? fit.value : fit.why
}

test('a picture is what its bytes say, at its size or sharper', () => {
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [png(300, 250), 'image/png'],
    [png(600, 500), 'image/png'],
    [png(900, 750), 'image/png'],
    [jpeg(300, 250), 'image/jpeg'],
    [gif(300, 250), 'image/gif'],
    [webp(600, 500), 'image/webp'],
    [svg(300, 250), 'image/svg+xml'],
    [Buffer.from('<?xml version="1.0"?>\n<svg viewBox="0 0 600 500"></svg>'), 'image/svg+xml'],
  ]
  for (const [bytes, type] of cases) assert.equal(outcome(bytes), type)
})

test('what has another shape, weighs too much, moves, or is no picture is refused with its reason', () => {
  const heavy = Buffer.concat([png(300, 250), Buffer.alloc(heaviest)])
  const cases: readonly (readonly [Uint8Array, BadArtwork])[] = [
    [png(250, 300), 'wrong-size'],
    [png(299, 249), 'wrong-size'],
    [png(150, 125), 'wrong-size'],
    [png(3000, 2500), 'wrong-size'],
    [svg(0, 0), 'wrong-size'],
    [heavy, 'too-heavy'],
    [gif(300, 250, 2), 'it-moves'],
    [movingPng(300, 250), 'it-moves'],
    [webp(300, 250, 2), 'it-moves'],
    [svg(300, 250, '<animate attributeName="x"/>'), 'it-moves'],
    [svg(300, 250, '<style>@keyframes a { to { opacity: 0 } }</style>'), 'it-moves'],
    [Buffer.from('<!doctype html><svg width="300" height="250"></svg>'), 'not-a-picture'],
    [Buffer.from('<html><script>1</script></html>'), 'not-a-picture'],
    [Buffer.from('%PDF-1.7'), 'not-a-picture'],
    [Buffer.alloc(0), 'not-a-picture'],
  ]
  for (const [bytes, why] of cases)
    assert.equal(outcome(bytes), why, Buffer.from(bytes).toString('latin1', 0, 60))
})

test('a file that breaks off anywhere is looked at without harm', () => {
  for (const whole of [png(300, 250), gif(300, 250), jpeg(300, 250), webp(300, 250), svg(300, 250)])
    for (let length = 0; length < whole.byteLength; length++) {
      const fit = fitArtwork(whole.subarray(0, length), '300x250')
      assert.ok(fit.ok || ['not-a-picture', 'wrong-size'].includes(fit.why), `${length}`)
    }
})
