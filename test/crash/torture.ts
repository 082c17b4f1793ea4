// Kills a server that is being written to, again and again, and looks each time at what is left.
import { setTimeout as after } from 'node:timers/promises'
import { openStore, type Place } from '#platform/db/open.ts'
import type { Store } from '#platform/db/store.ts'
import { type Book, emptyBook } from './book.ts'
import { dice } from './chance.ts'
import { type Desk, deskOf, sectionsOf, signIn } from './desk.ts'
import { faultsInBook, faultsInSearch, faultsOnPages } from './pages.ts'
import { endSpare, type Server, standBy, start } from './server.ts'
import { type Found, notIndexed, tablesOf } from './tables.ts'
import { read, type Shift, write } from './writers.ts'

export interface Torture {
  readonly place: Place
  readonly port: number
  readonly rounds: number
  readonly seed: number
  /** Also killed while it starts, one round in so many. */
  readonly startingToo?: number
  tell(round: number, words: string): void
}
export interface Tortured {
  readonly rounds: number
  readonly stories: number
  /** Answered with yes. */
  readonly deeds: number
  /** How long search took to catch up after a restart, in milliseconds. */
  readonly slowestSearch: number
  readonly faults: readonly string[]
}

const writers = 4
const longestRound = 250

export async function torture(wish: Torture): Promise<Tortured> {
  const book = emptyBook()
  const roll = dice(wish.seed)
  const faults: string[] = []
  let slowestSearch = 0
  let round = 0
  standBy()
  let server = await start(wish.place, wish.port).ready
  try {
    const cookie = await signIn(server.origin, server.link ?? '')
    const desk = deskOf(server.origin, cookie)
    const sections = await sectionsOf(desk)
    while (round < wish.rounds && faults.length === 0) {
      round += 1
      standBy()
      const first = book.pieces.length
      await killedWhileWriting(server, { desk, book, sections, roll, isKilled: false })
      if (wish.startingToo && roll() < 1 / wish.startingToo) await killedWhileStarting(wish, roll)
      server = await start(wish.place, wish.port).ready
      const slow = await check({ wish, desk, book, roll, server }, first, faults)
      slowestSearch = Math.max(slowestSearch, slow)
      wish.tell(round, `${book.pieces.length} stories, ${book.deeds} deeds acknowledged`)
    }
    const found = await looking(wish.place, (store) => tablesOf(store, wish.place))
    faults.push(...(await faultsInSearch({ ...found, book, origin: desk.origin }, found.rows.slice(0, 200))))
  } finally {
    await server.kill()
    endSpare()
  }
  faults.push(...book.faults)
  return { rounds: round, stories: book.pieces.length, deeds: book.deeds, slowestSearch, faults }
}

async function killedWhileWriting(server: Server, shift: Shift): Promise<void> {
  const work = [...Array.from({ length: writers }, () => write(shift)), read(shift), read(shift)]
  // Mostly in the thick of it; one in four while a fresh server answers its first requests.
  const { deeds } = shift.book
  if (shift.roll() < 0.75)
    while (shift.book.deeds < deeds + writers && shift.book.faults.length === 0) await after(5)
  await after(shift.roll() * longestRound)
  shift.isKilled = true
  await server.kill()
  await Promise.all(work)
}

async function killedWhileStarting({ place, port }: Torture, roll: () => number): Promise<void> {
  const { child, ready } = start(place, port)
  ready.catch(() => undefined)
  await after(roll() * 700)
  child.kill('SIGKILL')
  await ready.then(
    () => undefined,
    () => undefined,
  )
}

interface Checked {
  readonly wish: Torture
  readonly desk: Desk
  readonly book: Book
  readonly roll: () => number
  readonly server: Server
}

/** Not open while a server is killed: who comes after it must find the database as it was left. */
async function looking<T>(place: Place, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place)
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

/** Says how long search took. */
const check = (checked: Checked, first: number, faults: string[]): Promise<number> =>
  looking(checked.wish.place, (store) => checkBy(store, checked, first, faults))

async function checkBy(
  store: Store,
  { wish, desk, book, roll, server }: Checked,
  first: number,
  faults: string[],
): Promise<number> {
  const began = performance.now()
  const found = await tablesOf(store, wish.place)
  const shown = { ...found, book, origin: desk.origin }
  const fresh = new Set(book.pieces.slice(first).map(({ id }) => id))
  const some = found.rows.filter(({ id }) => fresh.has(id) || roll() < 3 / found.rows.length)
  faults.push(...found.faults, ...faultsInBook(book, found), ...(await faultsOnPages(shown, some)))
  const slow = await caughtUp(store, began, faults)
  faults.push(...(await faultsInSearch(shown, sample(some, roll))), ...book.faults.splice(0))
  if (server.complaints() !== '') faults.push(`the server complained: ${server.complaints().slice(0, 1500)}`)
  if ((await desk.get('/newsroom')).status >= 400) faults.push('the session is lost')
  return slow
}

const sample = (rows: Found['rows'], roll: () => number): Found['rows'] =>
  rows.filter(() => roll() < 6 / rows.length)

const longestWait = 90_000
async function caughtUp(store: Store, began: number, faults: string[]): Promise<number> {
  for (;;) {
    const late = await notIndexed(store)
    const waited = performance.now() - began
    if (late.length === 0) return waited
    if (waited > longestWait) {
      faults.push(`search has not caught up with ${late.join(', ')}`)
      return waited
    }
    await after(50)
  }
}
