import { type Edition, editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { parseInstant } from '#kernel/time.ts'
import { type Account, type AccountId, accountsByIds, mayEnterNewsroom } from '#people/index.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { type DeskLine, deskStates, listForDesk, mayRead, stateOf } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, storyAddress } from './addresses.ts'
import type { ListFacts, Row } from './facts.ts'
import { NoPage } from './no.tsx'
import { roomsFor } from './rooms.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { wantsSetUp } from './routes-setup.tsx'
import { StoriesPage } from './stories.tsx'
import { deskWords } from './words.ts'

const onOnePage = 50

/** The newsroom opens at the first room that is open to whoever comes in; for the owner of a new paper, with what it is to be. */
export const enter: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.door,
  who: mayEnterNewsroom,
  handle: async (call) => {
    if (await wantsSetUp(call)) return seeOther(addresses.setUp)
    const [first] = roomsFor(call.visitor)
    if (first) return seeOther(first.path)
    const edition = await editionOf(call.store.read, call.place, call.now)
    const { noRoom: title, noRoomHint: hint } = deskWords
    return htmlResponse(<NoPage desk={deskOf(edition, call.visitor)} title={title} hint={hint} />)
  },
}

export const list: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.stories,
  who: mayRead,
  handle: (call) =>
    call.store.reading(async (db) => {
      const asked = askedIn(call)
      const lines = await listForDesk(db, {
        ...asked,
        limit: onOnePage + 1,
        now: call.now,
        createdBy: ownOnly(call),
      })
      const shown = lines.slice(0, onOnePage)
      const [edition, authors] = await Promise.all([
        editionOf(db, call.place, call.now),
        accountsByIds(
          db,
          shown.flatMap(({ createdBy }) => createdBy ?? []),
        ),
      ])
      const last = lines.length > onOnePage ? shown.at(-1) : undefined
      const facts: ListFacts = {
        rows: shown.map((line) => rowOf(line, edition, authors, call)),
        query: asked.words ?? '',
        state: asked.state ?? '',
        pages: {
          newer: asked.before && listAddress(asked),
          older: last && listAddress(asked, `${last.createdAt},${last.id}`),
        },
      }
      return htmlResponse(<StoriesPage desk={deskOf(edition, call.visitor)} list={facts} />)
    }),
}

/** Somebody who may read only what is theirs is shown only that. */
const ownOnly = ({ visitor }: DeskCall): AccountId | undefined =>
  mayRead.grants[visitor.role] === 'own' && visitor.id !== null ? visitor.id : undefined

function askedIn({ url: { searchParams } }: DeskCall) {
  const words = (searchParams.get('q') ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200)
  const state = deskStates.find((state) => state === searchParams.get('state'))
  return { words: words || undefined, state, before: cursorIn(searchParams.get('before') ?? '') }
}
type Asked = ReturnType<typeof askedIn>

function cursorIn(text: string) {
  const [moment = '', story] = text.split(',')
  const createdAt = parseInstant(moment)
  const id = parseId('story', story)
  return createdAt && id ? { createdAt, id } : undefined
}

function listAddress({ words, state }: Asked, before?: string): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    ...(state && { state }),
    ...(before && { before }),
  })
  return query.size === 0 ? addresses.stories : `${addresses.stories}?${query}`
}

function rowOf(
  line: DeskLine,
  { sections, clock }: Edition,
  authors: ReadonlyMap<AccountId, Account>,
  { now }: DeskCall,
): Row {
  const { id, slug, headline, sectionId, createdBy } = line
  return {
    path: storyAddress(id),
    slug,
    headline,
    section: sections.find((section) => section.id === sectionId)?.name ?? deskWords.noSection,
    state: stateOf(line, now, line.draftRevision !== null, line.scheduledAt !== null),
    who: (createdBy && authors.get(createdBy)?.name) ?? deskWords.nobody,
    at: stampOf(line.scheduledAt ?? line.updatedAt ?? line.createdAt, clock),
  }
}
