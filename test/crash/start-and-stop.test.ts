import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { TestContext } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import { databaseFile } from '#platform/db/open.ts'
import { onEachDatabase, type TestDatabase } from '../harness/databases.ts'
import { freePort } from '../harness/paper.ts'
import { deskOf, signIn } from './desk.ts'
import { type Server, start } from './server.ts'

async function serving(t: TestContext, { place }: TestDatabase, port?: number): Promise<Server> {
  const server = await start(place, port ?? (await freePort())).ready
  t.after(() => server.kill())
  return server
}

onEachDatabase(
  'a server that is asked to stop, twice as npm and timeout do it, stops in order',
  async (t, db) => {
    const server = await serving(t, db)
    await db.close()
    assert.equal((await fetch(server.origin)).status, 200)
    // Somebody who is being served: until they have it, the server is stopping.
    const reader = connect(Number(new URL(server.origin).port), 'localhost')
    reader.on('error', () => undefined)
    await once(reader, 'connect')
    reader.write('GET / HTTP/1.1\r\n')
    await after(50)
    const stopped = server.stop()
    await after(50)
    void server.stop()
    await after(50)
    reader.destroy()
    assert.equal(await stopped, 0)
    assert.equal(existsSync(`${databaseFile(db.place.dataFolder)}-wal`), false)
  },
)

onEachDatabase('a server whose port is taken says so and ends', async (t, { place }) => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  t.after(() => other.close())
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await assert.rejects(
    start(place, port).ready,
    new RegExp(`the server ended \\(1\\)[^]*Port ${port} is taken`),
  )
})

onEachDatabase(
  'on a port that the system chooses the newsroom can be used as on any other',
  async (t, db) => {
    const server = await serving(t, db, 0)
    const desk = deskOf(server.origin, await signIn(server.origin, server.link ?? ''))
    assert.equal((await desk.get('/newsroom/budget')).status, 200)
    assert.match(
      await (await fetch(`${server.origin}/feed.xml`)).text(),
      new RegExp(`<link>${server.origin}/`),
    )
  },
)
