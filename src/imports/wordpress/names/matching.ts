// Whether a name of the archive is one that the paper has already: by its number from an earlier run, else by its slug.
import { slugOf } from '#kernel/text.ts'
import { madeNumber } from '../origin.ts'

export interface Wanted {
  readonly key: string
  readonly number: number
  readonly slug: string
}
interface Known<Id> {
  readonly id: Id
  readonly slug: string
  readonly origin: string | null
  readonly originId: number | null
}
/** `joined`: the paper had one of the same slug, and it serves; it is never changed. */
export type How = 'new' | 'joined' | 'already'
export interface Placed<Id> extends Wanted {
  readonly id: Id
  readonly how: How
}

interface Paper<Id> {
  readonly origin: string
  /** Everything that may be met: of this origin, or of a slug that is wanted. */
  readonly known: readonly Known<Id>[]
  readonly mint: () => Id
  /** Two people may have one name; two sections of one slug are one. */
  readonly sameSlugIsSame: boolean
}

/** Each wanted name with its place, in order. A number that stands twice in a broken export counts once. */
export function placed<Id>(
  wanted: readonly Wanted[],
  { origin, known, mint, sameSlugIsSame }: Paper<Id>,
): readonly Placed<Id>[] {
  const bySlug = new Map(known.map((one) => [one.slug, one]))
  const byNumber = new Map(known.flatMap((one) => (one.origin === origin ? [[one.originId, one]] : [])))
  const made = new Set<number>()
  return wanted.map((name) => {
    const number = made.has(name.number) ? madeNumber('again', name.key) : name.number
    made.add(number)
    const before = byNumber.get(number)
    if (before) return { ...name, number, id: before.id, slug: before.slug, how: 'already' }
    const same = bySlug.get(name.slug)
    if (same && (sameSlugIsSame || same.origin !== origin))
      return { ...name, number, id: same.id, slug: same.slug, how: 'joined' }
    const fresh = { id: mint(), slug: same ? freeAmong(name.slug, bySlug) : name.slug }
    bySlug.set(fresh.slug, { ...fresh, origin, originId: number })
    return { ...name, ...fresh, number, how: 'new' }
  })
}

function freeAmong(slug: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`
}

/** A slug as it was, if it can stand in an address here. */
export function keptSlug(slug: string, name: string, otherwise: string): string {
  const kept = slug.normalize('NFC')
  if (kept !== '' && kept !== '.' && kept !== '..' && !/[\s/?#%\\]/.test(kept)) return kept
  return slugOf(kept) || slugOf(name) || otherwise
}
