import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { cacheControl, houseHeaders } from './house.ts'
import { storyPage } from './pages.ts'

// The least that node:http can do: one buffer, one list of headers. Arguments: a file of bytes and one of headers; without, the press benchmark's page.
const [bytesFile, headersFile] = process.argv.slice(2)
const body = bytesFile === undefined ? gzipSync(storyPage(1, 40, 60), { level: 6 }) : readFileSync(bytesFile)
const headers: string[] =
  headersFile === undefined ? ownHeaders() : JSON.parse(readFileSync(headersFile, 'utf8'))

function ownHeaders(): string[] {
  const list = [...houseHeaders.flat(), 'vary', 'Accept-Encoding', 'cache-control', cacheControl]
  list.push('content-type', 'text/html; charset=utf-8', 'etag', '"0123456789ab-g"')
  list.push('content-length', String(body.length), 'content-encoding', 'gzip')
  return list
}

const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.once('SIGTERM', () => process.exit(0))
