// A paper of its own in a thread, for whoever walks through all of it: beside a running server or without one.
import '#platform/tsx.mjs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Config } from '#platform/config.ts'
import { stepBack } from '#platform/courtesy.ts'
import { openDarkroom } from '#platform/darkroom.ts'
import { openStore } from '#platform/db/open.ts'
import { openLog } from '#platform/log.ts'
import { clock } from '#platform/mint.ts'
import type { AskedThere, ToldThere } from './papers.ts'

const { config, pressFolder } = workerData as { readonly config: Config; readonly pressFolder: string }
stepBack()
const { openReadingRoom } = await import('#app.ts')
const store = await openStore(config, { isHere: true })
const darkroom = await openDarkroom(config)
const room = await openReadingRoom({
  ...config,
  dataFolder: pressFolder,
  store,
  darkroom,
  place: { origin: config.publicUrl },
  clock,
  log: openLog(),
  memoryBytes: 8 << 20,
  cdnPurgeUrl: undefined,
})

/** Those that were asked together are answered together: to wake a thread costs as much as some answers do. */
const told = (order: readonly AskedThere[]): Promise<readonly ToldThere[]> =>
  Promise.all(order.map(async ({ id, path, how }) => [id, await room.ask(path, how)] as const))

async function close(): Promise<void> {
  await room.close()
  await darkroom.close()
  await store.close()
  parentPort?.close()
}

parentPort?.on('message', (order: readonly AskedThere[] | 'close') => {
  if (order === 'close') void close()
  else void told(order).then((answers) => parentPort?.postMessage(answers))
})
parentPort?.postMessage('open')
