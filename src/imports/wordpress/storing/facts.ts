// Everything that is known of the new posts of a batch, gathered before any of them is made a story: words, pictures, places.
import type { MediaId } from '#media/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Words } from '../content/converter.ts'
import type { Found, Mention } from '../content/mentions.ts'
import { type Resolved, resolved } from '../content/resolved.ts'
import { type Answered, answersFor, type Mentioning } from '../media/answers.ts'
import { linkedFiles } from '../media/linked.ts'
import { writtenAnswers } from '../media/written.ts'
import type { Recorded } from '../media/records.ts'
import { homeOf } from '../addresses.ts'
import { firstOf } from '../meta/first.ts'
import { type Lines, linesOf, withLines } from '../meta/lines.ts'
import type { Desk } from './desk.ts'
import { dateOf, headlineOf, type Item } from './items.ts'
import { withOwnLinks } from './own-links.ts'
import { given, type Place, placesFor } from './places.ts'
import type { Ready } from './ready.ts'

export interface Facts {
  readonly item: Item
  readonly words: Words
  readonly place: Place
  readonly at: Instant
  /** The body with the paper's media in it. */
  readonly body: Resolved
  /** The picture over it: one of the paper's; `missing` where the archive names one and does not have it. */
  readonly lead: MediaId | 'missing' | null
}

interface Fresh {
  readonly item: Item
  readonly words: Words
  readonly lines: Lines
  readonly at: Instant
}

export async function factsOf(
  desk: Desk,
  { batch, words: all }: Ready,
): Promise<{ readonly facts: readonly Facts[]; readonly fresh: readonly Recorded[] }> {
  const { archive, shelf, now } = desk
  const news = batch.items.flatMap((item): Fresh[] => {
    const words = all.get(item.number)
    if (!words) return []
    const at = dateOf(item, { now, exportedAt: archive.exportedAt })
    return [{ item, words, at, lines: linesOf(item.post, item.kind, archive.parts.venues, shownIn(words)) }]
  })
  const { posts, fresh: spoken } = await answersFor(news.map(mentioningOf), shelf, archive, now)
  const written = await writtenAnswers(
    news.flatMap(({ words }) => words.mentions),
    desk,
  )
  const shown = [...spoken, ...written.fresh]
  const linking = news.map(({ item: { post }, words: { body } }) => ({ id: post.id, link: post.link, body }))
  const fresh = [...shown, ...(await linkedFiles(linking, shown, desk))]
  shelf.remember(fresh)
  const places = await placesOf(desk, news)
  const home = homeOf(archive.site)
  const facts = news.flatMap(({ item, words, at, lines }, index) => {
    const [place, answered] = [places[index], posts.get(item.number)]
    if (!place || !answered) return []
    const said = withOwnLinks(withLines(words.body, lines), home)
    const own = words.mentions.flatMap((one) => pairOf(one.id, written.answers.get(one)))
    const answers = new Map([...answered.answers, ...own])
    const body = resolved(said, [...lines.mentions, ...words.mentions], answers)
    return [{ item, words, at, place, body, lead: leadOf(item, answered) }]
  })
  return { facts, fresh }
}

const shownIn = ({ mentions }: Words): ReadonlySet<string> =>
  new Set(mentions.flatMap(({ addresses }) => addresses))

const pairOf = (id: MediaId, found: Found | undefined): [MediaId, readonly Found[]][] =>
  found ? [[id, [found]]] : []

const leadKeys = ['fifu_image_url', '_fifu_image_url']
const leadMention: MediaId = 'media_lead'

const mentioningOf = ({ item, words, lines }: Fresh): Mentioning => {
  const { post, number } = item
  return {
    number,
    id: post.id,
    link: post.link,
    mentions: [...lines.mentions, ...words.mentions, ...leadMentions(item)],
    lead: leadNumber(item),
  }
}

function leadNumber({ post }: Item): number | null {
  const said = firstOf(post.meta, ['_thumbnail_id'])
  return /^[1-9]\d{0,14}$/.test(said) ? Number(said) : null
}

/** A plugin keeps the address of a picture over a post, instead of its number. */
function leadMentions(item: Item): readonly Mention[] {
  const address = leadNumber(item) === null ? firstOf(item.post.meta, leadKeys) : ''
  if (address === '') return []
  const about = { kind: 'picture', attachment: null, words: '', attached: null } as const
  return [{ ...about, id: leadMention, addresses: [address] }]
}

function leadOf(item: Item, { lead, answers }: Answered): Facts['lead'] {
  const media = lead?.id ?? answers.get(leadMention)?.[0]?.media
  if (media) return media
  return leadNumber(item) === null && leadMentions(item).length === 0 ? null : 'missing'
}

async function placesOf(desk: Desk, news: readonly Fresh[]): Promise<readonly Place[]> {
  const { archive, store, timeZone } = desk
  const wishes = news.map(({ item, words, at }) => ({
    item,
    headline: headlineOf(item, words),
    publishedAt: item.isPublic ? at : null,
  }))
  const ground = { read: store.read, site: archive.site, timeZone, given: desk.given }
  const places = await placesFor(wishes, ground)
  if (desk.dryRun) for (const one of given(places)) desk.given.add(one)
  return places
}
