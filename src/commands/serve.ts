import { type App, migrateStore, openApp } from '#app.ts'
import type { Config } from '#platform/config.ts'
import { type Instant, millisecondsBetween } from '#kernel/time.ts'
import { type Ownership, ownFolder } from '#platform/db/ownership.ts'
import { openDarkroom } from '#platform/darkroom.ts'
import { databaseFile, openStore } from '#platform/db/open.ts'
import { freePort } from '#platform/http/free-port.ts'
import type { Store } from '#platform/db/store.ts'
import { openLog } from '#platform/log.ts'
import { clock } from '#platform/mint.ts'
import { type Command, type Context, noOperands } from './command.ts'
import { hangDemo, invitation, printDemo } from './first-start.ts'
import { warmUp } from './warm-up.ts'

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
      complain(whyNotOpened(error, config))
      ownership.release()
      return 1
    }
    return serveUntilStopped(context, store, ownership)
  },
}

function whyNotOpened(error: unknown, { dataFolder }: Config): string {
  const { errcode, message } = error as { errcode?: number; message: string }
  return errcode !== undefined && torn.has(errcode & 0xff)
    ? `${databaseFile(dataFolder)} is damaged. Restore the last backup: broadsheet restore FILE --replace.`
    : `The database could not be opened: ${message}`
}
/** SQLite's own numbers for a file that is corrupt, and for one that is no database. */
const torn: ReadonlySet<number> = new Set([11, 26])

async function serveUntilStopped(context: Context, store: Store, ownership: Ownership): Promise<number> {
  const { config, complain } = context
  let app: App | undefined
  const darkroom = await openDarkroom(config)
  try {
    await prepare(context, store)
    const { port, origin } = await addressOf(config)
    const log = openLog()
    app = await openApp({ ...config, store, darkroom, place: { origin }, clock, log })
    await listen(app, port)
    await warmUp(store, port, clock())
    await welcome(context, store, origin)
    let isOver = false
    const hanging = config.demo ? hangDemo({ store, darkroom }, log, () => isOver) : undefined
    await stopSignal()
    isOver = true
    context.say('Stopping; readers who are being served are served to the end.')
    await stop(app)
    await hanging
    return 0
  } catch (error) {
    complain(reasonOf(error, config))
    await app?.close()
    return 1
  } finally {
    await darkroom.close()
    await store.close()
    ownership.release()
  }
}

async function prepare({ config, say }: Context, store: Store): Promise<void> {
  const done = await migrateStore(store)
  if (done.length > 0) say(`The tables are ready (${done.length} ${done.length === 1 ? 'step' : 'steps'}).`)
  if (config.demo) await printDemo(store, say)
}

/** The paper must know its own address before the first page is printed, so a port that the system chooses is chosen first. */
async function addressOf({ port, publicUrl }: Config): Promise<{ port: number; origin: string }> {
  if (port !== 0) return { port, origin: publicUrl }
  const free = await freePort()
  return { port: free, origin: publicUrl.replace(/:0$/, `:${free}`) }
}

const listen = ({ server }: App, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })

async function welcome({ say }: Context, store: Store, origin: string): Promise<void> {
  say(`\n  The paper      ${origin}/\n  The newsroom   ${origin}/newsroom`)
  const link = await invitation(store, origin)
  if (link) say(`\n  Sign in as the owner, once, within a day:\n  ${link}`)
  say('')
}

/** npm and timeout pass on what the terminal has sent already: only who asks again later wants it to stop at once. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    let asked: Instant | undefined
    const hear = () => {
      if (asked !== undefined && millisecondsBetween(asked, clock()) > 1_000) process.exit(1)
      asked ??= clock()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hear)
  })

async function stop(app: App): Promise<void> {
  await app.goodbye()
  const closed = new Promise((resolve) => app.server.close(resolve))
  app.server.closeIdleConnections()
  const late = setTimeout(() => app.server.closeAllConnections(), 8_000)
  await closed
  clearTimeout(late)
  await app.close()
}

function reasonOf(error: unknown, { port }: Config): string {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or choose another with --port (0: any that is free).`
  if (code === 'EACCES') return `This user may not listen on port ${port}. Choose one above 1023 with --port.`
  return `The paper could not be opened: ${message}`
}
