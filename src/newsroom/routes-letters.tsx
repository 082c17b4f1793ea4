// Readers' letters at the desk.
import { type Edition, editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import { excerpt } from '#kernel/text.ts'
import { parseInstant } from '#kernel/time.ts'
import {
  addressDays,
  countByMark,
  emailOf,
  findLetter,
  type Letter,
  type LetterId,
  listLetters,
  type Mark,
  markLetter,
  marks,
  mayKeepLetters,
} from '#letters/index.ts'
import { type Account, type AccountId, accountsByIds } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { readForm } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import { headlinesByIds, type StoryId } from '#stories/index.ts'
import { stampOf } from '#ui/stamp.ts'
import { addresses, letterAddress, markAddress, storyAddress } from './addresses.ts'
import type { Said } from './facts.ts'
import { letterWords, markWords, suspicionWords } from './letter-words.ts'
import { type LetterFacts, LetterPage, type LetterRow, LettersPage } from './letters.tsx'
import { deskClock } from './moments.ts'
import { type DeskCall, type DeskRoute, deskOf } from './routes-desk.ts'
import { deskWords } from './words.ts'

const onOnePage = 50
type State = Mark | 'new'
const states: readonly State[] = ['new', ...marks]
const markOf = (state: State): Mark | null => (state === 'new' ? null : state)

export const letters: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: addresses.letters,
  who: mayKeepLetters,
  handle: (call) =>
    call.store.reading(async (db) => {
      const { searchParams } = call.url
      const state = states.find((one) => one === searchParams.get('state')) ?? 'new'
      const before = cursorIn(searchParams.get('before') ?? '')
      const [edition, counts, listed] = await Promise.all([
        editionOf(db, call.place, call.now),
        countByMark(db),
        listLetters(db, { mark: markOf(state), limit: onOnePage + 1, before }),
      ])
      const shown = listed.slice(0, onOnePage)
      const last = listed.length > onOnePage ? shown.at(-1) : undefined
      const page = (
        <LettersPage
          desk={deskOf(edition, call.visitor)}
          rows={await rowsOf(db, edition, shown)}
          states={states.map((one) => ({
            name: `${markWords[one]} (${counts.get(markOf(one)) ?? 0})`,
            path: listAddress(one),
            here: one === state,
          }))}
          pages={{
            newer: before && listAddress(state),
            older: last && listAddress(state, `${last.receivedAt},${last.id}`),
          }}
          said={saidIn(call)}
        />
      )
      return htmlResponse(page)
    }),
}

export const letter: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path: `${addresses.letters}/:id`,
  who: mayKeepLetters,
  handle: (call) =>
    call.store.reading(async (db) => {
      const one = found(await findLetter(db, idIn(call)))
      const edition = await editionOf(db, call.place, call.now)
      const facts = await factsOf(db, edition, one)
      return htmlResponse(<LetterPage desk={deskOf(edition, call.visitor)} letter={facts} />)
    }),
}

export const marking: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${addresses.letters}/:id/mark`,
  who: mayKeepLetters,
  handle: async (call) => {
    const { store, request, visitor, now } = call
    const typed = (await readForm(request))['mark']
    const state = states.find((one) => one === typed)
    if (!state) throw new HttpFault('bad-request', 'no mark')
    const letterId = idIn(call)
    const outcome = await store.write((tx) => markLetter(tx, visitor, { letterId, mark: markOf(state) }, now))
    if (!outcome.ok) throw new HttpFault('not-found')
    return seeOther(`${addresses.letters}?${new URLSearchParams({ said: state, letter: letterId })}`)
  },
}

const idIn = ({ params }: DeskCall): LetterId => found(parseId('letter', params['id']))

const listAddress = (state: State, before?: string): string => {
  const query = new URLSearchParams({ ...(state !== 'new' && { state }), ...(before && { before }) })
  return query.size === 0 ? addresses.letters : `${addresses.letters}?${query}`
}

function cursorIn(text: string) {
  const [moment = '', letter] = text.split(',')
  const receivedAt = parseInstant(moment)
  const id = parseId('letter', letter)
  return receivedAt && id ? { receivedAt, id } : undefined
}

function saidIn({ url }: DeskCall): Said | undefined {
  const state = states.find((one) => one === url.searchParams.get('said'))
  const id = parseId('letter', url.searchParams.get('letter') ?? '')
  return state && id
    ? { text: letterWords.said(markWords[state]), link: { name: letterWords.back, path: letterAddress(id) } }
    : undefined
}

async function rowsOf(
  db: Reader,
  { clock }: Edition,
  shown: readonly Letter[],
): Promise<readonly LetterRow[]> {
  const ids = shown.flatMap(({ storyId }) => storyId ?? [])
  const headlines = await headlinesByIds(db, ids)
  return shown.map(({ id, text, name, receivedAt, storyId }) => ({
    path: letterAddress(id),
    opening: excerpt(text, 110),
    who: name || letterWords.nameless,
    at: stampOf(receivedAt, deskClock(clock)),
    story: storyId === null ? undefined : placeOf(storyId, headlines),
  }))
}

const placeOf = (id: StoryId, headlines: Awaited<ReturnType<typeof headlinesByIds>>) => {
  const story = headlines.get(id)
  return story && { name: story.headline, path: storyAddress(id), readers: story.path ?? undefined }
}

async function factsOf(db: Reader, { clock }: Edition, one: Letter): Promise<LetterFacts> {
  const [email, headlines, accounts] = await Promise.all([
    emailOf(db, one.id),
    headlinesByIds(db, one.storyId === null ? [] : [one.storyId]),
    accountsByIds(db, one.markedBy === null ? [] : [one.markedBy]),
  ])
  return {
    title: one.name === '' ? letterWords.letterWithoutName : letterWords.letterFrom(one.name),
    text: one.text,
    who: one.name || letterWords.nameless,
    at: stampOf(one.receivedAt, deskClock(clock)),
    email,
    kept: letterWords.kept(addressDays),
    story: one.storyId === null ? undefined : placeOf(one.storyId, headlines),
    suspicion: one.suspicion === null ? undefined : suspicionWords[one.suspicion],
    marked: markedIn(one, accounts, clock),
    marks: states
      .filter((state) => markOf(state) !== one.mark)
      .map((state) => ({ value: state, label: markWords[state] })),
    action: markAddress(one.id),
  }
}

function markedIn(
  { mark, markedAt, markedBy }: Letter,
  accounts: ReadonlyMap<AccountId, Account>,
  clock: Edition['clock'],
): string | undefined {
  if (mark === null || markedAt === null) return undefined
  const when = stampOf(markedAt, deskClock(clock)).text
  return markedBy === null
    ? letterWords.byNobody(markWords[mark], when)
    : letterWords.by(markWords[mark], accounts.get(markedBy)?.name ?? deskWords.nobody, when)
}
