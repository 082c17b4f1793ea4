import { isDeepStrictEqual } from 'node:util'
import { removeCampaigns } from '#ads/index.ts'
import { listPersonsOf, removePersons } from '#bylines/index.ts'
import type { Instant } from '#kernel/time.ts'
import { type MediaId, removeMediaOf, savePortrait } from '#media/index.ts'
import { firstSettings, type Settings, setPaper, settingsOf } from '#paper/index.ts'
import { type Actor, demand, machine } from '#people/index.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { removePlacesOf } from '#sections/index.ts'
import { countOfOrigin, inUse, listShowing, removeStoriesOf } from '#stories/index.ts'
import { paper } from './edition/edition.ts'
import { demo } from './furnish.ts'
import { mayRemoveDemo } from './rights.ts'
import { standing } from './standing.ts'

/** How many stories of the demo edition there are. */
export const demoStories = (db: Reader): Promise<number> => countOfOrigin(db, demo)

export const removeEdition = (store: Store, now: Instant): Promise<number> =>
  store.write((tx) => takeOutEdition(tx, machine, now))

/** Takes the demo edition out: its stories, and of its sections, topics, people, pictures and settings what nothing else uses by now. Says how many stories went. */
export async function takeOutEdition(tx: Writer, actor: Actor, now: Instant): Promise<number> {
  demand(actor, mayRemoveDemo, undefined)
  const count = await removeStoriesOf(tx, machine, demo, now)
  const kept = await inUse(tx)
  await removePlacesOf(tx, machine, demo, kept)
  const people = (await listPersonsOf(tx, demo)).filter(({ id }) => !kept.people.has(id))
  await removePersons(
    tx,
    people.map(({ id }) => id),
  )
  for (const { id } of people) await savePortrait(tx, id, null, now)
  const inDraft = async (id: MediaId) => (await listShowing(tx, id, [], 1)).length > 0
  await removeMediaOf(tx, machine, { origin: demo, isKept: inDraft }, now)
  await removeCampaigns(tx, machine, demo, now)
  await setPaper(tx, machine, asBefore(await settingsOf(tx)), now)
  return count
}

/** The settings that still are the demo's, as they were before it; what the owner has changed is not among them. */
export function asBefore(settings: Settings): Partial<Settings> {
  const ofDemo: Partial<Settings> = {
    name: paper.name,
    tagline: paper.tagline,
    language: paper.language,
    timeZone: paper.zone,
    copyright: paper.owner,
    about: paper.aboutMarkdown,
    ...standing,
  }
  const unchanged = Object.keys(ofDemo).filter((key) =>
    isDeepStrictEqual(settings[key as keyof Settings], ofDemo[key as keyof Settings]),
  )
  const before = Object.fromEntries(unchanged.map((key) => [key, firstSettings[key as keyof Settings]]))
  const { name: firstProfile } = paper.profiles[0]
  const profiles = settings.profiles[0]?.name === firstProfile ? { profiles: [] } : {}
  return { ...before, ...profiles, demoNotice: '' }
}
