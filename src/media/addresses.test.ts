import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filePath, formatsOf, heightAt, picturePath, widthsOf } from './addresses.ts'
import { cropped } from './model.ts'

const mole = {
  id: 'media_mole',
  digest: 'c0ffee'.repeat(10),
  focusX: 50,
  focusY: 40,
  cuts: '',
  name: 'mole.jpg',
} as const

test('a picture is there in a few widths, never larger than it is, and always in one', () => {
  assert.deepEqual(widthsOf({ width: 1000, height: 500 }), [320, 480, 640, 960, 1000])
  assert.deepEqual(widthsOf({ width: 8000, height: 5000 }), [320, 480, 640, 960, 1280, 1920, 2560])
  assert.deepEqual(widthsOf({ width: 90, height: 90 }), [90])
  assert.deepEqual(widthsOf({ width: 320, height: 90 }), [320])
  assert.deepEqual(widthsOf({ width: null, height: null }), [])
})

test('a crop is as wide as what can be cut out of the picture', () => {
  assert.deepEqual(widthsOf({ width: 1000, height: 500 }, '1x1'), [320, 480, 500])
  assert.deepEqual(widthsOf({ width: 1600, height: 900 }, '16x9'), [320, 480, 640, 960, 1280, 1600])
  assert.equal(heightAt({ width: 1000, height: 500 }, 480, '1x1'), 480)
  assert.equal(heightAt({ width: 1000, height: 500 }, 480), 240)
  assert.equal(heightAt({ width: 4000, height: 3 }, 320), 1)
})

test('the focus stays in the crop, however near it is to an edge', () => {
  const wide = { width: 1000, height: 500 }
  assert.deepEqual(cropped({ ...wide, focusX: 50, focusY: 50 }, '1x1'), {
    left: 250,
    top: 0,
    width: 500,
    height: 500,
  })
  assert.equal(cropped({ ...wide, focusX: 0, focusY: 0 }, '1x1').left, 0)
  assert.equal(cropped({ ...wide, focusX: 100, focusY: 0 }, '1x1').left, 500)
  assert.equal(cropped({ width: 500, height: 1000, focusX: 0, focusY: 70 }, '1x1').top, 450)
})

test('an address names the bytes, the crop and its focus', () => {
  assert.equal(picturePath(mole, 960, 'avif'), '/pictures/media_mole/c0ffeec0ffee-960.avif')
  assert.equal(picturePath(mole, 960, 'jpg', '16x9'), '/pictures/media_mole/c0ffeec0ffee-16x9-50x40-960.jpg')
  assert.equal(filePath({ ...mole, name: 'a b/ü.pdf' }), '/files/media_mole/c0ffeec0ffee/a%20b%2F%C3%BC.pdf')
})

test('what moves is there in formats that move, but for its crops', () => {
  assert.deepEqual(formatsOf({ duration: null }), ['avif', 'webp', 'jpg'])
  assert.deepEqual(formatsOf({ duration: 3 }), ['webp', 'gif'])
  assert.deepEqual(formatsOf({ duration: 3 }, '1x1'), ['avif', 'webp', 'jpg'])
})
