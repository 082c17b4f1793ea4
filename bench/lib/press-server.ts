import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { instantOf, parseInstant } from '#kernel/time.ts'
import type { Page } from '#platform/press/page.ts'
import { createPress } from '#platform/press/press.ts'
import { houseHeaders } from './house.ts'
import { storyPage } from './pages.ts'

/** The press with a printer that knows 100,000 stories: `/hot` is a page of 48 kB, `/story/N` are half as long. */
const press = createPress({
  packFile: process.argv[2] ?? '',
  clock: () => instantOf(new Date()),
  headers: houseHeaders,
})
const yearEnds = parseInstant('2099-01-01') ?? null

const server = createServer((request, response) => {
  if (!press.answer(request, response)) void print(request, response)
})

async function print(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const key = request.url ?? ''
  press.send(await press.print(key, async () => pageFor(key)), request, response)
}

function pageFor(key: string): Page {
  const number = Number(key.slice(key.lastIndexOf('/') + 1))
  const tags = [
    `story:story_0198f3a2b4c5-${number}`,
    'site',
    `section:${number % 12}`,
    `person:${number % 300}`,
  ]
  for (let topic = 1; topic < 6; topic++) tags.push(`topic:${(number * topic) % 5000}`)
  const body = key === '/hot' ? storyPage(1, 40, 60) : storyPage(number, 30, 16)
  return { status: 200, type: 'text/html; charset=utf-8', body, tags, until: yearEnds }
}

server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.once('SIGTERM', () => process.exit(0))
process.on('SIGUSR2', () => console.error(press.statistics(), process.memoryUsage()))
