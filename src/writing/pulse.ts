// Whoever's machine fell asleep or left its network says no farewell: they are asked now and then whether they are still there.
import type { WebSocket, WebSocketServer } from 'ws'

/** Every half minute; who has not answered by the next time is gone, and no longer shown to others as here. */
const usually = 30_000

/** A browser answers a ping by itself (https://www.rfc-editor.org/rfc/rfc6455#section-5.5.2). Gives how to stop. */
export function feelPulse({ clients }: WebSocketServer, every = usually): () => void {
  const asked = new WeakSet<WebSocket>()
  const ask = () => {
    for (const socket of clients) {
      if (asked.has(socket)) {
        socket.terminate()
        continue
      }
      asked.add(socket)
      socket.once('pong', () => asked.delete(socket))
      socket.ping()
    }
  }
  const timer = setInterval(ask, every)
  return () => clearInterval(timer)
}
