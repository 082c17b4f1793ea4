// Where the menus of the old site lead now. A paper makes its own; this is what a publisher makes it from, so that no line of one is lost.
import type { Reader } from '#platform/db/rights.ts'
import { listSections, sectionPath, type TopicId, topicPath, topicsByIds } from '#sections/index.ts'
import { storyPathsByOrigin } from '#stories/index.ts'
import { homeOf, localAddress } from '../addresses.ts'
import { placeOf } from '../storing/leading.ts'
import type { Archive } from '../archive.ts'
import { termKey } from '../filing.ts'
import type { Names } from '../names/names.ts'
import type { Menu, MenuItem } from '../parts/menus.ts'

/** After everything is stored; of a dry run nothing is, and nothing leads anywhere yet. */
export async function leadingMenus(read: Reader, archive: Archive, names: Names): Promise<readonly Menu[]> {
  const { menus } = archive.parts
  const all = menus.flatMap(({ items }) => items.flatMap(within))
  const posts = all.flatMap(({ stands }) => (stands?.for === 'post' ? stands.number : []))
  const [stories, terms] = await Promise.all([
    storyPathsByOrigin(read, archive.origin, [...new Set(posts)]),
    termPaths(read, archive, names),
  ])
  const own = await ownPlaces(read, archive, all)
  const led = ({ stands, leadsTo, ...item }: MenuItem): MenuItem => {
    const known = stands && (stands.for === 'post' ? stories : terms).get(stands.number)
    const to = known?.path ?? own.get(leadsTo)
    return {
      ...item,
      title: item.title || known?.name || '',
      leadsTo,
      ...(to !== undefined && { to }),
      items: item.items.map(led),
    }
  }
  return menus.map((menu) => ({ ...menu, items: menu.items.map(led) }))
}

/** Addresses of the old site, typed into a menu. */
async function ownPlaces(
  read: Reader,
  { site }: Archive,
  items: readonly MenuItem[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { leadsTo, stands } of items) {
    const path = stands || leadsTo === '' ? null : localAddress(leadsTo, homeOf(site))
    const to = path === null || found.has(leadsTo) ? undefined : await placeOf(read, path)
    if (to !== undefined) found.set(leadsTo, to)
  }
  return found
}

const within = (item: MenuItem): readonly MenuItem[] => [item, ...item.items.flatMap(within)]

interface Place {
  readonly path: string
  readonly name: string
}

async function termPaths(
  read: Reader,
  { terms }: Archive,
  { sections, topics }: Names,
): Promise<ReadonlyMap<number, Place>> {
  const wanted = terms.filter(({ id, taxonomy }) => id !== null && taxonomy !== 'nav_menu')
  const topicIds = wanted.flatMap((term): readonly TopicId[] => [topics.get(termKey(term)) ?? []].flat())
  const [all, known] = await Promise.all([listSections(read), topicsByIds(read, topicIds)])
  const byId = new Map(all.map((section) => [section.id, section]))
  return new Map(
    wanted.flatMap((term): [number, Place][] => {
      const section = byId.get(sections.get(termKey(term)) ?? 'section_')
      const topic = known.get(topics.get(termKey(term)) ?? 'topic_')
      const path = section ? sectionPath(section) : topic ? topicPath(topic) : null
      return path === null || term.id === null ? [] : [[term.id, { path, name: term.name }]]
    }),
  )
}
