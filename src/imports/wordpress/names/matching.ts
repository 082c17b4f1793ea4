// Whether a name of the archive is one that the paper has already: by its number from an earlier run, else by its slug.
import { slugOf } from '#kernel/text.ts'
import { madeNumber } from '../origin.ts'

export interface Wanted {
  readonly key: string
  readonly number: number
  readonly slug: string
  readonly name: string
}
interface Known<Id> {
  readonly id: Id
  readonly slug: string
  readonly name: string
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

/**
 * Each wanted name with its place, in order. A number is believed where slug or name speaks for it: sites that were set up apart under
 * one address number different things alike.
 */
export function placed<Id>(
  wanted: readonly Wanted[],
  { origin, known, mint, sameSlugIsSame }: Paper<Id>,
): readonly Placed<Id>[] {
  const bySlug = new Map(known.map((one) => [one.slug, one]))
  const byNumber = new Map(
    known.flatMap((one) => (one.origin === origin && one.originId !== null ? [[one.originId, one]] : [])),
  )
  return wanted.map((name) => {
    const other = madeNumber('another', name.key)
    const before = [name.number, other].map((number) => byNumber.get(number)).find((one) => isSame(name, one))
    if (before) return { ...name, id: before.id, slug: before.slug, how: 'already' }
    const same = bySlug.get(name.slug)
    if (same && (sameSlugIsSame || same.origin !== origin))
      return { ...name, id: same.id, slug: same.slug, how: 'joined' }
    const number = byNumber.has(name.number) ? other : name.number
    const fresh = { id: mint(), slug: same ? freeAmong(name.slug, bySlug) : name.slug }
    const made = { ...fresh, name: name.name, origin, originId: number }
    bySlug.set(fresh.slug, made)
    byNumber.set(number, made)
    return { ...name, ...fresh, number, how: 'new' }
  })
}

const isSame = <Id>({ slug, name }: Wanted, known: Known<Id> | undefined): known is Known<Id> =>
  known !== undefined && (known.slug === slug || known.name === name)

function freeAmong(slug: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`
}

/** A slug as it was, if it can stand in an address here. */
export function keptSlug(slug: string, name: string, otherwise: string): string {
  const kept = slug.normalize('NFC')
  if (kept !== '' && kept !== '.' && kept !== '..' && !/[\s/?#%\\]/.test(kept)) return kept
  return slugOf(kept) || slugOf(name) || otherwise
}
