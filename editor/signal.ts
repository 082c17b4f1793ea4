import { useSyncExternalStore } from 'react'

/** A value that tells when it changes; React looks at it with `useSignal`. */
export interface Signal<Value> {
  get(): Value
  set(value: Value): void
  hear(hearer: () => void): () => void
}

export function signal<Value>(first: Value): Signal<Value> {
  let value = first
  const hearers = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const hear of hearers) hear()
    },
    hear: (hearer) => {
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
  }
}

export const useSignal = <Value>({ get, hear }: Signal<Value>): Value => useSyncExternalStore(hear, get)
