import { backup, DatabaseSync } from 'node:sqlite'

export type Tell = (progress: string) => void

/** One moment of a SQLite database, also while a server writes to it; neither waits for the other. */
export async function copySqlite(from: string, to: string, tell: Tell): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 10_000 })
  try {
    // The snapshot is taken here and held: without it, every write of another process would make the copy begin again.
    source.exec('begin')
    source.prepare('select count(*) from sqlite_schema').get()
    await backup(source, to, {
      rate: 2_000,
      progress: ({ totalPages, remainingPages }) =>
        tell(`${Math.round((100 * (totalPages - remainingPages)) / totalPages)} % copied`),
    })
  } finally {
    source.close()
  }
}
