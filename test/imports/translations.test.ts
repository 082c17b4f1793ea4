import assert from 'node:assert/strict'
import { onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper } from '../harness/paper.ts'
import { bringIn } from './importing.ts'
import { writeWxr } from './wxr.ts'

onEachDatabase(
  'a translation that comes later is named on the page of the one that stood there',
  async (t, db) => {
    const paper = await openPaper(t, db)
    const posts = [
      { id: 1, slug: 'moles', terms: ['language en', 'post_translations pll_1'] },
      { id: 2, slug: 'taupes', terms: ['language fr', 'post_translations pll_1'] },
    ]
    const folder = makeFolder(t, 'wxr')
    const site = { language: 'en-GB' }
    await bringIn(t, db, writeWxr(folder, 'first.xml', { ...site, posts: posts.slice(0, 1) }))
    const moles = async () => (await paper.anonymous.get('/2014/05/06/moles/')).text()
    assert.doesNotMatch(await moles(), /hreflang/)
    await bringIn(t, db, writeWxr(folder, 'second.xml', { ...site, posts }))
    assert.match(await moles(), /hreflang="fr" href="[^"]*\/2014\/05\/06\/taupes\/"/)
  },
)
