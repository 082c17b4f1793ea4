// Who is where in a story: carets and names, passed on and never kept.
import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  modifyAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import { Doc } from 'yjs'
import { kinds, message, type Person } from './contract.ts'
import type { Seat } from './seat.ts'

type Changes = Readonly<Record<'added' | 'updated' | 'removed', number[]>>
const longest = 8 * 1024

export class Presence {
  readonly #seats: ReadonlyMap<Seat, Person>
  readonly #clients = new Map<Seat, Set<number>>()
  // The document is only a number to it.
  readonly #awareness = new Awareness(new Doc())

  constructor(seats: ReadonlyMap<Seat, Person>) {
    this.#seats = seats
    this.#awareness.setLocalState(null)
    this.#awareness.on('update', this.#pass)
  }

  readonly #pass = ({ added, updated, removed }: Changes, origin: unknown): void => {
    const clients = [...added, ...updated, ...removed]
    const whole = message(kinds.presence, encodeAwarenessUpdate(this.#awareness, clients))
    for (const client of added) this.#clients.get(origin as Seat)?.add(client)
    for (const seat of this.#seats.keys()) if (seat !== origin) seat.send(whole)
  }

  enter(seat: Seat): void {
    this.#clients.set(seat, new Set())
    const present = [...this.#awareness.getStates().keys()]
    if (present.length > 0)
      seat.send(message(kinds.presence, encodeAwarenessUpdate(this.#awareness, present)))
  }

  leave(seat: Seat): void {
    const clients = this.#clients.get(seat) ?? []
    this.#clients.delete(seat)
    removeAwarenessStates(this.#awareness, [...clients], null)
  }

  /** Where somebody's caret is they may say; who they are, they may not. */
  hear(seat: Seat, bytes: Uint8Array, person: Person): void {
    if (bytes.length > longest) return seat.dismiss('too-large')
    try {
      const named = modifyAwarenessUpdate(bytes, (state: unknown) => {
        if (typeof state !== 'object' || state === null) return null
        return { user: person, cursor: (Reflect.get(state, 'cursor') as unknown) ?? null }
      })
      applyAwarenessUpdate(this.#awareness, named, seat)
    } catch {
      seat.dismiss('unreadable')
    }
  }

  close(): void {
    this.#awareness.destroy()
  }
}
