// What must be remembered of a whole archive while it is walked: on disk, in tables that are no paper's, because an archive has no size.
import { DatabaseSync } from 'node:sqlite'
import type { KnownPicture, Ledger } from '../walk/ledger.ts'

const schema = `
  pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -8192;
  create table pictures (id integer primary key, link text, guid text, file text, bare text, title text, caption text, alt text, parent integer);
  create index pictures_parent on pictures (parent);
  create index pictures_bare on pictures (bare);
  create table uses (picture integer, place text, primary key (picture, place)) without rowid;
  create table shown (medium text, place text, primary key (medium, place)) without rowid;
  create table numbers (id integer primary key, link text, twice integer not null);
  create table places (id integer primary key, path text);
  create index places_path on places (path);
  create table dropped (id integer, kind text, why text, primary key (id, kind)) without rowid;
  create table files (path text primary key, leads text) without rowid;
  create table listed (path text primary key) without rowid;
  begin;`

export function openLedger(file: string): Ledger {
  const db = new DatabaseSync(file)
  db.exec(schema)
  return { ...picturesIn(db), ...placesIn(db), ...filesIn(db), close: () => db.close() }
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
      void insert.run(id, link, guid, file, bare, title, caption, alt, parent),
    picture: (id) => ofOne(one.get(id)),
    pictureAt: (bare) => (bare === '' ? undefined : ofOne(at.get(bare))),
    noteUse: (id, place) => void use.run(id, place),
    isUsedAt: (id, place) => used.get(id, place) !== undefined,
    noteShown: (medium, place) => void show.run(medium, place),
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

function placesIn(
  db: DatabaseSync,
): Pick<
  Ledger,
  'noteNumber' | 'isTwice' | 'notePlace' | 'placeOf' | 'isPlace' | 'noteDropped' | 'whyDropped'
> {
  const number = db.prepare(
    'insert into numbers (id, link, twice) values (?, ?, 0) on conflict (id) do update set twice = max(twice, link <> excluded.link)',
  )
  const twice = db.prepare('select 1 from numbers where id = ? and twice = 1')
  const insert = db.prepare('insert or replace into places (id, path) values (?, ?)')
  const one = db.prepare('select path from places where id = ?')
  const any = db.prepare('select 1 from places where path = ?')
  const drop = db.prepare('insert or ignore into dropped (id, kind, why) values (?, ?, ?)')
  const dropped = db.prepare('select why from dropped where id = ? and kind = ?')
  return {
    noteNumber: (id, link) => void number.run(id, link),
    isTwice: (id) => twice.get(id) !== undefined,
    notePlace: (id, path) => void insert.run(id, path),
    placeOf: (id) => text(one.get(id), 'path'),
    isPlace: (path) => any.get(path) !== undefined,
    noteDropped: (id, kind, why) => void drop.run(id, kind, why),
    whyDropped: (id, kind) => text(dropped.get(id, kind), 'why'),
  }
}

function filesIn(db: DatabaseSync): Pick<Ledger, 'noteFile' | 'fileAt' | 'noteListed' | 'isListed'> {
  const insert = db.prepare('insert or ignore into files (path, leads) values (?, ?)')
  const one = db.prepare('select leads from files where path = ?')
  const list = db.prepare('insert or ignore into listed (path) values (?)')
  const listed = db.prepare('select 1 from listed where path = ?')
  return {
    noteFile: (path, to) => void insert.run(path, to),
    fileAt: (path) => text(one.get(path), 'leads'),
    noteListed: (path) => void list.run(path),
    isListed: (path) => listed.get(path) !== undefined,
  }
}
