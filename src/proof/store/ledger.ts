// What must be remembered of a whole archive while it is walked: on disk, in tables that are no paper's, because an archive has no size.
// Several walkers have one ledger open at once. Notes are written some hundreds at a time: each by itself would be a transaction.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { KnownPicture, Ledger, Repeat } from '../walk/ledger.ts'

const pragmas =
  'pragma busy_timeout = 60000; pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -8192;'
const schema = `
  create table if not exists pictures
    (id integer primary key, link text, guid text, file text, bare text, title text, caption text, alt text, parent integer);
  create index if not exists pictures_parent on pictures (parent);
  create index if not exists pictures_bare on pictures (bare);
  create table if not exists uses (picture integer, place text, primary key (picture, place)) without rowid;
  create table if not exists shown (medium text, place text, primary key (medium, place)) without rowid;
  create table if not exists numbers
    (id integer primary key, link text, words text, public integer, twice integer not null, times integer not null);
  create table if not exists places (id integer primary key, path text);
  create index if not exists places_path on places (path);
  create table if not exists dropped (id integer, kind text, why text, primary key (id, kind)) without rowid;
  create table if not exists files (path text primary key, leads text) without rowid;
  create table if not exists listed (path text primary key) without rowid;`

/** What is noted may be read by others after `settle`, and by whoever notes it only where that is said. */
export function openLedger(file: string): Ledger {
  const db = new DatabaseSync(file)
  db.exec(pragmas + schema)
  const notes = openNotes(db)
  return {
    ...picturesIn(db, notes),
    ...placesIn(db, notes),
    ...filesIn(db, notes),
    settle: notes.settle,
    close: () => {
      notes.settle()
      db.close()
    },
  }
}

interface Notes {
  /** `then` hears afterwards whether the note was a new one. */
  note(statement: StatementSync, values: readonly SQLInputValue[], then?: (isNew: boolean) => void): void
  settle(): void
}
type Note = Parameters<Notes['note']>
const mostNotes = 500

function openNotes(db: DatabaseSync): Notes {
  let waiting: Note[] = []
  const settle = (): void => {
    if (waiting.length === 0) return
    const [notes, heard] = [waiting, [] as (() => void)[]]
    waiting = []
    db.exec('begin immediate')
    for (const [statement, values, then] of notes) {
      const { changes } = statement.run(...values)
      if (then) heard.push(() => then(Number(changes) > 0))
    }
    db.exec('commit')
    for (const hear of heard) hear()
  }
  return {
    note: (...note) => {
      if (waiting.push(note) >= mostNotes) settle()
    },
    settle,
  }
}

type Row = Readonly<Record<string, unknown>>
const ofOne = (row: Row | undefined): KnownPicture | undefined => row && pictureOf(row)
const text = (row: Row | undefined, name: string): string | undefined =>
  row === undefined ? undefined : String(row[name])
const pictureOf = (row: Row): KnownPicture => {
  const said = (name: string): string => String(row[name])
  return {
    id: Number(row['id']),
    link: said('link'),
    guid: said('guid'),
    file: said('file'),
    bare: said('bare'),
    title: said('title'),
    caption: said('caption'),
    alt: said('alt'),
    parent: Number(row['parent']),
  }
}

const columns = 'id, link, guid, file, bare, title, caption, alt, parent'
const atATime = 500

function picturesIn(
  db: DatabaseSync,
  { note }: Notes,
): Pick<
  Ledger,
  | 'notePicture'
  | 'picture'
  | 'pictureAt'
  | 'noteUse'
  | 'isUsedAt'
  | 'noteShown'
  | 'isShownAt'
  | 'picturesOf'
  | 'pictures'
> {
  const insert = db.prepare(`insert or ignore into pictures (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const one = db.prepare(`select ${columns} from pictures where id = ?`)
  const at = db.prepare(`select ${columns} from pictures where bare = ? limit 1`)
  const use = db.prepare('insert or ignore into uses (picture, place) values (?, ?)')
  const used = db.prepare('select 1 from uses where picture = ? and place = ?')
  const show = db.prepare('insert or ignore into shown (medium, place) values (?, ?)')
  const shown = db.prepare('select 1 from shown where medium = ? and place = ?')
  const attached = db.prepare('select id from pictures where parent = ? order by id')
  const some = db.prepare(`select ${columns} from pictures where id > ? order by id limit ${atATime}`)
  return {
    notePicture: ({ id, link, guid, file, bare, title, caption, alt, parent }) =>
      note(insert, [id, link, guid, file, bare, title, caption, alt, parent]),
    // A story asks for its pictures again and again, and its neighbours for others.
    picture: lately((id) => ofOne(one.get(id))),
    pictureAt: lately((bare) => (bare === '' ? undefined : ofOne(at.get(bare)))),
    noteUse: (id, place) => note(use, [id, place]),
    isUsedAt: (id, place) => used.get(id, place) !== undefined,
    noteShown: (medium, place) => note(show, [medium, place]),
    isShownAt: (medium, place) => shown.get(medium, place) !== undefined,
    picturesOf: (parent) => attached.all(parent).map((row) => Number(row['id'])),
    pictures: function* () {
      for (let last = -1; ; ) {
        const rows = some.all(last).map(pictureOf)
        yield* rows
        const end = rows.at(-1)
        if (end === undefined) return
        last = end.id
      }
    },
  }
}

/** Remembers the last answers, of which each is right for as long as the archive is walked. */
function lately<Key, Value>(look: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    if (!known.has(key)) {
      if (known.size >= mostNotes) known.clear()
      known.set(key, look(key))
    }
    return known.get(key) as Value
  }
}

function placesIn(
  db: DatabaseSync,
  { note }: Notes,
): Pick<
  Ledger,
  'noteNumber' | 'isTwice' | 'repeatOf' | 'notePlace' | 'placeOf' | 'isPlace' | 'noteDropped' | 'whyDropped'
> {
  const number = db.prepare(
    'insert into numbers (id, link, words, public, twice, times) values (?, ?, ?, ?, 0, 1) on conflict (id) do update set twice = max(twice, link <> excluded.link), times = times + 1',
  )
  const twice = db.prepare('select 1 from numbers where id = ? and twice = 1')
  const repeated = db.prepare('select id, link, words, public from numbers where times > 1')
  let repeats: ReadonlyMap<number, Repeat> | undefined
  const insert = db.prepare('insert or replace into places (id, path) values (?, ?)')
  const one = db.prepare('select path from places where id = ?')
  const any = db.prepare('select 1 from places where path = ?')
  const drop = db.prepare('insert or ignore into dropped (id, kind, why) values (?, ?, ?)')
  const dropped = db.prepare('select why from dropped where id = ? and kind = ?')
  return {
    noteNumber: (id, { link, words, isPublic }) => note(number, [id, link, words, isPublic ? 1 : 0]),
    isTwice: (id) => twice.get(id) !== undefined,
    repeatOf: (id) => (repeats ??= new Map(repeated.all().map(repeatIn))).get(id),
    notePlace: (id, path) => note(insert, [id, path]),
    placeOf: (id) => text(one.get(id), 'path'),
    isPlace: (path) => any.get(path) !== undefined,
    noteDropped: (id, kind, why) => note(drop, [id, kind, why]),
    whyDropped: (id, kind) => text(dropped.get(id, kind), 'why'),
  }
}

const repeatIn = (row: Row): [number, Repeat] => [
  Number(row['id']),
  { link: String(row['link']), words: String(row['words']), isPublic: Number(row['public']) === 1 },
]

function filesIn(
  db: DatabaseSync,
  { note }: Notes,
): Pick<Ledger, 'noteFile' | 'fileAt' | 'noteListed' | 'isListed'> {
  const insert = db.prepare('insert or ignore into files (path, leads) values (?, ?)')
  const one = db.prepare('select leads from files where path = ?')
  const list = db.prepare('insert or ignore into listed (path) values (?)')
  const listed = db.prepare('select 1 from listed where path = ?')
  const waiting = new Map<string, string>()
  return {
    noteFile: (path, to, first) => {
      waiting.set(path, to)
      note(insert, [path, to], (isNew) => {
        waiting.delete(path)
        if (isNew) first()
      })
    },
    fileAt: (path) => waiting.get(path) ?? text(one.get(path), 'leads'),
    noteListed: (path) => note(list, [path]),
    isListed: (path) => listed.get(path) !== undefined,
  }
}
