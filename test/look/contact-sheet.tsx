// Every kind of page in one theme, small, on one sheet: for people to look at, and for the test to compare with.
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { type Html, renderPage } from '#platform/view/html.ts'
import { FrontPage } from '#site/front.tsx'
import { SectionPage } from '#site/section.tsx'
import type { Paper } from '#ui/facts.ts'
import { type Look, firstLook, type ThemeName } from '#ui/theme/look.ts'
import { frontFacts, pages, sectionFacts } from './pages.tsx'
import { paper, printed } from './samples.tsx'

export const looks: Readonly<Record<ThemeName, Look>> = {
  broadsheet: firstLook,
  local: { ...firstLook, theme: 'local', pair: 'franklin', front: 'stacked', section: 'paged' },
}

export const kinds = ['front', 'section', 'story', 'topic', 'search', 'archive', 'person', '404'] as const

/** From right to left is a paper of its own, written so: `languages` says which. */
interface View {
  readonly width: number
  readonly scheme: 'light' | 'dark'
  readonly direction: 'ltr' | 'rtl'
}
const views: readonly View[] = [
  { width: 1440, scheme: 'light', direction: 'ltr' },
  { width: 820, scheme: 'light', direction: 'ltr' },
  { width: 390, scheme: 'light', direction: 'ltr' },
  { width: 1440, scheme: 'dark', direction: 'ltr' },
  { width: 390, scheme: 'dark', direction: 'ltr' },
  { width: 1440, scheme: 'light', direction: 'rtl' },
  { width: 390, scheme: 'dark', direction: 'rtl' },
]
export const languages: Readonly<Record<ThemeName, 'ar' | 'fa'>> = { broadsheet: 'ar', local: 'fa' }

/** A paper that runs from right to left, served: where each kind of page is. */
export type Served = Readonly<Record<(typeof kinds)[number], string>>

/** A fifth of the size of a screen, and as much of the page as stands on the first screen and a half. */
const scale = 5
const height = 1400
const gap = 8
const cell = (view: View) => ({ width: Math.round(view.width / scale), height: height / scale })

/** Where each picture stands on the sheet, and what it shows: `front at 390, dark`. */
export const cells = kinds.flatMap((kind, row) =>
  views.map((view, column) => ({
    kind,
    view,
    name: `${kind} at ${view.width}, ${view.scheme}, ${view.direction}`,
    left: gap + views.slice(0, column).reduce((sum, one) => sum + cell(one).width + gap, 0),
    top: gap + row * (height / scale + gap),
    ...cell(view),
  })),
)
const sheetSize = {
  width: Math.max(...cells.map(({ left, width }) => left + width)) + gap,
  height: Math.max(...cells.map(({ top, height }) => top + height)) + gap,
}

/** The markup of a page in this look. */
function markup(kind: (typeof kinds)[number], look: Look): string {
  const files = printed.inLook(look).filesFor('en')
  const dressed: Paper = { ...paper, files }
  if (kind === 'front') return renderPage(<FrontPage paper={dressed} layout={look.front} {...frontFacts} />)
  if (kind === 'section')
    return renderPage(<SectionPage paper={dressed} layout={look.section} {...sectionFacts} />)
  return renderPage(pageNamed(kind)).replaceAll(printed.files.stylesheet, files.stylesheet)
}

function pageNamed(kind: string): Html {
  const page = pages[kind]
  if (!page) throw new Error(`no page is called ${kind}`)
  return page
}

/** Whose light is that of the page around it: a document of another has a white ground. */
const noAdvertisement = '<!doctype html><meta name="color-scheme" content="light dark">'

/** Photographs all of them. The page must be one that asks nobody else. */
export async function photographed(page: Page, look: Look, served: Served): Promise<Buffer> {
  const pictures = []
  let last = ''
  for (const { kind, view, left, top, width, height: high } of cells) {
    await page.emulateMedia({ colorScheme: view.scheme })
    await page.setViewportSize({ width: view.width, height })
    // A page is opened once, and then only made narrower and dark: to wait until nothing more comes is most of the time a picture takes.
    const wanted = `${kind} ${view.direction}`
    if (wanted !== last) {
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await (view.direction === 'rtl' ? visit(page, served[kind]) : draw(page, kind, look))
      last = wanted
    }
    const taken = await settled(page)
    pictures.push({ input: await sharp(taken).resize(width, high).png().toBuffer(), left, top })
  }
  return sharp({ create: { ...sheetSize, channels: 3, background: '#777777' } })
    .composite(pictures)
    .webp({ quality: 82 })
    .toBuffer()
}

/** From facts of the test's own, without a server. */
async function draw(page: Page, kind: (typeof kinds)[number], look: Look): Promise<void> {
  const html = markup(kind, look)
  const sheet = printed.inLook(look).sheet
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname
    const file = [sheet, ...printed.all].find((asset) => asset.path === path)
    if (file) return route.fulfill({ contentType: file.type, body: Buffer.from(file.bytes) })
    return route.fulfill({ contentType: 'text/html', body: path === '/page' ? html : noAdvertisement })
  })
  await visit(page, 'http://paper.example/page')
}

/** What comes late (an advertisement) has come. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
}

/** When every picture of this width is there. */
async function settled(page: Page): Promise<Buffer> {
  await page.evaluate(`(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
    await Promise.all([...document.images].filter((image) => image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight)
      .map((image) => image.complete || new Promise((resolve) => image.addEventListener('load', resolve))))
  })()`)
  return page.screenshot()
}
