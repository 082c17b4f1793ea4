import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { makeFolder } from '../../test/harness/folder.ts'
import { openPapers } from './papers.ts'

test('a paper that an older program has made is brought up to date before it is walked through', async (t) => {
  const config = readConfig({ BROADSHEET_DATA: makeFolder(t, 'older') })
  assert.ok(config.ok)
  const papers = await openPapers(config.value)
  try {
    assert.equal((await papers.ask('/')).status, 200)
    assert.equal((await papers.ask('/nowhere', 'HEAD')).status, 404)
  } finally {
    await papers.close()
  }
})
