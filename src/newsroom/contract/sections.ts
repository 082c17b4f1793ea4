// The rows of a form that arranges sections: columns come in, rows go out.
import { z } from 'zod'
import { parseId } from '#kernel/ids.ts'
import type { SectionId, Wanted } from '#sections/index.ts'
import { repeated, tooLong } from '../contract.ts'
import { sectionWords } from '../setup-words.ts'

const longestName = 60
const mostRows = 400

const Columns = z.object({
  'sectionId[]': repeated,
  'sectionName[]': repeated,
  'sectionPlace[]': repeated,
  'sectionUnder[]': repeated,
  'remove[]': repeated,
})

/** A row as it was typed. */
export interface SectionRow {
  readonly id: string
  readonly name: string
  readonly place: string
  /** Missing where the form does not ask. */
  readonly under?: string | undefined
  readonly isRemoved: boolean
}

/** Each column is read by itself, so that a form that went wrong can be shown again. An empty row without an id is no row. */
export const SectionRows = Columns.transform((columns): readonly SectionRow[] => {
  const ids = columns['sectionId[]']
  const names = columns['sectionName[]']
  const removed = new Set(columns['remove[]'])
  return Array.from({ length: Math.min(mostRows, names.length) }, (_, at) => ({
    id: ids[at] ?? '',
    name: names[at] ?? '',
    place: columns['sectionPlace[]'][at] ?? '',
    under: columns['sectionUnder[]'][at],
    isRemoved: ids[at] !== undefined && ids[at] !== '' && removed.has(ids[at]),
  })).filter(({ id, name }) => id !== '' || name !== '')
})

interface WrongRow {
  readonly row: number
  readonly message: string
}

export function wrongRows(rows: readonly SectionRow[]): readonly WrongRow[] {
  return rows.flatMap(({ name, place }, row) => [
    ...(name.length > longestName ? [{ row, message: tooLong(longestName) }] : []),
    ...(/^\d{0,4}$/.test(place) ? [] : [{ row, message: sectionWords.badPlace }]),
  ])
}

/** What was typed, as it is wanted. A place left empty is the last one. */
export const wantedIn = (rows: readonly SectionRow[]): readonly Wanted[] =>
  rows.map(({ id, name, place, under, isRemoved }) => ({
    id: idOf(id),
    name,
    place: place === '' ? 10_000 : Number(place),
    parentId: under === undefined ? undefined : idOf(under),
    isRemoved,
  }))

const idOf = (text: string): SectionId | null => parseId('section', text) ?? null
