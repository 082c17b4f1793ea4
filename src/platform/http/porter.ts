// Who stands at the door before node:http, and hands a plain reader what lies ready.
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { acceptsIn, plainAt } from './plain.ts'

/** Sends the whole page if it lies ready in what is accepted; else nothing, and false. `keepAlive` in milliseconds. */
export type Hand = (target: string, accepts: string, keepAlive: number, socket: Socket) => boolean

type Welcome = (socket: Socket) => void

interface Guest {
  readonly socket: Socket
  /** The block of headers that this connection sent last, and what it accepts: a browser sends the same with each request. */
  block: string
  accepts: string | undefined
}

/**
 * For a page that lies ready, node:http spends more time on the request than the press on its answer. So as long as a connection asks for
 * nothing but such pages, in requests of the plainest kind, it is answered here. At the first byte that is anything else the connection is
 * node:http's for good, from that byte on: what is half a request, what waits, what is too slow, what is not HTTP is read by it alone.
 */
export function postPorter(server: Server, hand: Hand): void {
  const [listen] = server.listeners('connection') as Welcome[]
  if (!listen) throw new Error('node:http no longer listens to the connections of its server')
  const guests = new Set<Socket>()
  server.removeListener('connection', listen)
  server.on('connection', (socket: Socket) => {
    guests.add(socket)
    socket.once('close', () => guests.delete(socket))
    receive(socket, server, hand, (rest) => {
      guests.delete(socket)
      socket.pause()
      listen.call(server, socket)
      if (rest.length > 0) socket.unshift(rest)
      process.nextTick(() => socket.resume())
    })
  })
  endWith(server, guests)
}

function receive(socket: Socket, server: Server, hand: Hand, passOn: (rest: Buffer) => void): void {
  const guest: Guest = { socket, block: '', accepts: undefined }
  const read = (chunk: Buffer): void => {
    const done = answered(guest, chunk, server, hand)
    if (done === chunk.length) return
    for (const [name, listener] of listeners) socket.removeListener(name, listener)
    socket.setTimeout(0)
    passOn(done === 0 ? chunk : chunk.subarray(done))
  }
  const leave = (): void => void socket.destroy()
  const listeners = [
    ['data', read],
    ['error', leave],
    ['timeout', leave],
    // The reader has said all: so have we.
    ['end', () => void socket.end()],
  ] as const
  for (const [name, listener] of listeners) socket.on(name, listener)
  socket.setTimeout(server.keepAliveTimeout)
}

/** Answers the plain requests that the chunk begins with; says how many bytes of it they were. */
function answered(guest: Guest, chunk: Buffer, server: Server, hand: Hand): number {
  const { socket } = guest
  const text = chunk.toString('latin1')
  let at = 0
  while (at < text.length) {
    // A reader who does not take what there is gets no more of it from here; a server that closes says so in its answers.
    if (socket.writableLength > 0 || !server.listening) return at
    const asked = plainAt(text, at)
    if (asked === undefined) return at
    if (asked.block !== guest.block) {
      guest.block = asked.block
      guest.accepts = acceptsIn(asked.block)
    }
    const { accepts } = guest
    if (accepts === undefined || !hand(asked.target, accepts, server.keepAliveTimeout, socket)) return at
    at = asked.end
  }
  return at
}

/** Whoever waits at the door waits for nothing: they are idle, and go when the idle ones go. */
function endWith(server: Server, guests: ReadonlySet<Socket>): void {
  const send = (): void => {
    for (const socket of guests) socket.destroySoon()
  }
  for (const name of ['closeIdleConnections', 'closeAllConnections'] as const) {
    const close = server[name].bind(server)
    server[name] = () => {
      send()
      close()
    }
  }
}
