// What others write is drawn between one's own letters, never in front of one.
import { applyAwarenessUpdate, type Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** After a letter of one's own, so long nothing else is drawn; but what others write waits no longer than that. */
const handsOff = 60
const longest = 250

export class Incoming {
  readonly #awareness: Awareness
  readonly #remote: symbol
  #updates: Uint8Array[] = []
  #presences: Uint8Array[] = []
  #typed = 0
  #since = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly #takeIn: (bytes: Uint8Array) => void

  constructor(awareness: Awareness, remote: symbol, takeInUpdate: (bytes: Uint8Array) => void) {
    this.#awareness = awareness
    this.#remote = remote
    this.#takeIn = takeInUpdate
  }

  update(bytes: Uint8Array): void {
    this.#updates.push(bytes)
    this.#soon()
  }
  presence(bytes: Uint8Array): void {
    this.#presences.push(bytes)
    this.#soon()
  }
  /** Somebody types here. */
  letTyping(): void {
    this.#typed = Date.now()
    if (this.#timer !== undefined) this.#soon()
  }

  #soon(): void {
    const now = Date.now()
    if (this.#timer === undefined) this.#since = now
    clearTimeout(this.#timer)
    const wait = Math.min(this.#typed + handsOff, this.#since + longest) - now
    this.#timer = setTimeout(this.take, Math.max(0, wait))
  }

  /** All of it at once: many letters are one change to draw. */
  readonly take = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const [updates, presences] = [this.#updates.splice(0), this.#presences.splice(0)]
    const only = updates[0]
    if (only) this.#takeIn(updates.length === 1 ? only : Y.mergeUpdates(updates))
    for (const bytes of presences) applyAwarenessUpdate(this.#awareness, bytes, this.#remote)
  }

  close(): void {
    clearTimeout(this.#timer)
  }
}
