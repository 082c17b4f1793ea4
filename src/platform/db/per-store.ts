import type { Store } from './store.ts'

/** One of it for each open paper of this process, made when it is first asked for: where those meet who know nothing else of each other. */
export function perStore<T>(make: () => T): (store: Store) => T {
  const made = new WeakMap<Store, T>()
  return (store) => {
    const one = made.get(store) ?? make()
    made.set(store, one)
    return one
  }
}
