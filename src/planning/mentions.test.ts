import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mentionedIn } from './mentions.ts'

const people = [
  { id: 'account_ada', name: 'Ada' },
  { id: 'account_quay', name: 'Ada Quay' },
  { id: 'account_aigul', name: 'Айгүл Сейітова' },
] as const

const cases: readonly (readonly [text: string, called: readonly string[]])[] = [
  ['nobody is called here', []],
  ['@Ada Quay, look at this', ['account_quay']],
  ['@ada, look', ['account_ada']],
  ['@Ada and @Ada Quay and @Ada again', ['account_ada', 'account_quay']],
  ['@Adam is somebody else', []],
  ['write to ada@Ada.example', []],
  ['(@айгүл сейітова)', ['account_aigul']],
  ['@', []],
]
for (const [text, called] of cases)
  test(`"${text}" calls ${called.join(' and ') || 'nobody'}`, () => {
    assert.deepEqual(mentionedIn(text, people), called)
  })
