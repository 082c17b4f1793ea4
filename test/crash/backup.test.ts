// A backup is one moment of a paper that goes on being written, wherever it is brought back.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as after } from 'node:timers/promises'
import { sql } from 'kysely'
import { openStore, type Place } from '#platform/db/open.ts'
import { everything } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { anotherPlace, engines, onEachDatabase } from '../harness/databases.ts'
import { makeFolder } from '../harness/folder.ts'
import { freePort } from '../harness/paper.ts'
import { type Book, emptyBook, marksIn, type Piece } from './book.ts'
import { dice, someSeed } from './chance.ts'
import { deskOf, sectionsOf, signIn, storyIn, withSecondFactor } from './desk.ts'
import { faultsInBook, faultsInSearch, faultsOnPages } from './pages.ts'
import { command, start } from './server.ts'
import { type Found, notIndexed, tablesOf } from './tables.ts'
import { read, type Shift, write } from './writers.ts'

/** A paper that people write in, and a backup of it that began once so many deeds had been acknowledged. */
async function backedUp(place: Place, file: string): Promise<{ readonly book: Book; readonly before: Book }> {
  const server = await start(place, await freePort()).ready
  try {
    const desk = deskOf(server.origin, await signIn(server.origin, server.link ?? ''))
    const book = emptyBook()
    const shift: Shift = {
      desk,
      book,
      roll: dice(someSeed()),
      sections: await sectionsOf(desk),
      isKilled: false,
    }
    const work = [write(shift), write(shift), write(shift), read(shift)]
    while (book.deeds < 25 && book.faults.length === 0) await after(5)
    const before = structuredClone(book)
    const made = await command(place, 'backup', file)
    assert.equal(made.code, 0, made.said)
    const { deeds } = book
    while (book.deeds < deeds + 5 && book.faults.length === 0) await after(5)
    shift.isOver = true
    await Promise.all(work)
    assert.deepEqual(book.faults, [])
    assert.equal(server.complaints(), '')
    return { book, before }
  } finally {
    await server.stop()
  }
}

/** Whatever was answered before something else was asked for, is there if that is there. */
function gaps(book: Book, { rows }: Found): readonly string[] {
  const byNumber = new Map(
    rows.flatMap((row) => marksIn(row.headline).map(([number]) => [number, row] as const)),
  )
  const isThere = ({ number, version }: Book['log'][number]): boolean => {
    const row = byNumber.get(number)
    return version === 'kill' ? (row?.killedAt ?? null) !== null : (row?.version ?? 0) >= version
  }
  const last = Math.max(...book.log.filter(isThere).map(({ askedAt }) => askedAt))
  return book.log
    .filter((deed) => deed.answeredAt < last && !isThere(deed))
    .map(({ number, version }) => `${version} of story ${number} is missing, and something later is there`)
}

type Written = Awaited<ReturnType<typeof backedUp>>

async function lookAt(place: Place, written: Written): Promise<void> {
  const store = await openStore(place)
  try {
    const found = await lookIntoTables(store, place, written)
    await lookAtPages(place, found, written)
  } finally {
    await store.close()
  }
}

async function lookIntoTables(store: Store, place: Place, { book, before }: Written): Promise<Found> {
  const found = await tablesOf(store, place, { restored: true })
  const asked = book.pieces.slice(0, before.pieces.length).map((piece, at) => heard(piece, before.pieces[at]))
  assert.deepEqual(found.faults, [])
  assert.deepEqual(faultsInBook({ ...before, pieces: asked }, found), [])
  assert.deepEqual(gaps(book, found), [])
  assert.deepEqual(await notIndexed(store), [], 'every public story can be found')
  if (store.engine === 'postgres') assert.ok(await isLookedAt(store), 'Postgres knows how large the paper is')
  return found
}

const isLookedAt = async (store: Store): Promise<boolean> => {
  const { rows } = await sql`select from pg_stats where tablename = 'stories'`.execute(everything(store.read))
  return rows.length > 0
}

async function lookAtPages(place: Place, found: Found, { before }: Written): Promise<void> {
  const server = await start(place, await freePort()).ready
  try {
    const shown = { ...found, book: before, origin: server.origin }
    assert.deepEqual(await faultsOnPages(shown, found.rows), [])
    assert.deepEqual(await faultsInSearch(shown, found.rows), [])
    assert.ok(server.link, 'nobody is signed in any more, so the owner gets a link')
    const again = await signIn(server.origin, server.link)
    const desk = deskOf(server.origin, await withSecondFactor(server.origin, again))
    const [section = ''] = await sectionsOf(desk)
    const words = {
      headline: 'Written after it',
      body: 'Goes on.',
      section,
      topics: 'Harbour',
      person: 'Ada',
    }
    assert.ok(storyIn(await desk.draft(words)), 'and the paper goes on')
    assert.equal(server.complaints(), '')
  } finally {
    await server.stop()
  }
}

/** What had been acknowledged when the backup began; what was asked for is whatever was asked in the end. */
function heard(inTheEnd: Piece, before: Piece | undefined): Piece {
  const { id, acknowledged = 0, kill } = before ?? {}
  const { number, asked } = inTheEnd
  const killed = inTheEnd.kill === 'none' || kill === 'acknowledged' ? (kill ?? 'none') : 'asked'
  return { number, asked, acknowledged, kill: killed, ...(id === undefined ? {} : { id }) }
}

/** Every row of every table but the seal, in an order that no engine chooses. */
function rowsIn(file: string): Record<string, readonly string[]> {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const tables = db
      .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'")
      .all()
    const names = tables
      .map(({ name }) => String(name))
      .filter((name) => !/^(?:search|kysely|broadsheet)_/.test(name))
    const all = (name: string) => db.prepare(`select * from ${name}`).all()
    return Object.fromEntries(
      names.map((name) => [
        name,
        all(name)
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    )
  } finally {
    db.close()
  }
}

function tokensIn(file: string): readonly unknown[] {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return ['sessions', 'sign_in_links', 'outbox', 'jobs'].flatMap((table) =>
      db.prepare(`select * from ${table}`).all(),
    )
  } finally {
    db.close()
  }
}

onEachDatabase(
  'a backup made while people publish is one moment of the paper, on whichever database it is restored',
  async (t, { place, close }) => {
    await close()
    const file = join(makeFolder(t, 'backup'), 'paper.backup')
    const written = await backedUp(place, file)
    assert.deepEqual(tokensIn(file), [])
    for (const engine of engines) {
      const elsewhere = await anotherPlace(t, engine)
      const restored = await command(elsewhere, 'restore', file)
      assert.equal(restored.code, 0, restored.said)
      // There and back again: what was brought back can be saved as it is.
      const second = join(makeFolder(t, 'backup'), 'again.backup')
      const again = await command(elsewhere, 'backup', second)
      assert.equal(again.code, 0, again.said)
      assert.deepEqual(rowsIn(second), rowsIn(file))
      await lookAt(elsewhere, written)
    }
  },
)
