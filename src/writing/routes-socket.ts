// The door of the editor's sockets: who may come in, which room, and what becomes of both.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { parseId } from '#kernel/ids.ts'
import { type Actor, can } from '#people/index.ts'
import { ownOrigins } from '#platform/http/address.ts'
import type { Place } from '#platform/http/route.ts'
import { findStory, mayRead, mayRevise, type StoryId } from '#stories/index.ts'
import { kinds, largestMessage, message, type Notice, type Refusal } from './contract.ts'
import type { Ground, Room, Seat } from './routes-room.ts'

interface House extends Ground {
  readonly place: Place
  visitorOf(request: Request): Promise<Actor>
}
export interface Writing {
  /** For what was changed by another door: whoever has this story open asks again. */
  tell(storyId: StoryId, notice: Notice): void
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
  const rooms = new Map<StoryId, Promise<Room | undefined>>()
  let isOver = false

  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    admitted(incoming, house).then(
      (guest) => {
        if (typeof guest === 'number' || isOver) return turnAway(socket, isOver ? 503 : (guest as number))
        sockets.handleUpgrade(incoming, socket, head, (opened) => void seat(opened, guest))
      },
      (error: unknown) => {
        house.log.error({ error }, 'a socket of the editor could not be opened')
        turnAway(socket, 500)
      },
    )
  })

  const roomOf = (id: StoryId): Promise<Room | undefined> => {
    const before = rooms.get(id)
    if (before) return before
    const opening = (async () => {
      // Yjs and ProseMirror are loaded when somebody first writes, not when the paper opens.
      const { Room } = await import('./routes-room.ts')
      const room = new Room(house, id)
      return (await room.open()) ? room : undefined
    })()
    rooms.set(id, opening)
    opening.catch(() => rooms.delete(id))
    return opening
  }

  const seat = async (socket: WebSocket, { storyId, visitor, actor, mayWrite }: Guest): Promise<void> => {
    const early: Uint8Array[] = []
    const hear = (bytes: Uint8Array) => void early.push(bytes)
    let taken = hear
    socket.binaryType = 'nodebuffer'
    socket.on('message', (bytes: Buffer, isBinary) => {
      if (isBinary) taken(bytes)
      else socket.close(1003)
    })
    socket.on('error', () => socket.terminate())
    const one: Seat = {
      actor,
      mayWrite,
      visitor,
      send: (bytes) => {
        if (socket.bufferedAmount > mostWaiting) socket.terminate()
        else if (socket.readyState === WebSocket.OPEN) socket.send(bytes)
      },
      dismiss: (why) => dismiss(socket, why),
    }
    let room: Room | undefined
    try {
      room = await roomOf(storyId)
    } catch (error) {
      house.log.error({ error }, 'a story could not be opened for writing')
      return dismiss(socket, 'trouble')
    }
    if (!room || room.isBroken) {
      rooms.delete(storyId)
      return dismiss(socket, room ? 'trouble' : 'gone')
    }
    if (socket.readyState !== WebSocket.OPEN) return
    const entered = room
    entered.join(one)
    socket.once('close', () => entered.leave(one))
    taken = (bytes) => void entered.receive(one, bytes)
    for (const bytes of early) taken(bytes)
  }

  const look = async (): Promise<void> => {
    for (const [id, opening] of rooms) {
      const room = await opening.catch(() => undefined)
      if (!room || room.isBroken) rooms.delete(id)
      else if (room.isEmpty) {
        // Nobody may come in while it is being closed.
        rooms.delete(id)
        await room.close()
      } else await room.look()
    }
    if (!isOver) timer = setTimeout(() => void (running = look()), looking)
  }
  let running: Promise<void> = Promise.resolve()
  let timer = setTimeout(() => void (running = look()), looking)

  return {
    tell: (storyId, notice) => void rooms.get(storyId)?.then((room) => room?.tell(notice)),
    close: async () => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      await running
      clearTimeout(timer)
      for (const socket of sockets.clients) socket.close(1012)
      for (const opening of rooms.values()) await (await opening.catch(() => undefined))?.close()
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

interface Guest {
  readonly storyId: StoryId
  readonly actor: Actor
  readonly mayWrite: boolean
  visitor(): Promise<Actor>
}

/** Who knocks and at which story; or the status with which they are turned away. A page of another house may not knock at all. */
async function admitted(incoming: IncomingMessage, house: House): Promise<Guest | number> {
  const { url = '', headers } = incoming
  const storyId = parseId('story', /^\/newsroom\/stories\/([\w-]+)\/writing$/.exec(url)?.[1])
  if (!storyId) return 404
  if (!ownOrigins(house.place.origin).includes(headers.origin ?? '')) return 403
  const request = new Request(house.place.origin + url, { headers: { cookie: headers.cookie ?? '' } })
  const visitor = () => house.visitorOf(request)
  const [actor, story] = await Promise.all([visitor(), findStory(house.store.read, storyId)])
  if (!story) return 404
  if (!can(actor, mayRead, story)) return 403
  return { storyId, actor, visitor, mayWrite: story.killedAt === null && can(actor, mayRevise, story) }
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
