// How the paper stands to the world: what it promises, and what others may do with it.
import type { Instant } from '#kernel/time.ts'
import { type Words, wordsIn } from '#languages/catalogue.ts'
import { policies, policyNames, scriptOrigins, type Settings, wholeAddress } from '#paper/index.ts'
import type { FixedPage } from '#stories/index.ts'
import { type HeadSnippets, places, type Place, type PolicyPlace, type Rights } from '#ui/facts.ts'

/** Pages that every paper has, for a policy to stand on besides the newsroom's own. */
export const ownPages = (words: Words): readonly Place[] => [
  { name: words.about, path: places.about },
  { name: words.contact, path: places.contact },
  { name: words.corrections, path: places.corrections },
]

/** Only what readers can open: a page that was withdrawn, or is not out yet, promises nothing. */
export function policyPlaces(
  settings: Settings,
  pages: readonly FixedPage[],
  now: Instant,
): readonly PolicyPlace[] {
  const own = ownPages(wordsIn(settings.language))
  const nameOf = (path: string): string | undefined =>
    pages.find((page) => page.path === path && page.publicAt <= now)?.headline ??
    own.find((page) => page.path === path)?.name
  return policyNames.flatMap((policy) => {
    const path = settings.policies[policy]
    const name = path === undefined ? undefined : nameOf(path)
    return path === undefined || name === undefined ? [] : [{ property: policies[policy], name, path }]
  })
}

/** Nothing where the owner has put nothing there. */
export function snippetsOf({ snippets }: Settings): HeadSnippets | undefined {
  const { metas, links, scripts, connects, images } = snippets
  if (metas.length + links.length + scripts.length === 0) return undefined
  const elements = scripts.map(({ src, attributes }) => ({ src, attributes: asMarkup(attributes) }))
  return { metas, links, scripts: elements, guests: { scripts: scriptOrigins(snippets), connects, images } }
}

/** A flag has no value: `defer`. */
const asMarkup = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string | true>> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      name === 'async' || name === 'defer' ? true : value,
    ]),
  )

export function rightsOf({ machines }: Settings, origin: string): Rights {
  const { search, mining, miningPolicy, licence, terms, rsl } = machines
  return {
    unlisted: !search,
    mining:
      mining === '' ? undefined : { reserved: mining === 'reserved', policy: whole(origin, miningPolicy) },
    licence: whole(origin, licence),
    terms: whole(origin, terms),
    machineLicence: rsl ? origin + places.machineLicence : undefined,
  }
}

const whole = (origin: string, address: string): string | undefined =>
  address === '' ? undefined : wholeAddress(origin, address)
