// One story while people write it: its document in memory, the seats of those who have it open, and what is done one after the other.
import * as Y from 'yjs'
import type { Instant } from '#kernel/time.ts'
import { type Actor, anonymous, can } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import type { Log } from '#platform/log.ts'
import { type Filed, mayRead, mayRevise, type StoryId } from '#stories/index.ts'
import { append } from './actions/append.ts'
import { keep } from './actions/keep.ts'
import { merge } from './actions/merge.ts'
import { openWriting, storyNow } from './actions/open.ts'
import {
  both,
  colours,
  kinds,
  largestDocument,
  message,
  type Notice,
  numbered,
  numberIn,
  type Person,
  type Refusal,
} from './contract.ts'
import type { Seat } from './seat.ts'
import { threadsMark } from './store/threads.ts'
import { listUpdates } from './store/writings.ts'
import { Presence } from './routes-presence.ts'
import { triedOn } from './tried.ts'
import { wordsIn } from './ydoc.ts'

export interface Ground {
  readonly store: Store
  readonly clock: () => Instant
  readonly log: Log
}
const soon = 1_000
const latest = 5_000

export class Room {
  readonly #ground: Ground
  readonly #storyId: StoryId
  readonly #seats = new Map<Seat, Person>()
  readonly #presence = new Presence(this.#seats)
  #doc = new Y.Doc()
  /** The last update that is in the document. */
  #last = 0
  #revision = 0
  #dirtySince: number | null = null
  #lastWriter: Actor | null = null
  #timer: NodeJS.Timeout | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #opened = 0
  #threads: string | undefined
  /** Its document may hold what is not kept: nobody may enter any more. */
  isBroken = false

  constructor(ground: Ground, storyId: StoryId) {
    this.#ground = ground
    this.#storyId = storyId
  }

  /** Reads the document; false where there is no such story. */
  async open(): Promise<boolean> {
    const opened = await this.#ground.store.write((tx) => openWriting(tx, this.#storyId))
    if (!opened) return false
    this.#doc = new Y.Doc()
    Y.applyUpdate(this.#doc, opened.writing.state)
    this.#last = Number(opened.writing.through)
    this.#revision = opened.writing.revision
    for (const { bytes, number } of opened.updates) {
      Y.applyUpdate(this.#doc, bytes)
      this.#last = Number(number)
    }
    if (opened.updates.length > 0) this.#keepSoon()
    await this.#mergeIfPassed()
    return true
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0
  }

  join(seat: Seat): void {
    const { id, name } = seat.actor
    const person = { id: id ?? '', name, colour: this.#opened++ % colours }
    this.#seats.set(seat, person)
    this.#tell({ is: 'welcome', mayWrite: seat.mayWrite, me: person }, seat)
    this.#presence.enter(seat)
  }

  leave(seat: Seat): void {
    this.#seats.delete(seat)
    this.#presence.leave(seat)
    if (this.isEmpty) void this.keep()
  }

  /** What came over a seat's socket. One thing is done after the other, in the order in which it came. */
  receive(seat: Seat, bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      const person = this.#seats.get(seat)
      if (!person) return
      if (bytes[0] === kinds.presence) this.#presence.hear(seat, bytes.subarray(1), person)
      else if (bytes[0] === kinds.have) this.#answer(seat, bytes.subarray(1))
      else if (bytes[0] === kinds.update && bytes.length >= 5) await this.#take(seat, bytes)
      else if (bytes[0] === kinds.save) await this.#keepNow(seat)
      else seat.dismiss('unreadable')
    })
  }

  #answer(seat: Seat, vector: Uint8Array): void {
    try {
      const lacking = Y.encodeStateAsUpdate(this.#doc, vector)
      seat.send(message(kinds.have, both(lacking, Y.encodeStateVector(this.#doc))))
    } catch {
      seat.dismiss('unreadable')
    }
  }

  async #take(seat: Seat, whole: Uint8Array): Promise<void> {
    const number = numberIn(whole)
    const bytes = whole.slice(5)
    const { clock } = this.#ground
    if (!(await this.#reseat(seat, await this.#story()))) return
    if (!seat.mayWrite) return seat.dismiss('read-only')
    const fault = this.#tryOut(bytes)
    if (fault) return this.#undo(seat, fault)
    const request = { storyId: this.#storyId, bytes }
    const kept = await seat.store.write((tx) => append(tx, seat.actor, request, clock()))
    if (!kept.ok) return this.#undo(seat, kept.why)
    seat.store = this.#ground.store
    // Where another node was faster there is a gap, which is read at the next look: Yjs waits for nothing and forgets nothing.
    if (kept.value === this.#last + 1) this.#last = kept.value
    this.#lastWriter = seat.actor
    seat.send(numbered(kinds.stored, number))
    this.#pass(bytes, seat)
    this.#keepSoon()
  }

  /** Nobody has been shown it yet. */
  #tryOut(bytes: Uint8Array): Refusal | undefined {
    this.#weight += bytes.length
    return this.#weight > largestDocument ? 'too-large' : triedOn(this.#doc, bytes)
  }
  #weight = 0

  /** What is kept is the truth: the document is read again without what was refused. */
  async #undo(seat: Seat, why: Refusal): Promise<void> {
    this.#ground.log.warn({ story: this.#storyId, account: seat.actor.id, why }, 'a change was refused')
    seat.dismiss(why)
    this.#weight = 0
    await this.open()
  }

  #pass(bytes: Uint8Array, from?: Seat): void {
    const whole = numbered(kinds.update, 0, bytes)
    for (const seat of this.#seats.keys()) if (seat !== from) seat.send(whole)
  }

  #keepSoon(): void {
    const now = Date.parse(this.#ground.clock())
    this.#dirtySince ??= now
    clearTimeout(this.#timer)
    const left = Math.max(0, this.#dirtySince + latest - now)
    this.#timer = setTimeout(() => void this.keep(), Math.min(soon, left))
  }

  /** Brings the draft up to date, after whatever came before. */
  keep(): Promise<void> {
    return this.#inTurn(() => this.#keepNow())
  }

  async #keepNow(asked?: Seat): Promise<void> {
    clearTimeout(this.#timer)
    const wasDirty = this.#dirtySince !== null
    if (this.isBroken) return
    for (let tries = 0; this.#dirtySince !== null && tries < 5; tries += 1) await this.#tryToKeep()
    if (wasDirty && this.#dirtySince !== null) this.#keepSoon()
    else if (asked) this.#tell(this.#saved(), asked)
  }

  async #tryToKeep(): Promise<void> {
    const words = wordsIn(this.#doc)
    if (!words.ok) {
      this.#dirtySince = null
      this.#ground.log.warn({ story: this.#storyId, why: words.why }, 'a text could not become the draft')
      return this.#tell({ is: 'unsaved', why: words.why })
    }
    const { store, clock } = this.#ground
    const by = this.#lastWriter ?? anonymous
    const state = Y.encodeStateAsUpdate(this.#doc)
    const request = { storyId: this.#storyId, words: words.value, state, through: this.#last, by }
    const kept = await store.write((tx) => keep(tx, request, clock()))
    if (kept.ok) {
      this.#revision = kept.value
      this.#dirtySince = null
      this.#weight = state.length
      this.#tell(this.#saved())
    } else if (kept.why === 'behind') await this.#catchUp()
    else if (kept.why === 'changed-meanwhile') await this.#mergeIfPassed(true)
    else this.#dirtySince = null
  }
  #saved = (): Notice => ({ is: 'saved', at: this.#ground.clock(), revision: this.#revision })

  async #mergeIfPassed(surely = false): Promise<void> {
    const { store, clock } = this.#ground
    if (!surely && (await this.#story())?.draftRevision === this.#revision) return
    const merged = await store.write((tx) => merge(tx, this.#storyId, clock()))
    if (!merged.ok) return
    this.#revision = merged.value.revision
    if (merged.value.bytes === null) return
    Y.applyUpdate(this.#doc, merged.value.bytes)
    this.#pass(merged.value.bytes)
    this.#tell({ is: 'merged' })
    await this.#catchUp()
    this.#keepSoon()
  }

  /** What other nodes have taken. */
  async #catchUp(): Promise<void> {
    for (const { bytes, number } of await listUpdates(this.#ground.store.read, this.#storyId, this.#last)) {
      const before = Y.encodeStateVector(this.#doc)
      Y.applyUpdate(this.#doc, bytes)
      this.#last = Number(number)
      const fresh = Y.encodeStateAsUpdate(this.#doc, before)
      if (fresh.length > 2) this.#pass(fresh)
    }
  }

  /** Once every half second: who may still be here, and what others have written past this room. */
  look(): Promise<void> {
    return this.#inTurn(async () => {
      const story = await this.#story()
      for (const seat of this.#seats.keys()) await this.#reseat(seat, story)
      if (!story || this.isEmpty) return
      if (this.#ground.store.engine === 'postgres') await this.#catchUp()
      if (story.draftRevision !== this.#revision) await this.#mergeIfPassed()
      const mark = await threadsMark(this.#ground.store.read, this.#storyId)
      if (this.#threads !== undefined && mark !== this.#threads) this.#tell({ is: 'threads' })
      this.#threads = mark
    })
  }

  #story = (): ReturnType<typeof storyNow> => storyNow(this.#ground.store.read, this.#storyId)

  /** Asks again what this seat may; whoever may not even read is shown out. */
  async #reseat(seat: Seat, story: Filed | undefined): Promise<boolean> {
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
      this.#tell({ is: 'rights', mayWrite }, seat)
    }
    return true
  }

  /** To one seat, or to all. */
  #tell(notice: Notice, seat?: Seat): void {
    const whole = message(kinds.notice, new TextEncoder().encode(JSON.stringify(notice)))
    for (const one of seat ? [seat] : this.#seats.keys()) one.send(whole)
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work).catch((error: unknown) => {
      this.#ground.log.error({ error, story: this.#storyId }, 'a room of the editor failed')
      this.isBroken = true
      // What is not kept is still with the browsers; they come again, to another room, and bring it.
      for (const seat of this.#seats.keys()) seat.dismiss('trouble')
    })
    this.#queue = turn
    return turn
  }

  async close(): Promise<void> {
    if (!this.isBroken) await this.keep()
    clearTimeout(this.#timer)
    this.#presence.close()
  }
}
