// How long the paper waits for what somebody sends. A form comes within a minute; files may take their time while something comes.
import type { IncomingMessage } from 'node:http'

const formMilliseconds = 60_000
const silenceMilliseconds = 30_000
/** For node:http itself, as the end of all patience. */
export const mostMilliseconds = 3600_000

type GiveUp = () => void
const waiting = new WeakMap<IncomingMessage, { timer: NodeJS.Timeout; readonly giveUp: GiveUp }>()

/** Gives up on a request whose body has not come in time; one without a body has come already. */
export function waitForBody(request: IncomingMessage, giveUp: GiveUp): void {
  const { headers } = request
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return
  // The server keeps the process alive; what it waits for does not.
  const timer = setTimeout(() => isOver(request) || giveUp(), formMilliseconds).unref()
  waiting.set(request, { timer, giveUp })
  request.once('close', () => clearTimeout(waiting.get(request)?.timer))
}

/** For a route that takes files: as long as they keep coming. */
export function giveTime(request: IncomingMessage): void {
  const wait = waiting.get(request)
  if (!wait) return
  clearTimeout(wait.timer)
  let before = request.socket.bytesRead
  wait.timer = setInterval(() => {
    // A request whose connection broke off need not say "close".
    if (isOver(request)) return clearInterval(wait.timer)
    if (request.socket.bytesRead === before) wait.giveUp()
    before = request.socket.bytesRead
  }, silenceMilliseconds).unref()
}

const isOver = ({ complete, destroyed, socket }: IncomingMessage): boolean =>
  complete || destroyed || socket.destroyed
