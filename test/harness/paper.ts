import { randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { TestContext } from 'node:test'
import { type Actor, makeLink, machine, openAccount, type StaffRole } from '#people/index.ts'
import { printEdition } from '#demo/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type Darkroom, openDarkroom } from '#platform/darkroom.ts'
import { readS3Address } from '#platform/files/s3-address.ts'
import type { Store } from '#platform/db/store.ts'
import type { Fetcher } from '#platform/fetcher/fetcher.ts'
import type { Log } from '#platform/log.ts'
import type { MailPlace } from '#platform/mail/mailer.ts'
import { clock } from '#platform/mint.ts'
import { openPictures } from '#platform/pictures/pictures.ts'
import { type App, openApp } from '../../src/app.ts'
import type { TestDatabase } from './databases.ts'
import { makeFolder } from './folder.ts'
import { borrowHand } from './hands.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Somebody at the paper's door: what they ask for, and the forms they send. Redirects are not followed. */
export interface Visitor {
  readonly actor: Actor
  readonly cookie: string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, fields: Fields, headers?: Record<string, string>): Promise<Response>
}

/** A whole running paper on a real port. What it logs as an error fails the test, unless the test takes it out of `errors`. */
export interface TestPaper {
  readonly origin: string
  readonly port: number
  readonly store: Store
  readonly darkroom: Darkroom
  readonly app: App
  readonly anonymous: Visitor
  readonly errors: unknown[]
  /** Signs a new account in, through the door. */
  as(role: StaffRole): Promise<Visitor>
  setClock(now: Instant): void
  /** As a server is stopped; a test that does not is ended so. */
  stop(): Promise<void>
}

interface PaperOptions {
  readonly fetcher?: Fetcher
  readonly demo?: boolean
  readonly mediaUrl?: string
  readonly cdnPurgeUrl?: string
  readonly mail?: MailPlace
  readonly trustedProxies?: number
  /** The clock stands there from the start, before any job has looked at it. */
  readonly now?: Instant
  /** One that a paper had before: as if its server had been started again. */
  readonly port?: number
}

export async function openPaper(
  t: TestContext,
  store: TestDatabase,
  {
    demo = false,
    mediaUrl,
    cdnPurgeUrl,
    fetcher,
    mail,
    trustedProxies = 0,
    port: wanted,
    now: at,
  }: PaperOptions = {},
): Promise<TestPaper> {
  const held = wanted === undefined ? await holdPort() : undefined
  const port = held?.port ?? wanted ?? 0
  const origin = `http://localhost:${port}`
  let fixed = at
  const now = () => fixed ?? clock()
  const errors: unknown[] = []
  const log: Log = { error: (...what: unknown[]) => void errors.push(what), warn: () => {}, info: () => {} }
  const isCopied = demo && at === undefined && (await store.takeEdition())
  if (demo && !isCopied) await printEdition(store, now())
  const mediaStore = mediaUrl === undefined ? undefined : readS3Address(mediaUrl)
  const darkroom = await openDarkroom({ ...store.place, mediaStore }, openPictures(undefined, borrowHand))
  const app = await openApp({
    store,
    darkroom,
    place: { origin },
    dataFolder: makeFolder(t, 'press'),
    trustedProxies,
    mail,
    clock: now,
    log,
    memoryBytes: 8 << 20,
    cdnPurgeUrl,
    ...(fetcher && { fetcher }),
  })
  await held?.letGo()
  await listening(app.server, port)
  const stopOnce = async (): Promise<void> => {
    await app.goodbye()
    app.server.closeAllConnections()
    await new Promise((resolve) => app.server.close(resolve))
    await app.close()
    await darkroom.close()
  }
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => (stopping ??= stopOnce())
  store.beforeClose(async () => {
    await stop()
    if (errors.length > 0) throw new Error('the paper logged errors', { cause: errors })
  })
  const as = async (role: StaffRole): Promise<Visitor> => {
    const name = `${role} ${(accounts += 1)}`
    const [account, token] = await store.write(async (tx) => {
      const opened = await openAccount(
        tx,
        machine,
        { name, email: `${name.replace(' ', '')}@paper.example`, role },
        now(),
      )
      if (!opened.ok) throw new Error(opened.why)
      return [opened.value, await makeLink(tx, machine, opened.value.id, now())] as const
    })
    const door = visitor(origin, { id: account.id, name, role }, '')
    const entered = await door.post('/newsroom/sign-in', { token })
    return visitor(origin, door.actor, entered.headers.get('set-cookie')?.split(';')[0] ?? '')
  }
  const anonymous = visitor(origin, { id: null, name: '', role: 'reader' }, '')
  return {
    origin,
    port,
    store,
    darkroom,
    app,
    anonymous,
    errors,
    as,
    stop,
    setClock: (moment) => void (fixed = moment),
  }
}

let accounts = 0

const visitor = (origin: string, actor: Actor, cookie: string): Visitor => ({
  actor,
  cookie,
  get: (path, headers = {}) => fetch(origin + path, { redirect: 'manual', headers: { cookie, ...headers } }),
  post: (path, fields, headers = {}) =>
    fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      ),
    }),
})

/**
 * Not of those that a system gives to whoever asks for any, nor to whoever calls somebody: one that is let go, or whose server is
 * killed and comes again, would be gone.
 */
const ports = { from: 20_000, to: 32_000 }
let lastPort = randomInt(ports.from, ports.to)

interface HeldPort {
  readonly port: number
  letGo(): Promise<void>
}
async function holdPort(): Promise<HeldPort> {
  for (let tries = ports.from; tries < ports.to; tries += 1) {
    const port = (lastPort = lastPort < ports.to ? lastPort + 1 : ports.from)
    const server = createServer()
    try {
      await listening(server, port)
      return { port, letGo: () => new Promise((resolve) => server.close(() => resolve())) }
    } catch {
      // Somebody is there.
    }
  }
  throw new Error(`no port from ${ports.from} to ${ports.to} is free`)
}

function listening(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, () => {
    server.off('error', reject)
    resolve()
  })
  return promise
}

export async function freePort(): Promise<number> {
  const held = await holdPort()
  await held.letGo()
  return held.port
}
