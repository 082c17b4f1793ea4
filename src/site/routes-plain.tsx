// Pages that are not lists: about, and the files that pages link.
import { listStaffed } from '#bylines/index.ts'
import { albumOfBodies, bodyHtml, editionOf, framesIn } from '#copy/index.ts'
import { bodyOfMarkdown } from '#document/markdown.ts'
import { emptyBody } from '#document/model.ts'
import { mediaIn } from '#document/text.ts'
import { settingsOf } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { page, printed } from '#platform/http/route.ts'
import type { Asset } from '#ui/theme/assets.ts'
import { dress } from '#ui/theme/dress.ts'
import { AboutPage } from './about.tsx'
import { printedPage } from './printing.ts'

const about = page('/about', async ({ read, now, place }) => {
  const edition = await editionOf(read, place, now)
  const people = (await listStaffed(read)).map(({ name, slug, title, bio }) => ({
    name,
    path: `/person/${slug}`,
    role: title,
    bio: bio || undefined,
  }))
  const text = bodyOfMarkdown(edition.settings.about)
  const body = text.ok ? text.value : emptyBody
  const album = await albumOfBodies(read, edition, mediaIn(body), [body])
  const drawn = bodyHtml(body, { site: edition.paper.origin, album, words: edition.paper.words })
  const frames = framesIn(body)
  const html = <AboutPage paper={edition.paper} body={drawn} people={people} frames={frames} />
  return printedPage(edition, html, [], { frames })
})

const files = new Map(dress.all.map((asset) => [asset.path, asset]))
const asset = page('/assets/:file', async ({ path, read }) => {
  const { type, bytes } = found(files.get(path) ?? (await sheetAt(read, path)))
  return printed({ status: 200, type, body: bytes, tags: [], until: null, immutable: true })
})
/** The sheet of the paper's look, or of the one before: a page that a cache still holds asks for that. */
async function sheetAt(read: Reader, path: string): Promise<Asset | undefined> {
  const { look, formerLook } = await settingsOf(read)
  const sheets = [look, ...(formerLook ? [formerLook] : [])].map((one) => dress.inLook(one).sheet)
  return sheets.find((sheet) => sheet.path === path)
}
/** Browsers ask for it by this name whatever the page says. */
const favicon = page('/favicon.ico', async () => {
  const { type, bytes } = found(files.get(dress.files.mark))
  return printed({ status: 200, type, body: bytes, tags: [], until: null })
})

export const plainRoutes = [about, asset, favicon]
