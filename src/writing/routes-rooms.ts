// All rooms of this process: each opened when its first guest comes, and closed when the last has left.
import type { StoryId } from '#stories/index.ts'
import type { Ground, Room } from './routes-room.ts'
import type { Seat } from './seat.ts'

type Opening = Promise<Room | undefined>

export class Rooms {
  readonly #ground: Ground
  readonly #open = new Map<StoryId, Opening>()

  constructor(ground: Ground) {
    this.#ground = ground
  }

  /** Takes a seat in the story's room, or says why there is none. */
  async seat(id: StoryId, seat: Seat): Promise<Room | 'gone' | 'trouble'> {
    const opening = this.#open.get(id) ?? this.#openRoom(id)
    const room = await opening
    // It may have been closed, or have failed, while somebody was on the way to it.
    if (this.#open.get(id) !== opening) return 'trouble'
    if (!room || room.isBroken) {
      this.#open.delete(id)
      return room ? 'trouble' : 'gone'
    }
    room.join(seat)
    return room
  }

  #openRoom(id: StoryId): Opening {
    const opening = this.#made(id)
    this.#open.set(id, opening)
    opening.catch(() => this.#open.delete(id))
    return opening
  }

  async #made(id: StoryId): Opening {
    // Yjs and ProseMirror are loaded when somebody first writes, not when the paper opens.
    const { Room } = await import('./routes-room.ts')
    const room = new Room(this.#ground, id)
    return (await room.open()) ? room : undefined
  }

  /** Looks after each of them once. */
  async look(): Promise<void> {
    for (const [id, opening] of this.#open) {
      const room = await opening.catch(() => undefined)
      if (room && !room.isBroken && !room.isEmpty) await room.look()
      else {
        this.#open.delete(id)
        await room?.close()
      }
    }
  }

  async close(): Promise<void> {
    const all = [...this.#open.values()]
    this.#open.clear()
    for (const opening of all) await (await opening.catch(() => undefined))?.close()
  }
}
