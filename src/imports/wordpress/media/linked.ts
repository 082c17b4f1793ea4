// Files of the old site that a text leads to without showing them: the original behind a word, a programme as a PDF, a song. An export that has no
// record of one still says where it was; without a record its address would lead nowhere.
import type { Instant } from '#kernel/time.ts'
import type { Archive } from '../archive.ts'
import { hrefs } from '../content/hrefs.ts'
import { guessOf } from './kinds.ts'
import { candidatesOf } from './file-names.ts'
import { type Spot, spotOf } from './paths.ts'
import { type Recorded, recordOfMention } from './records.ts'
import type { Shelf } from './shelf.ts'

export interface Linking {
  /** Its number in the archive; whoever may read the post may have the file. */
  readonly id: number | null
  readonly link: string
  /** As JSON. */
  readonly body: string
}
interface Ground {
  readonly shelf: Shelf
  readonly archive: Archive
  readonly now: Instant
}

/** Records of those that nobody has: neither the paper nor `fresh`, which comes with this batch. */
export async function linkedFiles(
  posts: readonly Linking[],
  fresh: readonly Recorded[],
  { shelf, archive, now }: Ground,
): Promise<readonly Recorded[]> {
  const spots = posts.flatMap(({ id, link, body }) =>
    id === null ? [] : fileSpots(body, link, archive).map((spot) => ({ spot, parent: id })),
  )
  const known = new Set([
    ...(await shelf.bySources([...new Set(spots.flatMap(({ spot }) => candidatesOf(spot.path)))])).keys(),
    ...fresh.flatMap(({ medium }) => medium.source ?? []),
  ])
  const found = new Map<string, Recorded>()
  for (const { spot, parent } of spots) {
    if (candidatesOf(spot.path).some((path) => known.has(path) || found.has(path))) continue
    const { medium, origin } = recordOfMention({ kind: 'file' }, spot, archive, now)
    const nowhere = { mediaId: medium.id, origin: archive.origin, position: 0, host: null, page: null }
    found.set(spot.path, { medium, origin: { ...nowhere, ...origin, parent, publicAt: null } })
  }
  return [...found.values()]
}

function fileSpots(body: string, link: string, archive: Archive): readonly Spot[] {
  return [...body.matchAll(hrefs)].flatMap(([, written = '""']) => {
    const spot = spotOf(String(JSON.parse(written)), link, archive)
    return spot?.isOwn && guessOf(spot.path).type !== 'application/octet-stream' ? [spot] : []
  })
}
