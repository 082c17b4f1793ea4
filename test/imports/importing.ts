import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { sql } from 'kysely'
import { importWordpress, type MediaWish } from '#imports/index.ts'
import { everything } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { makeFolder } from '../harness/folder.ts'

interface Line {
  readonly group: string
  readonly kind: string
  readonly id: number | null
  readonly title: string
  readonly why: string
}
type Table = Record<string, Record<string, number>>
type Tables = Record<'items' | 'comments' | 'authors' | 'terms', Table>
export interface Report {
  readonly found: Tables
  readonly stored: Tables
  readonly droppedCount: Tables
  readonly changedCount: Tables
  readonly foreign: Record<string, number>
  readonly redirects: number
  readonly media: string
  readonly pictures: {
    readonly made: number
    readonly taken: number
    readonly missing: Readonly<Record<string, number>>
  }
  readonly missing: readonly { readonly id: number | null; readonly path: string; readonly why: string }[]
  readonly partial: readonly string[]
  readonly map: {
    readonly types: Readonly<Record<string, string>>
    readonly taxonomies: Readonly<Record<string, string>>
  }
  readonly sites: readonly {
    readonly menus: readonly unknown[]
    readonly suggested: Readonly<Record<string, string>>
    readonly isTaken: boolean
    readonly unknownFields: Readonly<Record<string, number>>
  }[]
  readonly dropped: readonly Line[]
  readonly changed: readonly Line[]
}

interface Wishes {
  readonly dryRun?: boolean
  readonly map?: string
  readonly keepPartial?: boolean
  readonly media?: MediaWish
}

/** Imports by the deed itself; gives the report as it stands in the file, and as its text. */
export async function bringIn(
  t: TestContext,
  store: Store,
  files: string | readonly string[],
  { dryRun = false, map, keepPartial = false, media = { from: 'nowhere' } }: Wishes = {},
): Promise<{ report: Report; text: string }> {
  const file = join(makeFolder(t, 'report'), 'report.json')
  const imported = await importWordpress({
    store,
    files: [files].flat(),
    dryRun,
    keepPartial,
    map: map ?? null,
    media,
    report: file,
    clock,
    progress: () => undefined,
    signal: new AbortController().signal,
  })
  assert.ok(imported.ok, imported.ok ? '' : imported.sentence)
  const text = readFileSync(file, 'utf8')
  return { report: JSON.parse(text), text }
}

/** Tries to; gives the sentence that says why it was refused. */
export async function refusal(store: Store, files: readonly string[]): Promise<string> {
  const imported = await importWordpress({
    store,
    files,
    dryRun: false,
    report: null,
    clock,
    progress: () => undefined,
    signal: new AbortController().signal,
  })
  assert.equal(imported.ok, false, `${files} was taken`)
  return imported.ok ? '' : imported.sentence
}

const tables = [
  'sections',
  'topics',
  'persons',
  'stories',
  'versions',
  'drafts',
  'story_topics',
  'story_people',
  'redirects',
  'comments',
  'comment_origins',
  'corrections',
  'kills',
  'media',
  'media_origins',
  'media_uses',
  'translations',
] as const

export type Row = Record<string, unknown>

export async function rowsOf(store: Store, table: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(everything(store.read))
  return rows.map((row) => ({ ...row }))
}

/** Every row of every table that an import writes, outbox and all: what must not change at all. */
export async function everyRow(store: Store): Promise<string[]> {
  const all = await Promise.all(
    [...tables, 'outbox', 'settings'].map(async (table) =>
      (await rowsOf(store, table)).map((row) => `${table} ${JSON.stringify(Object.entries(row).toSorted())}`),
    ),
  )
  return all.flat().toSorted()
}

const sum = (row: Record<string, number> | undefined): number =>
  Object.values(row ?? {}).reduce((all, n) => all + n, 0)

/** Every single thing that was found is stored or dropped, and every dropped one has a line of its own. */
export function assertAccounted({ found, stored, droppedCount, dropped }: Report): void {
  for (const group of ['items', 'comments', 'authors', 'terms'] as const) {
    const kinds = new Set([found, stored, droppedCount].flatMap((all) => Object.keys(all[group])))
    for (const kind of kinds) {
      const told = sum(stored[group][kind]) + sum(droppedCount[group][kind])
      assert.equal(told, sum(found[group][kind]), `${group} ${kind}`)
      const lines = dropped.filter((line) => line.group === group && line.kind === kind)
      assert.equal(lines.length, sum(droppedCount[group][kind]), `lines of ${group} ${kind}`)
      for (const { why } of lines) assert.notEqual(why, '')
    }
  }
}
