import assert from 'node:assert/strict'
import { onEachDatabase } from '../../../test/harness/databases.ts'
import { tables } from './rights.ts'

interface Lamps {
  settings: { key: string; value: string; updated_at: string }
}
const { writing, prepared } = tables<Lamps>()

onEachDatabase(
  'a prepared question is answered by its values, not by those it was compiled with',
  async (_, db) => {
    const rows = ['a', 'b', 'c', 'd'].map((key) => ({ key, value: key.toUpperCase(), updated_at: '' }))
    await db.write((tx) => writing(tx).insertInto('settings').values(rows).execute())
    let built = 0
    const ask = prepared((on, { keys, not }: { keys: readonly string[]; not: string | null }) => {
      built += 1
      const named = on.selectFrom('settings').select('value').where('key', 'in', keys).orderBy('key')
      return not === null ? named : named.where('key', '<>', not)
    })
    const values = async (keys: readonly string[], not: string | null) =>
      (await ask(db.read, { keys, not })).map(({ value }) => value).join('')
    assert.equal(await values(['a', 'b'], null), 'AB')
    assert.equal(await values(['c', 'd'], null), 'CD')
    assert.equal(built, 1, 'two lists of one length are one question')
    assert.equal(await values(['a', 'b', 'c'], null), 'ABC')
    assert.equal(await values(['b', 'a'], 'a'), 'B')
    assert.equal(await values(['b', 'a'], 'b'), 'A')
    assert.equal(built, 3, 'a longer list is another question, and so is a value where there was none')
  },
)

onEachDatabase('one question on two databases is written for each', async (_, db) => {
  const ask = prepared((on, { key }: { key: string }) =>
    on.selectFrom('settings').select('key').where('key', '=', key),
  )
  assert.deepEqual(await ask(db.read, { key: 'nobody' }), [])
  assert.deepEqual(await db.reading((read) => ask(read, { key: 'nobody' })), [])
})
