import type { Fallen, Tag } from '../press/page.ts'
import type { Reader } from './rights.ts'

/** What hardly ever changes and every page reads, kept in this process until its tag falls. One for each open store. */
export interface Memory {
  /** How often something that is remembered has fallen. */
  falls: number
  readonly values: Map<unknown, Promise<unknown>>
}
export const createMemory = (): Memory => ({ falls: 0, values: new Map() })

interface Moment {
  readonly memory: Memory
  readonly falls: number
}
const moments = new WeakMap<Reader, Moment>()
const rememberedTags = new Set<Tag>()

/** A snapshot begins, and with it what may be remembered in it. Without a memory: nothing. */
export function beginMoment(db: Reader, memory: Memory | undefined): void {
  if (memory) moments.set(db, { memory, falls: memory.falls })
  else moments.delete(db)
}

export function forget(memory: Memory, fallen: readonly Fallen[]): void {
  if (!fallen.some(({ tags }) => tags.some((tag) => rememberedTags.has(tag)))) return
  memory.falls++
  memory.values.clear()
}

/**
 * The same look-up, asked once until that tag falls. The rule is the press's: what was read before a fall is not given to a snapshot that
 * began after it, and a snapshot that began before one looks for itself. Outside of a snapshot, and in a process that does not follow
 * what others change, nothing is remembered. The value is shared: it may not be changed.
 */
export function remembered<Value>(
  tag: Tag,
  find: (db: Reader) => Promise<Value>,
): (db: Reader) => Promise<Value> {
  rememberedTags.add(tag)
  return (db) => {
    const moment = moments.get(db)
    if (!moment || moment.falls !== moment.memory.falls) return find(db)
    const { values } = moment.memory
    const known = values.get(find)
    // Whoever asked first may have met a fault and ended its snapshot in the middle: that is no fault of those who wait with it.
    if (known) return (known as Promise<Value>).catch(() => find(db))
    const found = find(db)
    values.set(find, found)
    found.catch(() => values.get(find) === found && values.delete(find))
    return found
  }
}
