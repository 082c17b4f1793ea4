import { createServer } from 'node:http'
import { renderPage } from '#platform/view/html.ts'
import { houseAdvertisement } from '#demo/edition/advertisement.ts'
import { deskPages } from './desk-pages.tsx'
import { editionPages } from './edition-pages.tsx'
import { pages } from './pages.tsx'
import { printed } from './samples.tsx'
const all = { ...pages, ...deskPages, ...editionPages } as any
console.log(Object.keys(all).join(' '))
const delay = Number(process.env.DELAY ?? 0)
createServer((q, r) => { const p = new URL(q.url ?? '/', 'http://x').pathname; const f = printed.all.find((a) => a.path === p)
 if (f) { const send=()=>r.setHeader('content-type', f.type).end(f.bytes); return p.endsWith('woff2')&&delay ? setTimeout(send,delay) : send() }
 if (p === '/house.svg') return r.setHeader('content-type', 'image/svg+xml').end(houseAdvertisement.svg)
 return r.setHeader('content-type', 'text/html; charset=utf-8').end(all[p.slice(1)] ? renderPage(all[p.slice(1)]) : 'no') }).listen(Number(process.env.P))
