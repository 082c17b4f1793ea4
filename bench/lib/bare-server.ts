import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { cacheControl, houseHeaders } from './house.ts'
import { storyPage } from './pages.ts'

/** The least that node:http can do: one buffer, one list of headers, the same as the press sends. */
const body = gzipSync(storyPage(1, 40, 60), { level: 6 })
const headers = [...houseHeaders.flat(), 'vary', 'Accept-Encoding', 'cache-control', cacheControl]
headers.push('content-type', 'text/html; charset=utf-8', 'etag', '"0123456789ab-g"')
headers.push('content-length', String(body.length), 'content-encoding', 'gzip')

const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.once('SIGTERM', () => process.exit(0))
