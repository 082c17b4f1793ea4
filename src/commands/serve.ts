import { type App, migrateStore, openApp } from '#app.ts'
import type { Config } from '#platform/config.ts'
import { type Ownership, ownFolder } from '#platform/db/ownership.ts'
import { openStore } from '#platform/db/open.ts'
import type { Store } from '#platform/db/store.ts'
import { openLog } from '#platform/log.ts'
import { clock } from '#platform/mint.ts'
import { type Command, type Context, noOperands } from './command.ts'
import { invitation, printDemo } from './first-start.ts'

export const serve: Command = {
  name: 'serve',
  usage: 'serve',
  summary: 'print the paper and open the newsroom',
  help: `
Makes the data folder and the tables where they are missing, prints the demo edition into an empty paper,
then serves until it is stopped (Ctrl-C or SIGTERM). Says the address of the paper, of the newsroom, and, until
somebody has signed in, a link that signs the owner in once.

One server owns a data folder; a second one on it is refused. The other commands work beside a running server.
/healthz answers while the process lives, /readyz once it serves.`,
  options: {},
  operands: noOperands,
  run: async (context) => {
    const { config, complain } = context
    const ownership = ownFolder(config.dataFolder)
    if (!ownership) {
      complain(
        `Another server already owns ${config.dataFolder}. Stop it first, or give this one a folder of its own with --data.`,
      )
      return 1
    }
    let store: Store
    try {
      store = await openStore(config)
    } catch (error) {
      complain(`The database could not be opened: ${(error as Error).message}`)
      ownership.release()
      return 1
    }
    return serveUntilStopped(context, store, ownership)
  },
}

async function serveUntilStopped(context: Context, store: Store, ownership: Ownership): Promise<number> {
  const { config, complain } = context
  try {
    await prepare(context, store)
    const origin = config.publicUrl
    const app = await openApp({ ...config, store, place: { origin }, clock, log: openLog() })
    const port = await listen(app, config)
    await welcome(context, store, port)
    await stopSignal()
    context.say('Stopping; readers who are being served are served to the end.')
    await stop(app, store, ownership)
    return 0
  } catch (error) {
    complain(reasonOf(error, config))
    await store.close()
    ownership.release()
    return 1
  }
}

async function prepare({ config, say }: Context, store: Store): Promise<void> {
  const done = await migrateStore(store)
  if (done.length > 0) say(`The tables are ready (${done.length} ${done.length === 1 ? 'step' : 'steps'}).`)
  if (config.demo) await printDemo(store, say)
}

const listen = ({ server }: App, { port }: Config): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

async function welcome({ config, say }: Context, store: Store, port: number): Promise<void> {
  const origin = config.port === 0 ? `http://localhost:${port}` : config.publicUrl
  say(`\n  The paper      ${origin}/\n  The newsroom   ${origin}/newsroom`)
  const link = await invitation(store, origin)
  if (link) say(`\n  Sign in as the owner, once, within a day:\n  ${link}`)
  say('')
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

async function stop(app: App, store: Store, ownership: Ownership): Promise<void> {
  const closed = new Promise((resolve) => app.server.close(resolve))
  app.server.closeIdleConnections()
  const late = setTimeout(() => app.server.closeAllConnections(), 8_000)
  await closed
  clearTimeout(late)
  await app.close()
  await store.close()
  ownership.release()
}

function reasonOf(error: unknown, { port }: Config): string {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or choose another with --port (0: any that is free).`
  if (code === 'EACCES') return `This user may not listen on port ${port}. Choose one above 1023 with --port.`
  return `The paper could not be opened: ${message}`
}
