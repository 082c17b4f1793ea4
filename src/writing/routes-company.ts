// Who is in a room: their seats, what each may, where their carets are, and what all of them are told.
import { can } from '#people/index.ts'
import { type Filed, mayRead, mayRevise } from '#stories/index.ts'
import { colours, kinds, message, type Notice, numbered, type Person, type Refusal } from './contract.ts'
import { Presence } from './routes-presence.ts'
import type { Seat } from './seat.ts'

export class Company {
  readonly #seats = new Map<Seat, Person>()
  readonly #presence = new Presence(this.#seats)
  #opened = 0

  get isEmpty(): boolean {
    return this.#seats.size === 0
  }

  join(seat: Seat): void {
    const { id, name } = seat.actor
    const person = { id: id ?? '', name, colour: this.#opened++ % colours }
    this.#seats.set(seat, person)
    this.tell({ is: 'welcome', mayWrite: seat.mayWrite, me: person }, seat)
    this.#presence.enter(seat)
  }

  leave(seat: Seat): void {
    this.#seats.delete(seat)
    this.#presence.leave(seat)
  }

  has(seat: Seat): boolean {
    return this.#seats.has(seat)
  }

  /** Where somebody's caret is. */
  hear(seat: Seat, bytes: Uint8Array): void {
    const person = this.#seats.get(seat)
    if (person) this.#presence.hear(seat, bytes, person)
  }

  /** An update, to all but whom it came from. */
  pass(bytes: Uint8Array, from?: Seat): void {
    const whole = numbered(kinds.update, 0, bytes)
    for (const seat of this.#seats.keys()) if (seat !== from) seat.send(whole)
  }

  /** To one seat, or to all. */
  tell(notice: Notice, seat?: Seat): void {
    const whole = message(kinds.notice, new TextEncoder().encode(JSON.stringify(notice)))
    for (const one of seat ? [seat] : this.#seats.keys()) one.send(whole)
  }

  /** Asks again what this seat may; whoever may not even read is shown out. */
  async reseat(seat: Seat, story: Filed | undefined): Promise<boolean> {
    const actor = await seat.visitor()
    const stays = story !== undefined && actor.id === seat.actor.id && can(actor, mayRead, story)
    if (!stays) {
      seat.dismiss(story ? 'signed-out' : 'gone')
      return false
    }
    seat.actor = actor
    const mayWrite = story.killedAt === null && can(actor, mayRevise, story)
    if (mayWrite !== seat.mayWrite) {
      seat.mayWrite = mayWrite
      this.tell({ is: 'rights', mayWrite }, seat)
    }
    return true
  }

  async reseatAll(story: Filed | undefined): Promise<void> {
    for (const seat of this.#seats.keys()) await this.reseat(seat, story)
  }

  dismissAll(why: Refusal): void {
    for (const seat of this.#seats.keys()) seat.dismiss(why)
  }

  close(): void {
    this.#presence.close()
  }
}
