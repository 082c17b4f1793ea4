import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Instant } from '#kernel/time.ts'
import { type Burst, createBurst, drop, type Wake } from './burst.ts'
import { type Delivery, deliver, hand } from './deliver.ts'
import { createFalls } from './falls.ts'
import { type Cdn, createMannerly } from './headers.ts'
import { close } from './pack.ts'
import type { Fallen, Page } from './page.ts'
import { createPrinting, impress, type Kept, type Printing, print } from './printing.ts'
import { createShelf } from './keep.ts'
import { createDesk } from './send.ts'
import { findSheet, type Shelf } from './shelf.ts'

export type { Kept } from './printing.ts'

export interface Press {
  /** Sends the page if it is here and true; false: print it. The hot path. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** The same on the bare connection, for a plain GET of the address: see platform/http/porter.ts. False: nothing was sent. */
  hand(target: string, accepts: string, keepAlive: number, socket: Socket): boolean
  /** Prints a page once for all who wait, and keeps it under that address (the request's `url`, byte for byte). */
  print(key: string, printer: () => Promise<Page>): Promise<Kept>
  /** A page that is not kept, with all that a kept one has. */
  once(page: Page): Promise<Kept>
  /** Sends what `print` or `once` gave, as this reader asked for it. */
  send(kept: Kept, request: IncomingMessage, response: ServerResponse): void
  /** Facts have changed, after COMMIT: pages that read them are printed anew. */
  drop(fallen: Fallen): void
  statistics(): Statistics
  /** Empties and closes the pack. */
  close(): void
}

export interface Statistics {
  readonly hits: number
  readonly misses: number
  readonly prints: number
  readonly pages: number
  /** Bytes of pages in memory, and the memory set aside for them, which never passes the bound. */
  readonly memoryBytes: number
  readonly memoryAllocated: number
  readonly packBytes: number
}

export interface Settings {
  readonly packFile: string
  readonly clock: () => Instant
  readonly memoryBytes?: number
  readonly packBytes?: number
  readonly pages?: number
  /** On every response: the security headers, lower-case names. */
  readonly headers?: readonly (readonly [string, string])[]
  readonly cdn?: Cdn
  /** False where each page is asked for once, and not over a wire: then it would be compressed to be unpacked. */
  readonly compressing?: boolean
  readonly log?: (error: unknown) => void
  readonly wake?: Wake
}

type Rooms = {
  shelf: Shelf
  burst: Burst
  printing: Printing
  delivery: Delivery
  hits: number
  misses: number
}

/** The store of printed pages: printed once, served many times, dropped when a fact they read has changed. */
export function createPress(settings: Settings): Press {
  const rooms = furnish(settings)
  const { shelf, burst, printing, delivery } = rooms
  const send = (kept: Kept, request: IncomingMessage, response: ServerResponse): void =>
    void deliver(delivery, kept.sheet, { request, response }, kept.bytes)
  return {
    answer: (request, response) => answer(rooms, request, response),
    hand: (target, accepts, keepAlive, socket) => {
      const sheet = findSheet(shelf, target)
      if (sheet === undefined || !hand(delivery, sheet, { accepts, keepAlive, socket })) return false
      sheet.read = true
      rooms.hits++
      return true
    },
    print: (key, printer) => print(printing, key, printer),
    once: (page) => impress(printing, '', page, 0),
    send,
    drop: (fallen) => drop(burst, fallen),
    statistics: () => statistics(rooms),
    close: () => close(shelf.pack),
  }
}

function furnish(settings: Settings): Rooms {
  const { memoryBytes = 64 << 20, packBytes = 8 * 2 ** 30, pages = 500_000, packFile, clock } = settings
  const falls = createFalls()
  const shelf = createShelf({ memoryBytes, packFile, packBytes, pages }, falls, clock)
  const printing = createPrinting(
    shelf,
    createMannerly(settings.headers ?? [], clock, settings.cdn),
    settings.compressing ?? true,
  )
  const log = settings.log ?? (() => {})
  const delivery = {
    desk: createDesk(shelf),
    making: { shelf, underway: new Map<string, Promise<Buffer>>(), log },
    log,
  }
  return { shelf, burst: createBurst(falls, clock, settings.wake), printing, delivery, hits: 0, misses: 0 }
}

function answer(rooms: Rooms, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const sheet = findSheet(rooms.shelf, request.url ?? '')
  if (sheet === undefined || !deliver(rooms.delivery, sheet, { request, response })) {
    rooms.misses++
    return false
  }
  sheet.read = true
  rooms.hits++
  return true
}

const statistics = ({ shelf, printing, hits, misses }: Rooms): Statistics => ({
  hits,
  misses,
  prints: printing.prints,
  pages: shelf.sheets.size,
  memoryBytes: shelf.memory.live,
  memoryAllocated: shelf.memory.allocated,
  packBytes: shelf.pack.inUse,
})
