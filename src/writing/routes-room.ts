// One story while people write it: its document in memory, and what is done with it, one thing after the other.
import * as Y from 'yjs'
import type { Instant } from '#kernel/time.ts'
import { type Actor, anonymous } from '#people/index.ts'
import type { Store } from '#platform/db/store.ts'
import type { Log } from '#platform/log.ts'
import type { StoryId } from '#stories/index.ts'
import { append } from './actions/append.ts'
import { type Counted, keep } from './actions/keep.ts'
import { merge } from './actions/merge.ts'
import { openWriting, storyNow } from './actions/open.ts'
import {
  both,
  kinds,
  largestDocument,
  message,
  type Notice,
  numbered,
  numberIn,
  type Refusal,
} from './contract.ts'
import type { Seat } from './seat.ts'
import { threadsMark } from './store/threads.ts'
import { listUpdates } from './store/writings.ts'
import { Company } from './routes-company.ts'
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
  readonly #company = new Company()
  #doc = new Y.Doc()
  /** The last update that is in the document. */
  #last = 0
  /** What the desk's words were counted as when this document last had them. */
  #kept: Counted = { revision: 0, turn: 0 }
  #dirtySince: number | null = null
  #lastWriter: Actor | null = null
  #timer: NodeJS.Timeout | undefined
  #queue: Promise<unknown> = Promise.resolve()
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
    const { revision, turn } = opened.writing
    this.#kept = { revision, turn }
    for (const { bytes, number } of opened.updates) {
      Y.applyUpdate(this.#doc, bytes)
      this.#last = Number(number)
    }
    if (opened.updates.length > 0) this.#keepSoon()
    await this.#mergeIfPassed()
    return true
  }

  get isEmpty(): boolean {
    return this.#company.isEmpty
  }

  join(seat: Seat): void {
    this.#company.join(seat)
  }

  leave(seat: Seat): void {
    this.#company.leave(seat)
    if (this.isEmpty) void this.keep()
  }

  /** What came over a seat's socket. One thing is done after the other, in the order in which it came. */
  receive(seat: Seat, bytes: Uint8Array): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#company.has(seat)) return
      if (bytes[0] === kinds.presence) this.#company.hear(seat, bytes.subarray(1))
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
    if (!(await this.#company.reseat(seat, await this.#story()))) return
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
    this.#company.pass(bytes, seat)
    this.#keepSoon()
  }

  /** Nobody has been shown it yet. */
  #tryOut(bytes: Uint8Array): Refusal | undefined {
    this.#weight += bytes.length
    return this.#weight > largestDocument ? 'too-large' : triedOn(this.#doc, bytes, this.#storyId)
  }
  #weight = 0

  /** What is kept is the truth: the document is read again without what was refused. */
  async #undo(seat: Seat, why: Refusal): Promise<void> {
    this.#ground.log.warn({ story: this.#storyId, account: seat.actor.id, why }, 'a change was refused')
    seat.dismiss(why)
    this.#weight = 0
    await this.open()
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
    else if (asked) this.#company.tell(this.#saved(), asked)
  }

  async #tryToKeep(): Promise<void> {
    const words = wordsIn(this.#doc)
    if (!words.ok) {
      this.#dirtySince = null
      this.#ground.log.warn({ story: this.#storyId, why: words.why }, 'a text could not become the draft')
      return this.#company.tell({ is: 'unsaved', why: words.why })
    }
    const { store, clock } = this.#ground
    const by = this.#lastWriter ?? anonymous
    const state = Y.encodeStateAsUpdate(this.#doc)
    const request = { storyId: this.#storyId, words: words.value, state, through: this.#last, by }
    const kept = await store.write((tx) => keep(tx, request, clock()))
    if (kept.ok) {
      this.#kept = kept.value
      this.#dirtySince = null
      this.#weight = state.length
      this.#company.tell(this.#saved())
    } else if (kept.why === 'behind') await this.#catchUp()
    else if (kept.why === 'changed-meanwhile') await this.#mergeIfPassed(true)
    else this.#leaveUnkept(kept.why)
  }
  /** It stays in the updates until somebody has changed what stands in its way. */
  #leaveUnkept(why: string): void {
    this.#dirtySince = null
    if (why !== 'gone' && why !== 'killed') this.#company.tell({ is: 'unsaved', why })
  }
  #saved = (): Notice => ({ is: 'saved', at: this.#ground.clock(), revision: this.#kept.revision })

  async #mergeIfPassed(surely = false): Promise<void> {
    const { store, clock } = this.#ground
    if (!surely && (await this.#story())?.turn === this.#kept.turn) return
    const merged = await store.write((tx) => merge(tx, this.#storyId, clock()))
    if (!merged.ok) return
    this.#kept = merged.value.counted
    if (merged.value.bytes === null) return
    Y.applyUpdate(this.#doc, merged.value.bytes)
    this.#company.pass(merged.value.bytes)
    this.#company.tell({ is: 'merged' })
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
      if (fresh.length > 2) this.#company.pass(fresh)
    }
  }

  /** Once every half second: who may still be here, and what others have written past this room. */
  look(): Promise<void> {
    return this.#inTurn(async () => {
      const story = await this.#story()
      await this.#company.reseatAll(story)
      if (!story || this.isEmpty) return
      if (this.#ground.store.engine === 'postgres') await this.#catchUp()
      if (story.turn !== this.#kept.turn) await this.#mergeIfPassed()
      const mark = await threadsMark(this.#ground.store.read, this.#storyId)
      if (this.#threads !== undefined && mark !== this.#threads) this.#company.tell({ is: 'threads' })
      this.#threads = mark
    })
  }

  #story = (): ReturnType<typeof storyNow> => storyNow(this.#ground.store.read, this.#storyId)

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work).catch((error: unknown) => {
      this.#ground.log.error({ error, story: this.#storyId }, 'a room of the editor failed')
      this.isBroken = true
      // What is not kept is still with the browsers; they come again, to another room, and bring it.
      this.#company.dismissAll('trouble')
    })
    this.#queue = turn
    return turn
  }

  async close(): Promise<void> {
    if (!this.isBroken) await this.keep()
    clearTimeout(this.#timer)
    this.#company.close()
  }
}
