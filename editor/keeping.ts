import type { Kept, Keeping } from './kept.ts'

const name = 'broadsheet-writing'
const table = 'updates'
/** Most of what is typed is on the server's disk by then, and never written here: a write costs as much as drawing the letter. */
const ownPause = 120

interface Row {
  readonly key: number
  readonly storyId: string
  readonly bytes: Uint8Array
}

export const keepingFor = (storyId: string): Keeping => new InBrowser(storyId)

/** What is typed lies in IndexedDB until the server has it, so that a closed lid or a crash loses nothing. */
class InBrowser implements Keeping {
  readonly #storyId: string
  readonly #opened: Promise<IDBDatabase>
  #database: IDBDatabase | undefined
  readonly #unwritten = new Set<Kept>()
  readonly #keys = new Map<Kept, Promise<number>>()
  readonly #forgotten: number[] = []
  #writing: ReturnType<typeof setTimeout> | undefined
  #isForgetting = false

  constructor(storyId: string) {
    this.#storyId = storyId
    this.#opened = open()
    void this.#begin()
    addEventListener('pagehide', this.#write)
    document.addEventListener('visibilitychange', this.#write)
  }

  async #begin(): Promise<void> {
    try {
      this.#database = await this.#opened
      this.#write()
    } catch {
      // Where a browser keeps nothing (a private window of an old one), typing works all the same.
    }
  }

  async left(): Promise<readonly Kept[]> {
    const store = (await this.#opened).transaction(table, 'readonly').objectStore(table)
    const rows: Row[] = await asked(store.index('storyId').getAll(this.#storyId))
    return rows.map(({ key, bytes }) => {
      const kept = { bytes }
      this.#keys.set(kept, Promise.resolve(key))
      return kept
    })
  }

  keep(bytes: Uint8Array): Kept {
    const kept = { bytes }
    this.#unwritten.add(kept)
    this.#writing ??= setTimeout(this.#write, ownPause)
    return kept
  }

  readonly #write = (): void => {
    clearTimeout(this.#writing)
    this.#writing = undefined
    if (!this.#database || this.#unwritten.size === 0) return
    const transaction = this.#database.transaction(table, 'readwrite', { durability: 'relaxed' })
    for (const kept of this.#unwritten) {
      const row = { storyId: this.#storyId, bytes: kept.bytes }
      const key = asked(transaction.objectStore(table).add(row)).then(Number)
      key.catch(() => {})
      this.#keys.set(kept, key)
    }
    this.#unwritten.clear()
    // A page that goes takes with it what it has not committed.
    transaction.commit()
  }

  // Not at once: whoever types has something better to do, and what is kept too long is only sent twice.
  forget(all: readonly Kept[]): void {
    for (const kept of all) {
      const key = this.#keys.get(kept)
      this.#keys.delete(kept)
      if (this.#unwritten.delete(kept) || !key) continue
      key.then((one) => this.#forgotten.push(one)).catch(() => {})
      if (!this.#isForgetting) setTimeout(this.#forgetAll, 700)
      this.#isForgetting = true
    }
  }

  readonly #forgetAll = (): void => {
    this.#isForgetting = false
    const store = this.#database?.transaction(table, 'readwrite').objectStore(table)
    for (const key of this.#forgotten.splice(0)) store?.delete(key)
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
