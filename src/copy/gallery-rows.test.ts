import assert from 'node:assert/strict'
import test from 'node:test'
import { rowsOf } from './gallery-rows.ts'

const rows = (...shapes: number[]): number[][] => rowsOf(shapes, (shape) => shape).map((row) => [...row])

test('pictures stand in rows of about the same height, in their order, and none is left out', () => {
  assert.deepEqual(rows(), [])
  assert.deepEqual(rows(1.5), [[1.5]])
  assert.deepEqual(rows(1.5, 1.5), [[1.5, 1.5]])
  assert.deepEqual(rows(1.5, 1.5, 1.5, 1.5), [
    [1.5, 1.5],
    [1.5, 1.5],
  ])
  assert.deepEqual(rows(1.5, 0.67, 1, 1.78, 1.5), [
    [1.5, 0.67, 1],
    [1.78, 1.5],
  ])
  assert.deepEqual(rows(0.67, 0.67, 0.67, 0.67), [[0.67, 0.67, 0.67, 0.67]])
  assert.deepEqual(rows(3, 0.5, 2.5), [[3], [0.5, 2.5]])
})

test('a gallery of hundreds is divided at once, and no row is too long to see', () => {
  const many = rows(...Array.from({ length: 500 }, (_, at) => 0.3 + (at % 7) / 10))
  assert.equal(many.flat().length, 500)
  assert.ok(many.every((row) => row.length <= 5))
})
