import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { mayKeepSections, type SectionId, type TopicId } from '../model.ts'
import { listSectionsOf, removeSections } from '../store/sections.ts'
import { listTopicsOf, removeTopics, tiedTopics } from '../store/topics.ts'

interface Kept {
  readonly sections: ReadonlySet<SectionId | null>
  readonly topics: ReadonlySet<TopicId>
}

/** Takes the sections and topics of one origin out again, except those in use. Whoever calls emits. */
export async function removePlacesOf(tx: Writer, actor: Actor, origin: string, kept: Kept): Promise<void> {
  demand(actor, mayKeepSections, undefined)
  const sections = await listSectionsOf(tx, origin)
  const topics = await listTopicsOf(tx, origin)
  // One that stands for another, or in another, is what somebody of this paper made of it.
  const tied = await tiedTopics(tx)
  await removeSections(
    tx,
    sections.map(({ id }) => id).filter((id) => !kept.sections.has(id)),
  )
  await removeTopics(
    tx,
    topics.map(({ id }) => id).filter((id) => !kept.topics.has(id) && !tied.has(id)),
  )
}
