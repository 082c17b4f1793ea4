import { type Subject, storyFacts } from '#copy/index.ts'
import { dayOf } from '#kernel/calendar.ts'
import { can } from '#people/index.ts'
import { found } from '#platform/http/faults.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { findVersion, listCorrectionsOf, mayBlank, mayPublish, mayRead, mayRevise } from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { deskClock } from './moments.ts'
import { publishingWords } from './publishing-words.ts'
import { PreviewPage } from './preview.tsx'
import { type DeskCall, type DeskRoute, type OnDesk, onDesk } from './routes-desk.ts'
import { deskWords } from './words.ts'

/** The article as readers would get it if it were published now. */
export const preview: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/preview`,
  who: mayRead,
  handle: (call) =>
    call.store.reading(async (db) => {
      const held = await onDesk(db, call)
      const corrections = await listCorrectionsOf(db, held.story.id)
      const facts = await storyFacts(db, held.edition, {
        ...asIfPublished(call, held),
        content: held.content,
        corrections,
      })
      return htmlResponse(
        <PreviewPage
          desk={held.desk}
          story={facts}
          state={held.piece.state}
          {...onwardFrom(call, held.story)}
        />,
      )
    }),
}

/** An old version as it once was printed: a version never changes, so this is for reading only. */
export const oldVersion: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/versions/:number`,
  who: mayRead,
  handle: (call) =>
    call.store.reading(async (db) => {
      const held = await onDesk(db, call)
      const number = numberIn(call)
      const content = found(await findVersion(db, held.story.id, number))
      const corrections = (await listCorrectionsOf(db, held.story.id)).filter(
        ({ version }) => version <= number,
      )
      const { path, publishedAt } = asIfPublished(call, held)
      const subject = { content, path, publishedAt, updatedAt: content.publishedAt, corrections }
      const note = deskWords.oldVersion(
        number,
        stampOf(content.publishedAt, deskClock(held.edition.clock)).text,
      )
      const page = {
        desk: held.desk,
        story: await storyFacts(db, held.edition, subject),
        state: held.piece.state,
        note,
        others: doorsFrom(call, held, number),
      }
      return htmlResponse(<PreviewPage {...page} />)
    }),
}

/** From an old version onward: beside what readers have, and for the law. */
function doorsFrom({ visitor }: DeskCall, { story, live }: OnDesk, number: number): readonly Place[] {
  const isLive = number === live?.number && story.killedAt === null
  const compared = {
    name: publishingWords.compare,
    path: `${deedAddress(story.id, 'comparison')}?left=${number}`,
  }
  const removal = {
    name: publishingWords.blank,
    path: `${deedAddress(story.id, 'versions')}/${number}/removal`,
  }
  return [compared, ...(!isLive && can(visitor, mayBlank, story) ? [removal] : [])]
}

function asIfPublished(
  { now }: DeskCall,
  { story, draft, edition: { clock } }: OnDesk,
): Pick<Subject, 'path' | 'publishedAt' | 'updatedAt'> {
  const first = story.embargoUntil !== null && story.embargoUntil > now ? story.embargoUntil : now
  const publishedAt = story.publicAt ?? story.publishedAt ?? first
  const changed = story.publishedAt !== null && draft !== undefined
  return {
    path: story.path ?? `/${dayOf(now, clock.zone).replaceAll('-', '/')}/${story.slug}`,
    publishedAt,
    updatedAt: changed ? now : (story.updatedAt ?? publishedAt),
  }
}

function onwardFrom({ visitor }: DeskCall, story: OnDesk['story']) {
  const alive = story.killedAt === null
  const mayWrite = alive && can(visitor, mayRevise, story)
  return {
    back: mayWrite ? storyAddress(story.id) : undefined,
    others: alive && !mayWrite ? [{ name: deskWords.margin, path: deedAddress(story.id, 'margin') }] : [],
    publish:
      alive && story.publishedAt === null && can(visitor, mayPublish, story)
        ? deedAddress(story.id, 'publication')
        : undefined,
  }
}

const numberIn = ({ params: { number } }: DeskCall): number =>
  Number(found(/^\d{1,6}$/.exec(number ?? ''))[0])
