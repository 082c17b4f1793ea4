// The door of the editor's sockets: who may come in, which room, and what becomes of both.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { parseId } from '#kernel/ids.ts'
import { type Actor, can } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import { clientAddress, ownOrigins } from '#platform/http/address.ts'
import type { Place } from '#platform/http/route.ts'
import { filed, findStory, mayRead, mayRevise, type StoryId } from '#stories/index.ts'
import { kinds, largestMessage, message, type Notice, type Refusal } from './contract.ts'
import { feelPulse } from './pulse.ts'
import type { Ground } from './routes-room.ts'
import type { Seat } from './seat.ts'
import { Rooms } from './routes-rooms.ts'

interface House extends Ground {
  readonly place: Place
  readonly trustedProxies: number
  visitorOf(request: Request): Promise<Actor>
  /** The store for the first that somebody types at a story. */
  storeFor(who: Pick<Guest, 'actor' | 'storyId' | 'address'>): Store
}
export interface Writing {
  /** Takes leave of everybody; what was typed has become drafts then. */
  close(): Promise<void>
}

const looking = 500
/** Messages that wait for one slow browser before it is told to come again. */
const mostWaiting = 16 << 20

/** Listens at the server for browsers that want to write a story together. */
export function openWriting(server: Server, house: House): Writing {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  })
  const rooms = new Rooms(house)
  const stopFeeling = feelPulse(sockets)
  let isOver = false
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    void admitted(incoming, house).then((guest) => {
      if (isOver) return turnAway(socket, 503)
      if (typeof guest === 'number') return turnAway(socket, guest)
      return sockets.handleUpgrade(incoming, socket, head, (opened) => void seat(rooms, house, opened, guest))
    })
  })
  let running: Promise<void> = Promise.resolve()
  const look = async () => {
    await rooms.look()
    if (!isOver) timer = setTimeout(again, looking)
  }
  const again = () => void (running = look())
  let timer = setTimeout(again, looking)
  const close = async () => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    stopFeeling()
    await running
    for (const socket of sockets.clients) socket.close(1012)
    await rooms.close()
    for (const socket of sockets.clients) socket.terminate()
    sockets.close()
  }
  return { close }
}

/** What comes before the room is open waits for it. */
async function seat(rooms: Rooms, house: House, socket: WebSocket, guest: Guest): Promise<void> {
  const early: Uint8Array[] = []
  let taken = (bytes: Uint8Array) => void early.push(bytes)
  socket.binaryType = 'nodebuffer'
  socket.on('message', (bytes: Buffer, isBinary) => {
    if (isBinary) taken(bytes)
    else socket.close(1003)
  })
  socket.on('error', () => socket.terminate())
  const { storyId } = guest
  const one = seatAt(socket, guest, house.storeFor(guest))
  try {
    const room = await rooms.seat(storyId, one)
    if (typeof room === 'string') return one.dismiss(room)
    if (socket.readyState !== WebSocket.OPEN) return room.leave(one)
    socket.once('close', () => room.leave(one))
    taken = (bytes) => void room.receive(one, bytes)
    for (const bytes of early) taken(bytes)
  } catch (error) {
    house.log.error({ error, story: storyId }, 'a story could not be opened for writing')
    one.dismiss('trouble')
  }
}

const seatAt = (socket: WebSocket, { actor, mayWrite, visitor }: Guest, store: Store): Seat => ({
  actor,
  store,
  mayWrite,
  visitor,
  send: (bytes) => {
    if (socket.bufferedAmount > mostWaiting) socket.terminate()
    else if (socket.readyState === WebSocket.OPEN) socket.send(bytes)
  },
  dismiss: (why) => dismiss(socket, why),
})

interface Guest {
  readonly storyId: StoryId
  readonly actor: Actor
  readonly mayWrite: boolean
  /** Of their machine. */
  readonly address: string
  visitor(): Promise<Actor>
}

/** Who knocks and at which story; or the status with which they are turned away. A page of another house may not knock at all. */
async function admitted(incoming: IncomingMessage, house: House): Promise<Guest | number> {
  try {
    return await recognised(incoming, house)
  } catch (error) {
    house.log.error({ error }, 'a socket of the editor could not be opened')
    return 500
  }
}

async function recognised(incoming: IncomingMessage, house: House): Promise<Guest | number> {
  const { url = '', headers } = incoming
  const storyId = parseId('story', /^\/newsroom\/stories\/([\w-]+)\/writing$/.exec(url)?.[1])
  if (!storyId) return 404
  if (!ownOrigins(house.place.origin).includes(headers.origin ?? '')) return 403
  const request = new Request(house.place.origin + url, { headers: { cookie: headers.cookie ?? '' } })
  const visitor = () => house.visitorOf(request)
  const [actor, story] = await Promise.all([visitor(), findStory(house.store.read, storyId)])
  if (!story) return 404
  if (!can(actor, mayRead, story)) return 403
  const mayWrite = story.killedAt === null && can(actor, mayRevise, await filed(house.store.read, story))
  return { storyId, actor, visitor, mayWrite, address: clientAddress(incoming, house.trustedProxies) }
}

/** And the line is cut: a browser that keeps its half open would keep the server from closing. */
function turnAway(socket: Duplex, status: number): void {
  const answer = `HTTP/1.1 ${status} No\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`
  socket.end(answer, () => socket.destroy())
}

function dismiss(socket: WebSocket, why: Refusal): void {
  const notice: Notice = { is: 'refused', why }
  if (socket.readyState === WebSocket.OPEN)
    socket.send(message(kinds.notice, new TextEncoder().encode(JSON.stringify(notice))))
  socket.close(why === 'trouble' ? 1012 : 4001)
}
