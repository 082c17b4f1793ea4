// Everything that this slice's own reading counted, beside what the import says it found, stored and dropped.
import type { ReportHead } from '../contract.ts'
import type { Account } from '../model.ts'

export type Counted = Readonly<Record<Account['group'], ReadonlyMap<string, number>>>

export function accountsOf(
  counted: Counted,
  { found, stored, droppedCount }: ReportHead,
): readonly Account[] {
  return (['items', 'comments', 'authors', 'terms'] as const).flatMap((group) => {
    const kinds = new Set([...counted[group].keys(), ...Object.keys(found[group])])
    return [...kinds].toSorted().map((kind): Account => {
      const said = {
        counted: counted[group].get(kind) ?? 0,
        found: sum(found[group][kind]),
        stored: sum(stored[group][kind]),
        dropped: sum(droppedCount[group][kind]),
      }
      const isRight = said.counted === said.found && said.found === said.stored + said.dropped
      return { group, kind, ...said, isRight }
    })
  })
}

const sum = (row: Record<string, number> | undefined): number =>
  Object.values(row ?? {}).reduce((all, n) => all + n, 0)
