import { mkdtempSync, rmSync } from 'node:fs'
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Instant, later } from '#kernel/time.ts'
import type { Page } from './page.ts'
import { createPress, type Press, type Settings } from './press.ts'

/** A clock that only moves when told to, and rings what is due. */
export interface Clock {
  now: Instant
  readonly alarms: { readonly at: Instant; readonly ring: () => void }[]
}

export const noon = '2026-08-22T12:00:00.000Z' as Instant

export const createClock = (): Clock => ({ now: noon, alarms: [] })

/** Time passes. */
export function advance(clock: Clock, milliseconds: number): void {
  clock.now = later(clock.now, milliseconds)
  const due = clock.alarms.filter(({ at }) => at <= clock.now)
  for (const alarm of due) clock.alarms.splice(clock.alarms.indexOf(alarm), 1)
  for (const { ring } of due) ring()
}

export interface World {
  readonly press: Press
  readonly clock: Clock
  /** Printers by address; an address without one is a 404. */
  readonly pages: Map<string, () => Promise<Page> | Page>
  readonly port: number
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
}

/** A server that asks the press first and prints what it has not, as the real one does. Gone when the test ends. */
export async function openWorld(t: TestContext, settings: Partial<Settings> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'press-'))
  const clock = createClock()
  const press = createPress({
    packFile: join(folder, 'pack'),
    clock: () => clock.now,
    wake: (milliseconds, ring) => clock.alarms.push({ at: later(clock.now, milliseconds), ring }),
    ...settings,
  })
  const pages: World['pages'] = new Map()
  const server = createServer((request, response) => void serve(press, pages, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // As browsers do: most answers go to a connection that stays.
  const agent = new Agent({ keepAlive: true })
  t.after(async () => {
    agent.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    press.close()
    rmSync(folder, { recursive: true })
  })
  return {
    press,
    clock,
    pages,
    port,
    ask: (path, headers = {}, method = 'GET') =>
      ask({ port, host: '127.0.0.1', agent, path, headers, method }),
  }
}

async function serve(
  press: Press,
  pages: World['pages'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (press.answer(request, response)) return
  const printer = pages.get(request.url ?? '')
  if (printer === undefined) return void response.writeHead(404).end()
  press.send(await press.print(request.url ?? '', async () => printer()), request, response)
}

function ask(options: RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() })
      })
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** A page of text that is worth compressing. */
export const pageOf = (text: string, more: Partial<Page> = {}): Page => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: `<p>${text}</p>`.padEnd(2000, ' all the news'),
  tags: [],
  until: null,
  ...more,
})
