import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demandSqlite } from './sqlite-version.ts'

test('no paper is opened with a SQLite that can lose a commit', () => {
  assert.throws(() => demandSqlite('3.51.2'), /3\.51\.3 or newer/)
  assert.throws(() => demandSqlite('3.9.9'), /can lose a commit/)
  demandSqlite('3.51.3')
  demandSqlite('3.60.0')
  demandSqlite()
})
