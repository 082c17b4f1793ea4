import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turningIn } from './turning.ts'

const gone = (name: string, text: string) => ({ deed: 'delete', name, text })
const come = (name: string, text: string) => ({ deed: 'insert', name, text })

test('the same words in another kind of block are one thing that becomes another', () => {
  assert.deepEqual(turningIn([gone('paragraph', 'The vote'), come('heading2', 'The vote')]), {
    from: ['paragraph'],
    into: ['heading2'],
    text: 'The vote',
  })
  const several = [gone('paragraph', 'One'), gone('paragraph', 'Two'), come('bulletList', 'One  Two')]
  assert.deepEqual(turningIn(several)?.from, ['paragraph'])
})

test('the same words in the same kind only stand elsewhere', () => {
  const moved = turningIn([come('paragraph', 'The vote'), gone('paragraph', 'The vote')])
  assert.deepEqual(moved?.from, moved?.into)
})

test('other words, or only words that go or come, are no turning', () => {
  assert.equal(turningIn([gone('paragraph', 'The vote'), come('heading2', 'The votes')]), undefined)
  assert.equal(turningIn([gone('paragraph', 'The vote')]), undefined)
  assert.equal(turningIn([come('paragraph', 'The vote')]), undefined)
  const joined = { deed: 'join', name: 'paragraph', text: '' }
  assert.equal(turningIn([gone('rule', ''), come('rule', ''), joined]), undefined)
})
