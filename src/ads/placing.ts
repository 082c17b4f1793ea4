// What an address in a slot's frame means: which page of the paper it stands on, and whether advertising may stand there at all.
import { parseId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { settingsOf } from '#paper/index.ts'
import { remembered } from '#platform/db/remember.ts'
import type { Reader } from '#platform/db/rights.ts'
import { listSections, type Section, type SectionId, trailOf } from '#sections/index.ts'
import { findPlacing, type Placing } from '#stories/index.ts'
import { type SlotName, slotNamed, slotNames, slotsOn } from '#ui/slots.ts'
import type { AdPage } from './model.ts'

/** The paper's clock, language and sections: every slot asks. */
export const furniture = remembered('site', async (db) => {
  const [{ language, timeZone: zone }, sections] = await Promise.all([settingsOf(db), listSections(db)])
  return { language, zone, sections }
})

export const slotIn = (name: string | undefined): SlotName | undefined =>
  slotNames.find((slot) => slot === name)

/** The slots above it that the page says it has; whatever else is said there is not heard. */
export function besideIn(text: string | null, slot: SlotName): readonly SlotName[] {
  const named = (text ?? '').split('.')
  const onPage = slotsOn(slotNamed(slot).page)
  return onPage.slice(0, onPage.indexOf(slot)).filter((other) => named.includes(other))
}

export const frontPlace: AdPage = { kind: 'front', key: 'front', sectionIds: [], topicIds: [] }

export const sectionPlace = (sections: readonly Section[], id: SectionId): AdPage => ({
  kind: 'section',
  key: id,
  sectionIds: trailOf(sections, id).map((section) => section.id),
  topicIds: [],
})

/** None on a sensitive story, on one that is paid for itself, or on a fixed page. */
export const storyPlace = (
  sections: readonly Section[],
  { id, kind, sensitive, sectionId, topicIds }: Placing,
): AdPage | undefined =>
  sensitive || kind === 'sponsored' || kind === 'page'
    ? undefined
    : {
        kind: 'story',
        key: id,
        sectionIds: trailOf(sections, sectionId).map((section) => section.id),
        topicIds,
      }

/** Undefined: there is no such page, or none that carries this slot. */
export async function placeOf(
  db: Reader,
  slot: SlotName,
  key: string | undefined,
  now: Instant,
): Promise<AdPage | undefined> {
  const { page } = slotNamed(slot)
  if (page === 'front') return key === frontPlace.key ? frontPlace : undefined
  const { sections } = await furniture(db)
  if (page === 'section') {
    const section = sections.find(({ id }) => id === key)
    return section && sectionPlace(sections, section.id)
  }
  const id = parseId('story', key)
  const story = id && (await findPlacing(db, id, now))
  return story && storyPlace(sections, story)
}
