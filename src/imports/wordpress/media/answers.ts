// Which of the paper's media the posts of a batch mean: by number where the file's name speaks for it, else by where it was.
import type { MediaId, MediaOrigin, Medium } from '#media/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Archive } from '../archive.ts'
import type { Answers, Attached, Found, Mention } from '../content/mentions.ts'
import { candidatesOf, editedBeginning, isEdited, stemOf } from './file-names.ts'
import { type Spot, spotOf } from './paths.ts'
import { pagesOf, type Recorded, recordOfMention } from './records.ts'
import type { Shelf } from './shelf.ts'

/** A post and what it mentions. */
export interface Mentioning {
  readonly number: number
  /** Its number in the archive, by which pictures were uploaded to it. */
  readonly id: number | null
  /** Its own address: what relative ones begin from. */
  readonly link: string
  readonly mentions: readonly Mention[]
  /** The number of its lead picture; null: it has none. */
  readonly lead: number | null
}
export interface Answered {
  readonly answers: Answers
  readonly lead: Medium | null
}
export interface AllAnswers {
  /** By the post's number. */
  readonly posts: ReadonlyMap<number, Answered>
  /** Pictures that no record of the archive knew. */
  readonly fresh: readonly Recorded[]
}

export async function answersFor(
  posts: readonly Mentioning[],
  shelf: Shelf,
  archive: Archive,
  now: Instant,
): Promise<AllAnswers> {
  const spots = new Map(
    posts.flatMap((post) => post.mentions.map((one) => [one, spotsOf(one, post, archive)] as const)),
  )
  const known = await lookedUp(posts, spots, shelf)
  const fresh = new Map<string, Recorded>()
  const freshAt = (mention: Mention, spot: Spot): Medium => {
    const recorded = fresh.get(spot.path) ?? recordOfMention(mention, spot, archive, now)
    fresh.set(spot.path, recorded)
    return recorded.medium
  }
  const mediaOf = (mention: Mention, post: Mentioning): readonly Medium[] => {
    if (mention.attached) return attachedTo(mention.kind, mention.attached, post, known)
    const where = spots.get(mention) ?? []
    return [knownFor(mention, where, known) ?? freshFor(mention, where, freshAt)].filter(
      (one) => one !== undefined,
    )
  }
  const found = (medium: Medium): Found => ({
    media: medium.id,
    pages: pagesOf(medium, known.origins.get(medium.id)?.page ?? null, archive),
  })
  const answered = posts.map((post): [number, Answered] => [
    post.number,
    {
      answers: new Map(post.mentions.map((one) => [one.id, mediaOf(one, post).map(found)])),
      lead: (post.lead === null ? undefined : known.numbers.get(post.lead)) ?? null,
    },
  ])
  return { posts: new Map(answered), fresh: [...fresh.values()] }
}

type Spots = ReadonlyMap<Mention, readonly Spot[]>
interface Known {
  readonly numbers: ReadonlyMap<number, Medium>
  readonly sources: ReadonlyMap<string, Medium>
  readonly uploads: ReadonlyMap<number | null, readonly MediaOrigin[]>
  readonly uploaded: ReadonlyMap<MediaId, Medium>
  readonly origins: ReadonlyMap<MediaId, MediaOrigin>
  /** Edited ones, by the path of what they were made of. */
  readonly edited: ReadonlyMap<string, Medium>
}

/** Everything that the batch may mean, in few questions. */
async function lookedUp(posts: readonly Mentioning[], spots: Spots, shelf: Shelf): Promise<Known> {
  const mentions = posts.flatMap((post) => post.mentions)
  const parents = posts.flatMap(({ id, mentions: own }) =>
    own.flatMap(({ attached }) => (attached === null ? [] : (attached.post ?? id ?? []))),
  )
  const wanted = [...mentions.map(({ attachment }) => attachment), ...posts.map(({ lead }) => lead)]
  const paths = [...spots.values()].flat().map(({ path }) => path)
  const [numbers, sources, uploads] = await Promise.all([
    shelf.byNumbers(unique(wanted.filter((number) => number !== null))),
    shelf.bySources(unique(paths.flatMap(candidatesOf))),
    shelf.uploadedTo(unique(parents)),
  ])
  const uploaded = await shelf.byIds(unique(uploads.map(({ mediaId }) => mediaId)))
  const first = { numbers, sources, uploaded, edited: new Map<string, Medium>() }
  const missing = mentions.filter((one) => !one.attached && !knownFor(one, spots.get(one) ?? [], first))
  const edited = await editedAt(
    unique(missing.flatMap((one) => spots.get(one) ?? []).map(({ path }) => path)),
    shelf,
  )
  const all = [...numbers.values(), ...sources.values(), ...uploaded.values(), ...edited.values()]
  const origins = await shelf.originsOf(unique(all.map(({ id }) => id)))
  return { ...first, edited, origins, uploads: Map.groupBy(uploads, ({ parent }) => parent) }
}

/** Who edits a picture in WordPress gets another file; texts go on naming the first. */
async function editedAt(paths: readonly string[], shelf: Shelf): Promise<ReadonlyMap<string, Medium>> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const under = await shelf.numberedUnder(editedBeginning(path))
      return { path, id: under.find(({ source }) => isEdited(source, path))?.id }
    }),
  )
  const media = await shelf.byIds(unique(found.flatMap(({ id }) => id ?? [])))
  return new Map(
    found.flatMap(({ path, id }) => {
      const medium = id && media.get(id)
      return medium ? [[path, medium] as const] : []
    }),
  )
}

const spotsOf = ({ addresses }: Mention, { link }: Mentioning, archive: Archive): readonly Spot[] =>
  addresses.flatMap((address) => spotOf(address, link, archive) ?? [])

/** Numbers of pictures in a text outlive the site on which they were given, and then mean another picture. A path does not lie. */
function knownFor(
  { attachment, addresses }: Mention,
  spots: readonly Spot[],
  { numbers, sources, edited }: Pick<Known, 'numbers' | 'sources' | 'edited'>,
): Medium | undefined {
  const numbered = attachment === null ? undefined : numbers.get(attachment)
  const known = spots.flatMap(({ path }) => candidatesOf(path).flatMap((one) => sources.get(one) ?? []))
  // Of two records of one file the number says which.
  const said = known.some(({ source }) => source === numbered?.source) ? numbered : known[0]
  if (said) return said
  const isSaid = addresses.length === 0 || spots.some(({ path }) => isOf(numbered, path))
  return (isSaid ? numbered : undefined) ?? spots.flatMap(({ path }) => edited.get(path) ?? [])[0]
}

const isOf = (medium: Medium | undefined, path: string): boolean =>
  medium !== undefined && medium.source !== null && stemOf(medium.source) === stemOf(path)

/** A path of the old site that no record knows is a picture of it all the same, if it was there at all. */
function freshFor(
  mention: Mention,
  spots: readonly Spot[],
  freshAt: (mention: Mention, spot: Spot) => Medium,
): Medium | undefined {
  const own = spots.find(({ path, isOwn }) => isOwn && /\.[a-z\d]{2,5}$/i.test(path))
  return own && freshAt(mention, own)
}

const shown: Readonly<Record<Mention['kind'], readonly string[]>> = {
  picture: ['picture', 'drawing'],
  audio: ['audio'],
  video: ['video'],
  file: ['document'],
  captions: ['text'],
}

function attachedTo(
  kind: Mention['kind'],
  { post, except, isReversed, isOne }: Attached,
  { id }: Mentioning,
  known: Known,
): readonly Medium[] {
  const uploads = known.uploads.get(post ?? id) ?? []
  const media = uploads.flatMap(({ mediaId, position }) => {
    const medium = known.uploaded.get(mediaId)
    const isShown = medium && shown[kind].includes(medium.kind) && !except.includes(medium.originId ?? 0)
    return isShown ? [{ medium, position }] : []
  })
  const inOrder = media
    .toSorted((one, other) => one.position - other.position || numberOf(one.medium) - numberOf(other.medium))
    .map(({ medium }) => medium)
  const directed = isReversed ? inOrder.toReversed() : inOrder
  return isOne ? directed.slice(0, 1) : directed
}

const numberOf = ({ originId }: Medium): number => originId ?? 0
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]
