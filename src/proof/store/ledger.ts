// What must be remembered of a whole archive while it is walked: on disk, in a table of its own beside nobody's paper, because an
// archive has no size.
import { DatabaseSync, type StatementSync } from 'node:sqlite'

export interface KnownPicture {
  readonly id: number
  readonly link: string
  readonly file: string
  readonly title: string
  readonly caption: string
  readonly alt: string
  readonly parent: number
}

export interface Ledger {
  notePicture(picture: KnownPicture): void
  picture(id: number): KnownPicture | undefined
  /** The numbers of the pictures that hang on a post, in the archive's order. */
  picturesOf(parent: number): readonly number[]
  /** In order, so many at a time. */
  pictures(): Generator<KnownPicture, void>
  /** Where a story stands now. */
  notePlace(id: number, path: string): void
  placeOf(id: number): string | undefined
  isPlace(path: string): boolean
  /** The report's own words for why something was not stored. */
  noteDropped(id: number, kind: string, why: string): void
  whyDropped(id: number, kind: string): string | undefined
  /** False where it was noted before. */
  noteFile(path: string): boolean
  noteListed(path: string): void
  isListed(path: string): boolean
  commit(): void
  close(): void
}

const schema = `
  pragma journal_mode = off; pragma synchronous = off; pragma temp_store = file; pragma cache_size = -16384;
  create table pictures (id integer primary key, link text, file text, title text, caption text, alt text, parent integer);
  create index pictures_parent on pictures (parent);
  create table places (id integer primary key, path text);
  create index places_path on places (path);
  create table dropped (id integer, kind text, why text, primary key (id, kind)) without rowid;
  create table files (path text primary key) without rowid;
  create table listed (path text primary key) without rowid;
  begin;`

export function openLedger(file: string): Ledger {
  const db = new DatabaseSync(file)
  db.exec(schema)
  const put = statements(db)
  return {
    notePicture: ({ id, link, file: path, title, caption, alt, parent }) =>
      void put.picture.run(id, link, path, title, caption, alt, parent),
    picture: (id) => copied<KnownPicture>(put.onePicture.get(id)),
    picturesOf: (parent) => put.attached.all(parent).map((row) => Number(row['id'])),
    pictures: function* () {
      for (let last = -1; ; ) {
        const some = put.somePictures.all(last).map((row) => ({ ...row }) as unknown as KnownPicture)
        yield* some
        const end = some.at(-1)
        if (end === undefined) return
        last = end.id
      }
    },
    notePlace: (id, path) => void put.place.run(id, path),
    placeOf: (id) => copied<{ path: string }>(put.onePlace.get(id))?.path,
    isPlace: (path) => put.anyPlace.get(path) !== undefined,
    noteDropped: (id, kind, why) => void put.dropped.run(id, kind, why),
    whyDropped: (id, kind) => copied<{ why: string }>(put.oneDropped.get(id, kind))?.why,
    noteFile: (path) => Number(put.file.run(path).changes) > 0,
    noteListed: (path) => void put.listed.run(path),
    isListed: (path) => put.anyListed.get(path) !== undefined,
    commit: () => db.exec('commit; begin'),
    close: () => db.close(),
  }
}

const copied = <Row>(row: Record<string, unknown> | undefined): Row | undefined =>
  row === undefined ? undefined : ({ ...row } as Row)

function statements(db: DatabaseSync): Record<
  | 'picture'
  | 'onePicture'
  | 'attached'
  | 'somePictures'
  | 'place'
  | 'onePlace'
  | 'anyPlace'
  | 'dropped'
  | 'oneDropped'
  | 'file'
  | 'listed'
  | 'anyListed',
  StatementSync
> {
  return {
    picture: db.prepare('insert or ignore into pictures values (?, ?, ?, ?, ?, ?, ?)'),
    onePicture: db.prepare('select id, link, file, title, caption, alt, parent from pictures where id = ?'),
    attached: db.prepare('select id from pictures where parent = ? order by id'),
    somePictures: db.prepare(
      'select id, link, file, title, caption, alt, parent from pictures where id > ? order by id limit 500',
    ),
    place: db.prepare('insert or replace into places values (?, ?)'),
    onePlace: db.prepare('select path from places where id = ?'),
    anyPlace: db.prepare('select 1 from places where path = ?'),
    dropped: db.prepare('insert or ignore into dropped values (?, ?, ?)'),
    oneDropped: db.prepare('select why from dropped where id = ? and kind = ?'),
    file: db.prepare('insert or ignore into files values (?)'),
    listed: db.prepare('insert or ignore into listed values (?)'),
    anyListed: db.prepare('select 1 from listed where path = ?'),
  }
}
