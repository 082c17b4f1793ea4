// Draws every page to a folder and photographs it: `node --import ./src/platform/tsx.mjs test/look/preview.ts [folder] [name …]`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { SlotFrame } from '#ads/index.ts'
import { campaigns } from '#demo/edition/advertisements.ts'
import { parseId } from '#kernel/ids.ts'
import { wordsIn } from '#languages/catalogue.ts'
import { policyFor } from '#platform/http/headers.ts'
import { renderPage } from '#platform/view/html.ts'
import { type Size, slotNamed, slotNames } from '#ui/slots.ts'
import { deskPages } from './desk-pages.tsx'
import { editionPages } from './edition-pages.tsx'
import { lookPages, sheets } from './look-pages.tsx'
import { pages } from './pages.tsx'
import { picturePages, pictured } from './picture-pages.tsx'
import { printed } from './samples.tsx'
import { rendition } from './scenes.ts'
import { medium } from './album.ts'

const [folder = '/tmp/broadsheet-look', ...wanted] = process.argv.slice(2)
const widths = [390, 820, 1440]
const all = { ...pages, ...deskPages, ...editionPages, ...picturePages, ...lookPages }
const names = Object.keys(all).filter((name) => wanted.length === 0 || wanted.includes(name))

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname
  const file = [...printed.all, ...sheets].find((asset) => asset.path === path)
  const page = all[path.slice(1)]
  if (file) return response.setHeader('content-type', file.type).end(file.bytes)
  const drawn = /^\/drawn\/(\d+x\d+)-(light|dark)$/.exec(path)
  if (drawn)
    return response
      .setHeader('content-type', 'image/svg+xml')
      .end(campaigns[0]?.draw(drawn[1] as Size, drawn[2] as 'light' | 'dark'))
  const slot = slotNames.find((name) => path.startsWith(`/ads/slot/${name}/`))
  if (slot) return response.setHeader('content-type', 'text/html').end(frameFor(slot))
  if (path.startsWith('/pictures/')) return void sendPicture(path, response)
  if (!page) return response.writeHead(404).end()
  return response
    .setHeader('content-security-policy', policyFor({ frames: ["'none'"] }))
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end(renderPage(page))
})

function frameFor(slot: (typeof slotNames)[number]): string {
  const standing = slotNamed(slot).steps.flatMap((step) => {
    const size = step.sizes[0]
    if (!size) return []
    const shown = { kind: 'picture', light: `/drawn/${size}-light`, dark: `/drawn/${size}-dark` } as const
    return [{ step, size, alt: 'Write to the editor.', link: '/about', shown }]
  })
  return renderPage(SlotFrame({ slot, language: 'en', words: wordsIn('en'), standing }))
}

async function sendPicture(path: string, response: ServerResponse) {
  const id = parseId('media', path.split('/')[2]) ?? 'media_blank'
  const found = pictured.media.get(id) ?? medium(id.slice(6))
  const { type, bytes } = await rendition(found, path)
  response.setHeader('content-type', type).end(bytes)
}

async function photograph(
  browser: Browser,
  address: string,
  name: string,
  scheme: 'light' | 'dark',
  width: number,
) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
  page.on('console', (line) => console.log(name, line.text()))
  await page.goto(`${address}/${name}`)
  await page.evaluate('document.fonts.ready')
  await showAll(page)
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  if (wider > 0) console.log(`${name} is ${wider} px wider than ${width}`)
  await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true })
  await page.close()
}

/** Pictures that wait until they are near are brought near. */
async function showAll(page: Page) {
  await page.evaluate("document.querySelectorAll('img').forEach((img) => (img.loading = 'eager'))")
  await page.evaluate('Promise.all([...document.images].map((img) => img.decode().catch(() => {})))')
}

/** As a file to print, and as a picture of roughly what that holds: an A4 sheet between its margins. */
async function print(browser: Browser, address: string, name: string) {
  const page = await browser.newPage({ viewport: { width: 672, height: 1000 } })
  await page.goto(`${address}/${name}`)
  await page.evaluate('document.fonts.ready')
  await showAll(page)
  writeFileSync(`${folder}/${name}.pdf`, await page.pdf({ format: 'A4', preferCSSPageSize: true }))
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: `${folder}/${name}-print.png`, fullPage: true })
  await page.close()
}

mkdirSync(folder, { recursive: true })
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
for (const name of names) {
  for (const width of widths) await photograph(browser, address, name, 'light', width)
  await photograph(browser, address, name, 'dark', 1440)
}
for (const name of names.filter((one) => /^(?:pictures-)?(?:story|front)$/.test(one)))
  await print(browser, address, name)
await browser.close()
server.close()
