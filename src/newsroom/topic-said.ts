// What has just been done to topics, as the address says it to which the browser is sent; and how it is taken back.
import { parseId } from '#kernel/ids.ts'
import { topicPath, type Topic, type TopicId, type TopicRemovalId } from '#sections/index.ts'
import { addresses, formerAddressesOf, topicAddress } from './addresses.ts'
import type { Undoing } from './topic-facts.ts'
import { topicWords as words } from './topic-words.ts'

type Gone = Pick<Topic, 'name' | 'slug'>
interface Done {
  readonly said:
    | 'added'
    | 'merged'
    | 'separated'
    | 'removed'
    | 'returned'
    | 'renamed'
    | 'take-down'
    | 'put-up'
  readonly topics?: readonly TopicId[]
  readonly into?: TopicId | undefined
  /** As it was called and where it stood before. */
  readonly gone?: readonly Gone[]
  /** By which it comes back. */
  readonly removal?: TopicRemovalId
}

export function doneAddress(path: string, { said, topics = [], into, gone = [], removal }: Done): string {
  const [place = '', query = ''] = path.split('?')
  const whole = new URLSearchParams(query)
  whole.set('said', said)
  if (into) whole.set('into', into)
  if (removal) whole.set('removal', removal)
  for (const id of topics) whole.append('topic', id)
  for (const { name, slug } of gone) {
    whole.append('name', name)
    whole.append('slug', slug)
  }
  return `${place}?${whole}`
}

/** Which topics it speaks of: to be looked up by whoever says it. */
export const topicsSaid = ({ searchParams }: URL): readonly TopicId[] =>
  [...searchParams.getAll('topic'), searchParams.get('into') ?? ''].flatMap(
    (id) => parseId('topic', id) ?? [],
  )

interface SaidAndUndone {
  readonly said?: { readonly text: string }
  readonly undoing?: Undoing
}

/** In words, and as a form that takes it back. `topics`: those that are there, by id. */
export function saidOf(
  { searchParams }: URL,
  topics: ReadonlyMap<TopicId, Gone>,
  here?: Topic,
): SaidAndUndone {
  const said = searchParams.get('said')
  const slugs = searchParams.getAll('slug')
  const gone = searchParams.getAll('name').map((name, at) => ({ name, slug: slugs[at] ?? '' }))
  const [before] = gone
  if (said === 'removed') return saidOfRemoved(gone, searchParams.get('removal') ?? '')
  if (here && before) return saidOfOne(said, here, before)
  const ids = searchParams.getAll('topic').flatMap((id) => parseId('topic', id) ?? [])
  const into = parseId('topic', searchParams.get('into') ?? '')
  return saidOfSeveral(said, {
    names: ids.flatMap((id) => topics.get(id)?.name ?? []),
    chosen: ids.map((id) => ['topic[]', id] as const),
    standing: into && topics.get(into),
  })
}

const saidOfRemoved = (gone: readonly Gone[], removal: string): SaidAndUndone => ({
  said: { text: words.removed(gone.map(({ name }) => name).join(', ')) },
  undoing: { action: addresses.topicsReturned, fields: [['removal', removal]] },
})

interface Several {
  readonly names: readonly string[]
  readonly chosen: Undoing['fields']
  readonly standing: Gone | undefined
}

/** On the list, and on the page of the topic that stands for them. */
function saidOfSeveral(said: string | null, { names, chosen, standing }: Several): SaidAndUndone {
  if (names.length === 0) return {}
  if (said === 'added' || said === 'returned')
    return {
      said: { text: words[said](names.join(', ')) },
      undoing: { action: addresses.topicsRemoved, fields: chosen },
    }
  if (!standing) return {}
  if (said === 'merged')
    return {
      said: { text: words.mergedSaid(names.length, standing.name) },
      undoing: { action: addresses.topicsSeparated, fields: chosen },
    }
  if (said !== 'separated') return {}
  return {
    said: { text: words.separated(names.join(', ')) },
    undoing: { action: addresses.topicsMerged, fields: [...chosen, ['into', standing.slug]] },
  }
}

/** On the page of the topic itself. */
function saidOfOne(said: string | null, here: Topic, before: Gone): SaidAndUndone {
  const [from, to] = [topicPath(before), topicPath(here)]
  const deed = (what: string): Undoing => ({
    action: formerAddressesOf(here.id),
    fields: [
      ['deed', what],
      ['slug', before.slug],
    ],
  })
  if (said === 'take-down') return { said: { text: words.tookDown(from) }, undoing: deed('put-up') }
  if (said === 'put-up') return { said: { text: words.putUp(from) }, undoing: deed('take-down') }
  if (said !== 'renamed') return {}
  return {
    said: { text: from === to ? words.renamed(here.name) : words.moved(here.name, from, to) },
    undoing: {
      action: topicAddress(here.id),
      fields: [
        ['name', before.name],
        ['address', before.slug],
      ],
    },
  }
}
