import assert from 'node:assert/strict'
import { openReadingRoom } from '../../src/app.ts'
import { openAsking } from '#platform/http/asking.ts'
import { clock } from '#platform/mint.ts'
import { onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { openPaper } from '../harness/paper.ts'

onEachDatabase('who walks through the paper without a wire is told what readers are told', async (t, db) => {
  const paper = await openPaper(t, db, { demo: true })
  const now = clock()
  paper.setClock(now)
  const room = await openReadingRoom({
    store: db,
    darkroom: paper.darkroom,
    place: { origin: paper.origin },
    dataFolder: makeFolder(t, 'room'),
    trustedProxies: 0,
    clock: () => now,
    log: { error: assert.fail, warn: () => {}, info: () => {} },
  })
  const wire = openAsking([paper.origin], 2)
  try {
    const front = await wire.ask('/')
    const stories = [...front.text.matchAll(/href="(\/\d{4}\/[^"#]+)"/g)].map(([, path = '']) => path)
    assert.ok(stories.length > 3)
    const paths = [
      '/',
      ...stories.slice(0, 3),
      `${stories[0]}/`,
      '/feed.xml',
      '/search?q=harbour',
      '/archive',
      '/index.php',
      '/?p=7',
      '/nowhere',
      '/%ff',
      '//elsewhere.example/',
      '/newsroom',
      '/newsroom/sign-in',
      '/health',
      '/robots.txt',
    ]
    for (const path of paths) {
      // What is made for one visitor may hold a word that is made anew each time.
      const isShared = !path.startsWith('/newsroom') && path !== '/health'
      for (const how of ['GET', 'HEAD'] as const) {
        const [here, there] = [await room.ask(path, how), await wire.ask(path, how)]
        const told = ({ text, ...head }: typeof here) => (isShared ? { ...head, text } : head)
        assert.deepEqual(told(here), told(there), `${how} ${path}`)
      }
    }
  } finally {
    await wire.close()
    await room.close()
  }
})
