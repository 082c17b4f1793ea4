// What a story being written may point to: other stories, and what its own record says to readers.
import { parseId } from '#kernel/ids.ts'
import { dayOf } from '#kernel/calendar.ts'
import { mediaByIds } from '#media/index.ts'
import { can, demand } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { jsonResponse } from '#platform/http/route.ts'
import { settingsOf } from '#paper/index.ts'
import {
  findStory,
  isNotice,
  listCorrectionsOf,
  listForDesk,
  listForDeskByIds,
  mayRead,
  type StoryId,
  teasersByIds,
} from '#stories/index.ts'
import type { ReferencesAnswer, StoryShown } from '#writing/index.ts'
import { addresses } from './addresses.ts'
import type { DeskCall, DeskRoute } from './routes-desk.ts'
import { thumbOf } from './routes-library.tsx'

const onOnePage = 20
const mostAtOnce = 100

export const references: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/references`,
  who: mayRead,
  handle: (call) =>
    call.store.reading(async (db) => {
      const story = found(await findStory(db, found(parseId('story', call.params['id']))))
      demand(call.visitor, mayRead, story)
      const { timeZone } = await settingsOf(db)
      const corrections = await listCorrectionsOf(db, story.id)
      const answer: ReferencesAnswer = {
        stories: await storiesFor(db, call, { but: story.id, zone: timeZone }),
        corrections: corrections.flatMap(({ id, kind, at, reason }) =>
          !isNotice(kind) ? [] : [{ id, kind, day: dayOf(at, timeZone), text: reason }],
        ),
        today: dayOf(call.now, timeZone),
      }
      return jsonResponse(answer)
    }),
}

/** Newest first; those that this person may read, and those that everybody may. */
async function storiesFor(
  db: Reader,
  { url: { searchParams }, visitor, now }: DeskCall,
  { but, zone }: { readonly but: StoryId; readonly zone: string },
): Promise<readonly StoryShown[]> {
  const ids = (searchParams.get('ids') ?? '').split(',').flatMap((id) => parseId('story', id) ?? [])
  const words =
    (searchParams.get('q') ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 200) || undefined
  const lines = searchParams.has('ids')
    ? await listForDeskByIds(db, ids.slice(0, mostAtOnce))
    : await listForDesk(db, { words, limit: onOnePage })
  const open = await teasersByIds(
    db,
    lines.map(({ id }) => id),
    now,
  )
  const media = await mediaByIds(
    db,
    [...open.values()].flatMap(({ lead }) => lead?.media ?? []),
  )
  return lines
    .filter((line) => line.id !== but && (open.has(line.id) || can(visitor, mayRead, line)))
    .map(({ id, headline, killedAt }) => {
      const teaser = open.get(id)
      const medium = teaser?.lead && media.get(teaser.lead.media)
      const thumb = medium && thumbOf(medium, 320)
      return {
        id,
        headline: teaser?.headline ?? headline,
        day: teaser ? dayOf(teaser.publicAt, zone) : null,
        isKilled: killedAt !== null,
        ...(thumb && { src: thumb.src }),
      }
    })
}
