// The paper's sections as somebody wants them to stand: called so, in this order, and which of them no longer.
import { slugOf } from '#kernel/text.ts'
import type { Section, SectionId } from './model.ts'

/** A section as it was asked for. One without an id is new. */
export interface Wanted {
  readonly id: SectionId | null
  readonly name: string
  /** Smaller stands before larger; equal ones stay in the order in which they were given. */
  readonly place: number
  /** Left out: where it stood, or at the top. */
  readonly parentId?: SectionId | null | undefined
  readonly isRemoved: boolean
}

export type SectionFault = 'name-missing' | 'name-without-letters' | 'name-taken' | 'under-itself' | 'in-use'

export interface Misfit {
  /** Which of those that were wanted, counted from 0. */
  readonly row: number
  readonly why: SectionFault
}

/** Everything that is wrong with what was wanted. `inUse`: where some story stands. */
export function misfitsAmong(
  sections: readonly Section[],
  wanted: readonly Wanted[],
  inUse: ReadonlySet<SectionId | null>,
): readonly Misfit[] {
  const slugs = wanted.map((one) => (one.isRemoved ? undefined : slugFor(sections, one)))
  const parents = new Map(
    wanted.filter(({ isRemoved }) => !isRemoved).map((one) => [one.id, parentOf(sections, one)]),
  )
  const holding = new Set(parents.values())
  return wanted.flatMap(({ id, name, isRemoved }, row): Misfit[] => {
    if (isRemoved) return id !== null && (inUse.has(id) || holding.has(id)) ? [{ row, why: 'in-use' }] : []
    if (name === '') return [{ row, why: 'name-missing' }]
    if (slugs[row] === '') return [{ row, why: 'name-without-letters' }]
    if (slugs.indexOf(slugs[row]) < row) return [{ row, why: 'name-taken' }]
    return id !== null && isUnderItself(parents, id) ? [{ row, why: 'under-itself' }] : []
  })
}

export type Arranged = Pick<Section, 'slug' | 'name' | 'parentId' | 'position' | 'description'> & {
  readonly id: SectionId | null
}

/** They in their new order, positions counted from 1; new ones without an id. */
export const arranged = (sections: readonly Section[], wanted: readonly Wanted[]): readonly Arranged[] =>
  wanted
    .filter(({ isRemoved }) => !isRemoved)
    .toSorted((one, other) => one.place - other.place)
    .map((one, at) => ({
      id: one.id,
      slug: slugFor(sections, one),
      name: one.name,
      parentId: parentOf(sections, one),
      position: at + 1,
      description: known(sections, one)?.description ?? '',
    }))

const known = (sections: readonly Section[], { id }: Wanted): Section | undefined =>
  id === null ? undefined : sections.find((section) => section.id === id)

/** Its address stays whatever it is called: others have linked it. */
const slugFor = (sections: readonly Section[], one: Wanted): string =>
  known(sections, one)?.slug ?? slugOf(one.name)

const parentOf = (sections: readonly Section[], one: Wanted): SectionId | null =>
  one.parentId === undefined ? (known(sections, one)?.parentId ?? null) : one.parentId

function isUnderItself(parents: ReadonlyMap<SectionId | null, SectionId | null>, id: SectionId): boolean {
  const passed = new Set<SectionId>()
  for (let next = parents.get(id) ?? null; next !== null; next = parents.get(next) ?? null) {
    if (next === id) return true
    if (passed.has(next)) return false
    passed.add(next)
  }
  return false
}
