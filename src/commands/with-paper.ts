import { migrateStore } from '#history.ts'
import type { Config } from '#platform/config.ts'
import { openStore } from '#platform/db/open.ts'
import type { Store } from '#platform/db/store.ts'

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
