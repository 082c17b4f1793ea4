// Where an address leads that is no page's own: to how a story is written here, to a list, to the page a picture was on, or nowhere.
import type { Instant } from '#kernel/time.ts'
import { oldMediaPath } from '#media/index.ts'
import { findRedirect, findRedirects } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { findStoriesByPath, isKnown } from '#stories/index.ts'
import { oldAddress, oldSearch, usualLists, withoutEnding } from './old-addresses.ts'
import { withSomething } from './old-lists.ts'
import { picturePage } from './old-media.ts'
import { feedOf, type Signpost } from './old-queries.ts'

export async function oldPath(read: Reader, path: string, now: Instant): Promise<Signpost | undefined> {
  const said = oldSearch(path)
  if (said !== undefined)
    return { to: '/search', query: String(new URLSearchParams({ q: said.slice(0, 200) })) }
  const to =
    (await whole(read, path, now)) ??
    (await inFolder(read, path)) ??
    (await ended(read, path, now)) ??
    (await elsewhereNamed(read, path)) ??
    // What was uploaded to a folder of the old site's own.
    (await oldMediaPath(read, path, now))
  return to === undefined ? undefined : { to: await withSomething(read, to, now) }
}

/** The address as it is, or in another spelling. */
async function whole(read: Reader, path: string, now: Instant): Promise<string | undefined> {
  return (await spelled(read, path, now)) ?? (await picturePage(read, path, now)) ?? oldAddress(path)
}

/** With or without the last slash; in small letters, because WordPress took any; without the program's name. */
async function spelled(read: Reader, path: string, now: Instant): Promise<string | undefined> {
  const plain = path.replace(/^\/index\.php(?=\/.)/, '')
  const spellings = [plain, plain.toLowerCase()].flatMap((one) => [one, slashed(one)])
  const others = [...new Set(spellings)].filter((one) => one !== path && one !== '')
  const [stories, [own, ...redirects]] = await Promise.all([
    findStoriesByPath(read, others),
    findRedirects(read, [path, ...others]),
  ])
  const known = stories.find((story) => story && isKnown(story, now))?.path
  return own ?? known ?? redirects.find((to) => to !== undefined)
}
const slashed = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : `${path}/`)

/** `/2012/10/a-story/feed/` leads to the story, `/category/news/feed/` to the section's feed. */
async function ended(read: Reader, path: string, now: Instant): Promise<string | undefined> {
  const parted = withoutEnding(path)
  if (!parted) return undefined
  const { base, isFeed } = parted
  const stories = await findStoriesByPath(read, [`${base}/`, base])
  const story = stories.find((one) => one && isKnown(one, now))
  if (story?.path) return story.path
  const to = (await whole(read, `${base}/`, now)) ?? (await elsewhereNamed(read, `${base}/`))
  return to !== undefined && isFeed ? feedOf(to) : to
}

/** A site that stood in a folder: what every paper has stood there too. */
async function inFolder(read: Reader, path: string): Promise<string | undefined> {
  const parts = path.split('/').slice(1)
  for (let depth = 1; depth <= 2 && depth < parts.length; depth += 1) {
    const to = oldAddress(`/${parts.slice(depth).join('/')}`)
    if (to !== undefined && (await findRedirect(read, `/${parts.slice(0, depth).join('/')}/`)) === '/')
      return to
  }
  return undefined
}

async function elsewhereNamed(read: Reader, path: string): Promise<string | undefined> {
  if (/^\/\d{4}\//.test(path)) return undefined
  return (await findRedirects(read, usualLists(path))).find((to) => to !== undefined)
}
