// The line to the server: what is typed goes out, what others type comes in, and nothing is forgotten here before the server has it on disk.
import { type Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Carried, carriedOver, takeIn } from './carrying.ts'
import { Incoming } from './incoming.ts'
import type { Keeping, Kept } from './kept.ts'
import type { Place } from './lines-of-text.ts'
import { Overdue } from './overdue.ts'
import { kinds, message, type Notice, numbered, numberIn, parted } from '#writing/contract.ts'

/** `connecting` the first time; `online`: there may be words on their way (`waiting`); `offline`: kept here; `over`: refused for good. */
export interface LineState {
  readonly is: 'connecting' | 'online' | 'offline' | 'over'
  /** Something typed here is not on the server's disk yet. */
  readonly waiting: boolean
}

export interface WireSetting {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly keeping: Keeping
  open(): WebSocket
  hearNotice(notice: Notice): void
  hearState(state: LineState): void
  /** Where one is about to write. */
  caret?(): Place | undefined
  hearCarried?(carried: Carried): void
  /** In milliseconds; a test has less of it. */
  readonly patience?: number
}

const firstPause = 250
const longestPause = 8_000
/** No answer for so long: the line is dead, though nobody has said so. */
const patience = 10_000
/** The same for what was typed: it may be much, and the line slow. */
const patienceForWords = 20_000

export class Wire {
  readonly #setting: WireSetting
  readonly #incoming: Incoming
  readonly #overdue: Overdue
  readonly remote = Symbol('remote')
  /** The Yjs clients whose words are looked after here: this one, and those of earlier visits that could not deliver. */
  readonly #mine: Set<number>
  #socket: WebSocket | undefined
  #state: LineState = { is: 'connecting', waiting: false }
  /** Not acknowledged, in the order in which it was typed. */
  #pending: Kept[] = []
  #sent = new Map<number, readonly Kept[]>()
  #number = 0
  #pause = firstPause
  #timers = new Set<ReturnType<typeof setTimeout>>()
  #isSynced = false
  #isOver = false
  #flush: ReturnType<typeof setTimeout> | undefined
  #synced = Promise.withResolvers<void>()

  constructor(setting: WireSetting) {
    this.#setting = setting
    this.#mine = new Set([setting.doc.clientID])
    this.#incoming = new Incoming(setting.awareness, this.remote, this.#takeIn)
    const unsent = () => this.#socket?.bufferedAmount ?? 0
    this.#overdue = new Overdue(setting.patience ?? patienceForWords, unsent, this.drop)
    setting.doc.on('update', this.#hearOwn)
    setting.awareness.on('update', this.#hearPresence)
    void this.#begin()
  }

  /** When the document holds what the server has, the first time. */
  get synced(): Promise<void> {
    return this.#synced.promise
  }

  async #begin(): Promise<void> {
    for (const kept of await this.#setting.keeping.left().catch(() => [])) {
      this.#pending.push(kept)
      for (const { id } of Y.decodeUpdate(kept.bytes).structs) this.#mine.add(id.client)
      Y.applyUpdate(this.#setting.doc, kept.bytes, this.remote)
    }
    this.connect()
  }

  readonly #takeIn = (bytes: Uint8Array): void => {
    const { doc, caret, hearCarried } = this.#setting
    const carried = takeIn(doc, bytes, this.remote, this.#mine, caret?.())
    if (carried.isAlone || carried.caret) hearCarried?.(carried)
  }

  /** At once, instead of after the pause: the machine woke up, or says that the network is back. */
  connect = (): void => {
    if (this.#isOver || (this.#socket && this.#socket.readyState <= 1)) return
    const socket = this.#setting.open()
    this.#socket = socket
    socket.binaryType = 'arraybuffer'
    const late = this.#later(patience, () => socket.close())
    socket.addEventListener('open', () => {
      socket.send(message(kinds.have, Y.encodeStateVector(this.#setting.doc)))
    })
    socket.addEventListener('message', ({ data }) => {
      this.#timers.delete(late)
      clearTimeout(late)
      if (socket === this.#socket) this.#hear(new Uint8Array(data as ArrayBuffer))
    })
    socket.addEventListener('close', () => {
      if (socket === this.#socket) this.#lost()
    })
    socket.addEventListener('error', () => socket.close())
  }

  /** The machine says that there is no network: nothing is waited for. */
  drop = (): void => {
    const socket = this.#socket
    if (!socket) return
    this.#lost()
    socket.close()
  }

  #lost(): void {
    this.#overdue.stop()
    this.#incoming.take()
    this.#socket = undefined
    this.#isSynced = false
    this.#pending = [...[...this.#sent.values()].flat(), ...this.#pending]
    this.#sent.clear()
    const others = [...this.#setting.awareness.getStates().keys()].filter(
      (id) => id !== this.#setting.doc.clientID,
    )
    removeAwarenessStates(this.#setting.awareness, others, this.remote)
    if (this.#isOver) return
    this.#become({ is: 'offline' })
    this.#later(this.#pause, this.connect)
    this.#pause = Math.min(this.#pause * 2, longestPause)
  }

  #hear(whole: Uint8Array): void {
    const rest = whole.subarray(1)
    switch (whole[0]) {
      case kinds.have: {
        const [lacking, vector] = parted(rest)
        this.#takeIn(lacking)
        this.#welcome(vector)
        break
      }
      case kinds.update:
        this.#incoming.update(whole.slice(5))
        break
      case kinds.stored:
        this.#stored(numberIn(whole))
        break
      case kinds.presence:
        this.#incoming.presence(whole.slice(1))
        break
      case kinds.notice: {
        const notice = JSON.parse(new TextDecoder().decode(rest)) as Notice
        if (notice.is === 'refused' && notice.why !== 'trouble') this.#over()
        this.#setting.hearNotice(notice)
        break
      }
    }
  }

  /** Everything that the server lacks goes as one update; whatever was waiting is in it. */
  #welcome(vector: Uint8Array): void {
    const { doc, awareness } = this.#setting
    this.#isSynced = true
    this.#pause = firstPause
    const pending = this.#pending.splice(0)
    const lacking = Y.encodeStateAsUpdate(doc, vector)
    if (pending.length > 0 || lacking.length > 2) this.#send(lacking, pending)
    if (awareness.getLocalState() !== null) this.#tellPlace()
    this.#become({ is: 'online' })
    this.#synced.resolve()
  }

  #send(bytes: Uint8Array, holding: readonly Kept[]): void {
    this.#number += 1
    this.#sent.set(this.#number, holding)
    this.#socket?.send(numbered(kinds.update, this.#number, bytes))
    this.#overdue.expect()
  }

  #stored(number: number): void {
    const holding = this.#sent.get(number) ?? []
    this.#sent.delete(number)
    this.#overdue.heard(this.#sent.size > 0)
    this.#setting.keeping.forget(holding)
    this.#become({})
  }

  #hearOwn = (bytes: Uint8Array, origin: unknown): void => {
    if (origin === this.remote || this.#isOver) return
    if (origin !== carriedOver) this.#incoming.letTyping()
    this.#pending.push(this.#setting.keeping.keep(bytes))
    this.#become({})
    // What one key brings about goes together, and typing never waits for it.
    this.#flush ??= setTimeout(this.#flushNow, 15)
  }

  #flushNow = (): void => {
    clearTimeout(this.#flush)
    this.#flush = undefined
    if (!this.#isSynced) return
    this.#flushText()
    // After the letter that moved it, so that others draw both at once.
    if (this.#hasMoved) this.#tellPlace()
    this.#hasMoved = false
  }

  #tellPlace(): void {
    const { awareness, doc } = this.#setting
    this.#socket?.send(message(kinds.presence, encodeAwarenessUpdate(awareness, [doc.clientID])))
  }

  #flushText(): void {
    if (this.#pending.length === 0) return
    const pending = this.#pending.splice(0)
    const only = pending[0]
    const bytes = pending.length === 1 && only ? only.bytes : Y.mergeUpdates(pending.map((one) => one.bytes))
    this.#send(bytes, pending)
  }

  #hearPresence = (
    { added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>,
    origin: unknown,
  ): void => {
    if (origin === this.remote || !this.#isSynced) return
    const { clientID } = this.#setting.doc
    if (![...added, ...updated, ...removed].includes(clientID)) return
    this.#hasMoved = true
    this.#flush ??= setTimeout(this.#flushNow, 15)
  }
  #hasMoved = false

  /** Asks for the draft to be brought up to date; a `saved` notice tells. */
  save(): void {
    this.#flushNow()
    if (this.#isSynced) this.#socket?.send(message(kinds.save))
  }

  /** Refused for good. What was not taken stays in the document and in the browser. */
  #over(): void {
    this.#isOver = true
    this.#become({ is: 'over' })
  }

  #become(change: Partial<LineState>): void {
    const waiting = this.#pending.length > 0 || this.#sent.size > 0
    const next = { ...this.#state, ...change, waiting }
    if (next.is === this.#state.is && next.waiting === this.#state.waiting) return
    this.#state = next
    this.#setting.hearState(next)
  }
  get state(): LineState {
    return this.#state
  }

  #later(milliseconds: number, work: () => void): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      work()
    }, milliseconds)
    this.#timers.add(timer)
    return timer
  }

  close(): void {
    this.#flushNow()
    this.#isOver = true
    this.#incoming.close()
    this.#setting.doc.off('update', this.#hearOwn)
    for (const timer of this.#timers) clearTimeout(timer)
    this.#overdue.stop()
    this.#socket?.close()
  }
}
