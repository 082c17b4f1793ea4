import { accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { htmlResponse } from '#platform/http/route.ts'
import { type DeskDeed, listDeeds, mayRead } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, deedAddress } from './addresses.ts'
import type { Said, Version } from './facts.ts'
import { HistoryPage } from './history.tsx'
import { type DeskRoute, type OnDesk, onDesk } from './routes-desk.ts'
import { deskWords } from './words.ts'

export const history: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.stories}/:id/versions`,
  who: mayRead,
  handle: (call) => call.store.reading(async (db) => historyPage(db, await onDesk(db, call))),
}

export async function historyPage(db: Reader, held: OnDesk, said?: Said): Promise<Response> {
  const versions = await chronicle(db, held)
  return htmlResponse(<HistoryPage desk={held.desk} piece={held.piece} versions={versions} said={said} />)
}

const whatOf: Record<DeskDeed['what'], Version['what']> = {
  published: 'published',
  correction: 'corrected',
  clarification: 'clarified',
  minor: 'minor',
  killed: 'killed',
}

/** Newest first: the draft that is not out yet, then what readers were told and shown. */
async function chronicle(
  db: Reader,
  { story, draft, edition: { clock } }: OnDesk,
): Promise<readonly Version[]> {
  const deeds = await listDeeds(db, story.id)
  const doers = await accountsByIds(
    db,
    [...deeds.map(({ by }) => by), draft?.savedBy ?? null].flatMap((id) => id ?? []),
  )
  const who = (id: DeskDeed['by']): string => (id && doers.get(id)?.name) ?? deskWords.nobody
  return [
    ...(draft
      ? [{ at: stampOf(draft.savedAt, clock), who: who(draft.savedBy), what: 'saved' as const }]
      : []),
    ...deeds.map(({ what, version, at, by, reason }) => ({
      number: version ?? undefined,
      at: stampOf(at, clock),
      who: who(by),
      what: whatOf[what],
      reason: reason || undefined,
      path: version === null ? undefined : `${deedAddress(story.id, 'versions')}/${version}`,
    })),
  ]
}
