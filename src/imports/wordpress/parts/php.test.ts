import assert from 'node:assert/strict'
import test from 'node:test'
import * as fc from 'fast-check'
import { inTime } from '../../../../test/harness/soon.ts'
import { phpList, type PhpValue, phpValue } from './php.ts'

const written = (value: PhpValue): string => {
  if (value === null) return 'N;'
  if (typeof value === 'string') return `s:${Buffer.byteLength(value)}:"${value}";`
  if (typeof value === 'number') return Number.isInteger(value) ? `i:${value};` : `d:${value};`
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`
  return `a:${value.size}:{${[...value].map(([key, one]) => written(key) + written(one)).join('')}}`
}

test('what PHP has written is read as it was', () => {
  const { value } = fc.letrec<{ value: PhpValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.tuple(fc.string(), tie('value'))).map((rows): PhpValue => new Map(rows)),
    ),
  }))
  fc.assert(fc.property(value, (one) => assert.deepEqual(phpValue(written(one)), one)))
})

test('what is not right to its last byte is nothing', () => {
  const whole = 'a:2:{s:5:"width";i:640;s:4:"file";s:7:"caf\u00e9.x";}'
  assert.deepEqual(
    phpList(whole),
    new Map<string, PhpValue>([
      ['width', 640],
      ['file', 'caf\u00e9.x'],
    ]),
  )
  for (let length = 0; length < whole.length; length += 1)
    assert.equal(phpValue(whole.slice(0, length)), undefined)
  for (const wrong of [
    'O:8:"stdClass":1:{s:1:"a";i:1;}',
    'a:1:{i:0;O:3:"Foo":0:{}}',
    'a:2:{i:0;i:1;i:1;R:2;}',
    'C:3:"Foo":0:{}',
    's:99999999999:"x";',
    's:5:"abc";',
    'a:99999999:{',
    'i:1;i:2;',
    `${'a:1:{i:0;'.repeat(1000)}N;${'}'.repeat(1000)}`,
    `a:60000:{${'i:0;i:0;'.repeat(60_000)}}`,
    'hello',
    '',
  ])
    assert.equal(phpValue(wrong), undefined, wrong.slice(0, 40))
})

test('a text made to be slow is not', () =>
  inTime(1000, 'it', () => {
    assert.equal(phpValue(`a:9:{${'s:1:"'.repeat(700_000)}`), undefined)
    assert.equal(phpValue('i:'.padEnd(3_900_000, '1')), undefined)
  }))
