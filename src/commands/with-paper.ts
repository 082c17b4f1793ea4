import { noteDeed } from '#audit/index.ts'
import { migrateStore } from '#history.ts'
import { machine } from '#people/index.ts'
import type { Config } from '#platform/config.ts'
import { openStore } from '#platform/db/open.ts'
import type { Store } from '#platform/db/store.ts'
import { clock } from '#platform/mint.ts'

/** A command's work on the paper, beside a running server or without one; the tables are made where there are none. */
export async function withPaper<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(config)
  try {
    await migrateStore(store)
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The same for what the audit log is to tell: who keeps the machine did it, by this command. */
export const withNotedPaper = <T>(
  config: Config,
  deed: string,
  work: (store: Store) => Promise<T>,
): Promise<T> =>
  withPaper(config, (store) =>
    work(
      store.witnessed((tx, changes) =>
        noteDeed(tx, { actor: machine, deed, subject: '', address: '', at: clock() }, changes),
      ),
    ),
  )
