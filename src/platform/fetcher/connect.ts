// The connection itself is where an address is judged: after its name has been resolved, and once more when it stands.
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { Judge } from './reach.ts'

interface Resolved {
  readonly address: string
  readonly family: number
}
/** A host's addresses; the machine's own resolver, but for tests. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>
export const systemResolve: Resolve = (host) => lookup(host, { all: true })

/** Nothing is fetched from there. */
export class Blocked extends Error {
  override name = 'Blocked'
  readonly why: NonNullable<ReturnType<Judge>>
  constructor(why: NonNullable<ReturnType<Judge>>) {
    super(why)
    this.why = why
  }
}

const connectMilliseconds = 10_000

/** What is connected to is what was judged: the name is resolved once, so that a second answer cannot lead elsewhere. */
export const guarded =
  (judge: Judge, resolve: Resolve): buildConnector.connector =>
  (options, callback) => {
    const fail = (error: unknown) => callback(error as Error, null)
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    addressesOf(options.hostname, resolve)
      .then((addresses) => {
        const open = addresses.filter(({ address }) => judge(address, port) === undefined)
        const [first] = addresses
        if (open.length === 0)
          return fail(new Blocked((first && judge(first.address, port)) ?? 'forbidden-address'))
        const connect = buildConnector({ timeout: connectMilliseconds, lookup: answering(open) })
        return connect(options, (...[error, socket]) => {
          if (error) return fail(error)
          const why = judge(socket.remoteAddress ?? '', port)
          if (why === undefined) return callback(null, socket)
          socket.destroy()
          return fail(new Blocked(why))
        })
      })
      .catch(fail)
  }

async function addressesOf(hostname: string, resolve: Resolve): Promise<readonly Resolved[]> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  return family === 0 ? resolve(host) : [{ address: host, family }]
}

const answering =
  (addresses: readonly Resolved[]): LookupFunction =>
  (_, options, callback) => {
    const [first] = addresses
    if (options.all === true) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family)
  }
