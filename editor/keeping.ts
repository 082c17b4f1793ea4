import type { Kept, Keeping } from './kept.ts'

const name = 'broadsheet-writing'
const table = 'updates'

/** What is typed lies in IndexedDB until the server has it, so that a closed lid or a crash loses nothing. */
export function keepingFor(storyId: string): Keeping {
  const opened = open()
  // Where a browser keeps nothing (a private window of an old one), typing works all the same.
  opened.catch(() => {})
  const transact = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const store = (await opened).transaction(table, mode, { durability: 'relaxed' }).objectStore(table)
    return asked(work(store))
  }
  const forgotten: number[] = []
  let forgetting: ReturnType<typeof setTimeout> | undefined
  const forgetAll = async () => {
    forgetting = undefined
    const store = (await opened).transaction(table, 'readwrite').objectStore(table)
    for (const key of forgotten.splice(0)) store.delete(key)
  }
  return {
    left: async () => {
      const rows = await transact<{ key: number; storyId: string; bytes: Uint8Array }[]>(
        'readonly',
        (store) => store.index('storyId').getAll(storyId),
      )
      return rows.map(({ key, bytes }): Kept => ({ key, bytes }))
    },
    keep: async (bytes) => Number(await transact('readwrite', (store) => store.add({ storyId, bytes }))),
    // Not at once: whoever types has something better to do, and what is kept too long is only sent twice.
    forget: async (keys) => {
      forgotten.push(...keys)
      forgetting ??= setTimeout(() => void forgetAll(), 700)
    },
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.addEventListener('upgradeneeded', () => {
    const store = request.result.createObjectStore(table, { keyPath: 'key', autoIncrement: true })
    store.createIndex('storyId', 'storyId')
  })
  return asked(request)
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
