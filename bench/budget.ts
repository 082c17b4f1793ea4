import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { databaseFile, openStore, type Place } from '#platform/db/open.ts'
import { listForDeskByIds } from '#stories/index.ts'
import { type BudgetSort, type BudgetState, listBudget, plansByIds } from '#planning/index.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'
import { command } from '../test/crash/server.ts'
import { startPostgres } from '../test/harness/postgres.ts'
import { makeArchive } from './lib/archive-maker.ts'
import { inFolder } from './lib/folder.ts'
import { signIn, startProgram } from './lib/program.ts'
import { atMost, median, type Row } from './lib/row.ts'

const stories = 100_000
/** Of the archive, as many as a busy newsroom has in hand at once. */
const inHand = 2_000
const times = 40

type Asked = Omit<Parameters<typeof listBudget>[1], 'limit' | 'now' | 'sort'> & { readonly sort?: BudgetSort }
const looks: Readonly<Record<string, Asked>> = {
  everything: {},
  'the fiftieth page': { after: { at: '2021-03-01T00:00:00.000Z' as never, id: 'story_x' } },
  ...Object.fromEntries(
    (
      ['planned', 'in-work', 'ready', 'scheduled', 'embargoed', 'published', 'changed', 'killed'] as const
    ).map((state: BudgetState) => [state, { state }]),
  ),
  'words that stand in many headlines': { words: 'a' },
  'words that stand in none': { words: 'zyxwvu tsrqpo' },
  'a rare section': { section: 'section_11' },
  'a person with nothing': { person: 'account_none' },
  'a person with much': { person: 'account_1' },
  'a kind, the oldest first': { kind: 'opinion', sort: 'oldest' },
  'a week': { from: '2021-03-01T00:00:00.000Z' as never, until: '2021-03-08T00:00:00.000Z' as never },
  'by deadline': { sort: 'deadline' },
  'by planned day': { sort: 'planned' },
  'planned, of a person, in a section, with words': {
    state: 'planned',
    person: 'account_1',
    section: 'section_3',
    words: 'the',
    sort: 'planned',
  },
}

/** The budget of a paper with an archive of 100,000, on both engines: every way of looking at it, as its page asks the store, and its pages. */
export const run = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    await makeArchive({ folder, count: stories, seed: 11 })
    planSome(folder)
    const place = { dataFolder: folder }
    // Postgres runs as somebody else, where we are root.
    chmodSync(folder, 0o711)
    const postgres = await startPostgres(folder)
    try {
      const grown = { dataFolder: join(folder, 'grown'), databaseUrl: postgres.url }
      await movedTo(place, grown, join(folder, 'paper.backup'))
      return [
        ...(await asked('SQLite', place)),
        ...(await served('SQLite', place)),
        ...(await asked('Postgres', grown)),
        ...(await served('Postgres', grown)),
      ]
    } finally {
      await postgres.stop()
    }
  })

/** The way on which a paper grows out of its one file. */
async function movedTo(from: Place, to: Place, file: string): Promise<void> {
  for (const { code, said } of [await command(from, 'backup', file), await command(to, 'restore', file)])
    if (code !== 0) throw new Error(`The paper could not be moved: ${said}`)
}

async function asked(engine: string, place: Place): Promise<Row[]> {
  const store = await openStore(place)
  try {
    const rows: Row[] = []
    for (const [name, look] of Object.entries(looks))
      rows.push(await measure(store, `${engine}, budget: ${name}`, look))
    return rows
  } finally {
    await store.close()
  }
}

/** As an editor's browser asks for them. */
const pages: Readonly<Record<string, string>> = {
  everything: '/newsroom/budget',
  planned: '/newsroom/budget?state=planned',
  'words that stand in none': '/newsroom/budget?q=zyxwvu+tsrqpo',
  'a kind, the oldest first': '/newsroom/budget?kind=opinion&sort=oldest',
  'a week': '/newsroom/budget?from=2021-03-01&until=2021-03-08',
  'the calendar of a month': '/newsroom/calendar?view=month',
}

/** The same over the wire, from the sign-in to the last byte of the page. */
async function served(engine: string, { dataFolder, databaseUrl }: Place): Promise<Row[]> {
  const program = await startProgram(dataFolder, databaseUrl)
  try {
    const cookie = await signIn(program)
    const rows: Row[] = []
    for (const [name, path] of Object.entries(pages))
      rows.push(
        await timed(`${engine}, page: ${name}`, async () => {
          const answer = await fetch(program.origin + path, { headers: { cookie }, redirect: 'manual' })
          if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
          await answer.text()
        }),
      )
    return rows
  } finally {
    await program.stop()
  }
}

/** Straight into the tables, as the archive itself. */
function planSome(folder: string): void {
  const db = new DatabaseSync(databaseFile(folder))
  db.exec(`
    begin;
    update stories set published_at = null, updated_at = null, public_at = null, released_at = null, path = null,
      created_by = 'account_' || (rowid % 10), entrusted_to = 'account_' || (rowid % 7)
      where rowid % ${stories / inHand} = 0;
    insert into plans (story_id, state, since, step_id, planned_at, deadline)
      select id, case rowid % 4 when 0 then 'planned' when 1 then 'handed-in' when 2 then 'in-work' else 'ready' end,
        created_at, 'step_' || id, created_at, created_at
      from stories where published_at is null and rowid % 3 > 0;
    update stories set killed_at = created_at, public_at = null where rowid % 5003 = 0 and published_at is not null;
    commit`)
  db.close()
}

const measure = ({ read }: Store, name: string, { sort = 'newest', ...look }: Asked): Promise<Row> =>
  timed(name, async () => {
    const ids = (await listBudget(read, { ...look, sort, limit: 51, now: clock() })).map(({ id }) => id)
    await Promise.all([listForDeskByIds(read, ids), plansByIds(read, ids)])
  })

async function timed(name: string, work: () => Promise<void>): Promise<Row> {
  const taken: number[] = []
  for (let turn = 0; turn <= times; turn += 1) {
    const began = performance.now()
    await work()
    // The first fetches the pages of the file.
    if (turn > 0) taken.push(performance.now() - began)
  }
  return atMost(
    `${name}, slowest of ${times}`,
    Math.max(...taken),
    'ms',
    100,
    `median ${median(taken).toFixed(1)} ms`,
  )
}
