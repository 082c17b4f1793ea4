// The real front, or a real section, in a look that nobody has saved: for whoever sets the paper, inside of the desk's page.
import { LookForm, lookQuery, maySetPaper } from '#paper/index.ts'
import type { Actor, Door } from '#people/index.ts'
import { found } from '#platform/http/faults.ts'
import { shaped } from '#platform/http/form.ts'
import type { Call, Route } from '#platform/http/route.ts'
import { branchOf, listSections } from '#sections/index.ts'
import { countBySection } from '#stories/index.ts'
import { dress } from '#ui/theme/dress.ts'
import { type Look, paleAccents } from '#ui/theme/look.ts'
import { framed } from './framed.ts'
import { frontRoute } from './routes-front.tsx'
import { sectionRoute } from './routes-section.tsx'
import { onTrial } from './spaces.ts'

const sheetAddress = '/newsroom/settings/look/sheet'

export const lookPreview: Route<Actor, Door> = {
  kind: 'route',
  method: 'GET',
  path: '/newsroom/settings/look/page/:kind',
  who: maySetPaper,
  handle: (call) =>
    call.store.reading(async (read) => {
      const look = lookIn(call)
      const trial = { look, sheet: `${sheetAddress}?${lookQuery(look)}` }
      const scene = { ...call, place: { ...call.place, trial } }
      const isSection = found(kinds.find((kind) => kind === call.params['kind'])) === 'section'
      const printed = isSection
        ? await sectionRoute.print(onTrial(scene, read, { slug: await fullestSection(read) }))
        : await frontRoute.print(onTrial(scene, read))
      return framed(printed.kind === 'page' ? String(printed.page.body) : '')
    }),
}
const kinds = ['front', 'section'] as const

export const lookSheet: Route<Actor, Door> = {
  kind: 'route',
  method: 'GET',
  path: sheetAddress,
  who: maySetPaper,
  handle: async (call) => {
    const { bytes, type } = dress.inLook(lookIn(call)).sheet
    return framed(new TextDecoder().decode(bytes), type)
  },
}

/** The look in the address, if it is one that could be saved. */
function lookIn({ url }: Call<Actor>): Look {
  const read = shaped(Object.fromEntries(url.searchParams), LookForm)
  const look = found(read.data)
  found(paleAccents(look).length === 0 || undefined)
  return look
}

/** Where a layout has the most to show. */
async function fullestSection(read: Parameters<typeof listSections>[0]): Promise<string> {
  const [sections, counts] = await Promise.all([listSections(read), countBySection(read)])
  const under = ({ id }: (typeof sections)[number]): number =>
    branchOf(sections, id).reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)
  const [fullest] = sections.toSorted((a, b) => under(b) - under(a))
  return found(fullest).slug
}
