// A paper of its own in a thread, for whoever walks through all of it: beside a running server or without one.
import '#platform/tsx.mjs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Config } from '#platform/config.ts'
import { stepBack } from '#platform/courtesy.ts'
import { openDarkroom } from '#platform/darkroom.ts'
import { openStore } from '#platform/db/open.ts'
import { freePort } from '#platform/http/free-port.ts'
import { openLog } from '#platform/log.ts'
import { clock } from '#platform/mint.ts'

const { config, pressFolder } = workerData as { readonly config: Config; readonly pressFolder: string }
stepBack()
const { openReadingRoom } = await import('#app.ts')
const store = await openStore(config, { readsHere: true })
const darkroom = await openDarkroom(config)
const port = await freePort()
const origin = `http://localhost:${port}`
const room = await openReadingRoom({
  ...config,
  dataFolder: pressFolder,
  store,
  darkroom,
  place: { origin },
  clock,
  log: openLog(),
  memoryBytes: 8 << 20,
  cdnPurgeUrl: undefined,
})
room.server.listen(port, () => parentPort?.postMessage({ origin }))
parentPort?.once('message', async () => {
  room.server.closeAllConnections()
  room.server.close()
  await room.close()
  await darkroom.close()
  await store.close()
  parentPort?.close()
})
