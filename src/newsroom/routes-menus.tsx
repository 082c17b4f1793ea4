// The menus of every page, for whoever sets the paper.
import { type Edition, editionOf, firstFoot, mastheadOf, namesOfPages } from '#copy/index.ts'
import { type Menus, maySetPaper, type Profile, setPaper } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { HttpFault } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import type { Section } from '#sections/index.ts'
import { findPublicStory, isRoom, listPages } from '#stories/index.ts'
import { places } from '#ui/facts.ts'
import type { FieldError } from '#ui/fields.tsx'
import { addresses } from './addresses.ts'
import {
  footIn,
  type LinkRow,
  mastheadIn,
  type MenuRows,
  MenuRowsForm,
  profilesIn,
  wrongMenus,
} from './contract/menus.ts'
import { menuWords } from './menu-words.ts'
import { type MenuFields, MenusPage } from './menus.tsx'
import { type DeskCall, type DeskRoute, deskOf, isSaid } from './routes-desk.ts'
import { wrongForm } from './routes-no.tsx'
import { inTree } from './routes-sections.tsx'
import { deskWords } from './words.ts'

export const menus: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.menus,
  who: maySetPaper,
  handle: (call) => menusPage(call),
}

export const menusPosted: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: addresses.menus,
  who: maySetPaper,
  handle: async (call) => {
    const { store, place, visitor, now } = call
    const read = shaped(await readForm(call.request), MenuRowsForm)
    if (!read.success) throw new HttpFault('bad-request', 'rows of menus')
    const rows = read.data
    const edition = await editionOf(store.read, place, now)
    const names = await namesIn(store.read, edition)
    const wrong = wrongMenus(rows)
    const errors = wrong.length > 0 ? wrong : await missingPages(call, rows, names)
    if (errors.length > 0) return menusPage(call, rows, errors)
    const chosen = asDecided(edition, rows, names)
    const outcome = await store.write((tx) => setPaper(tx, visitor, chosen, now))
    if (!outcome.ok) throw new Error(`settings without a fault were refused: ${outcome.why}`)
    return seeOther(`${addresses.menus}?said=saved`)
  },
}

type Names = ReadonlyMap<string, string>

const namesIn = async (db: Reader, { paper, sections, now }: Edition): Promise<Names> =>
  namesOfPages({ words: paper.words, sections, pages: await listPages(db), now })

/** What is as at first is not decided: it goes on following the sections, and speaking the paper's language. */
function asDecided(
  { sections, menu, paper }: Edition,
  rows: MenuRows,
  names: Names,
): { readonly menus: Menus; readonly profiles: readonly Profile[] } {
  const chosen = mastheadOf(mastheadIn(rows), sections, menu).map(({ id }) => id)
  const isFirst = chosen.join(' ') === menu.map(({ id }) => id).join(' ')
  const foot = footIn(rows).map((link) => (link.name === names.get(link.path) ? { ...link, name: '' } : link))
  const first = firstFoot(paper.words)
  const isFirstFoot =
    foot.length === first.length &&
    foot.every(({ name, path }, at) => name === '' && path === first[at]?.path)
  return {
    menus: { masthead: isFirst ? [] : chosen, foot: isFirstFoot ? [] : foot },
    profiles: profilesIn(rows),
  }
}

/** Links to pages of this paper that readers could not open. */
async function missingPages(
  { store, now }: DeskCall,
  rows: MenuRows,
  names: Names,
): Promise<readonly FieldError[]> {
  const own = footIn(rows).flatMap(({ path }) => (path.startsWith('/') ? [path] : []))
  const asked = await Promise.all(
    own.map(async (path) => {
      const bare = path.split(/[?#]/, 1)[0] ?? path
      const isThere = names.has(bare) || isRoom(bare) || (await findPublicStory(store.read, bare, now))
      return isThere ? [] : [{ field: 'foot', message: menuWords.noSuchPage(path) }]
    }),
  )
  return asked.flat()
}

async function menusPage(
  call: DeskCall,
  typed?: MenuRows,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { store, place, now, visitor } = call
  const edition = await editionOf(store.read, place, now)
  const names = await namesIn(store.read, edition)
  const said = { text: menuWords.saved, link: { name: deskWords.seeFront, path: places.front } }
  const page = (
    <MenusPage
      desk={deskOf(edition, visitor)}
      {...fieldsOf(edition, names, typed)}
      errors={errors}
      said={isSaid(call, 'saved') ? said : undefined}
    />
  )
  return htmlResponse(page, errors.length > 0 ? wrongForm : 200)
}

function fieldsOf(
  { paper, settings, sections, menu }: Edition,
  names: Names,
  typed: MenuRows | undefined,
): MenuFields {
  const shown = mastheadOf(settings.menus.masthead, sections, menu)
  // As decided, and not as shown: a page that is not out yet keeps its place.
  const decided = settings.menus.foot.map(({ name, path }) => ({
    name: name || (names.get(path) ?? ''),
    path,
  }))
  const foot = decided.length > 0 ? decided : paper.foot
  const placeOf = (section: Section): string => {
    if (typed) return typed.sections.find(({ id }) => id === section.id)?.place ?? ''
    return shown.includes(section) ? String(shown.indexOf(section) + 1) : ''
  }
  return {
    sections: inTree(sections).map((section) => ({
      id: section.id,
      name: section.name,
      place: placeOf(section),
      isUnder: section.parentId !== null,
    })),
    links: typed?.links ?? foot.map(({ name, path }, at) => row(name, path, String(at + 1))),
    profiles: typed?.profiles ?? settings.profiles.map(({ name, url }) => row(name, url)),
  }
}

const row = (name: string, address: string, place = ''): LinkRow => ({ place, name, address })
