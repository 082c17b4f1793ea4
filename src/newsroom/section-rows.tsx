import type { Html } from '#platform/view/html.ts'
import type { FieldError } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import type { SectionRow } from './contract/sections.ts'
import { sectionWords } from './setup-words.ts'

export interface SectionTable {
  readonly rows: readonly SectionRow[]
  /** Sections that something stands in. */
  readonly inUse: ReadonlySet<string | null>
  /** What a section may stand under; none where that is not asked. */
  readonly above: readonly { readonly id: string; readonly name: string }[]
  readonly errors: readonly FieldError[]
  /** Where the front of each is arranged, of those that this editor may arrange. */
  readonly fronts: ReadonlyMap<string, string>
}

const spare = 4
const blank: SectionRow = { id: '', name: '', place: '', isRemoved: false }

/** Each row's error is said at the row, whose field has this id. */
export const rowField = (row: number): string => `section-${row + 1}`

/** A section a row, and free rows below. */
export function SectionRows({ rows, ...table }: SectionTable): Html {
  const all = [...rows, ...Array.from({ length: spare }, () => blank)]
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col" class="place">
            {sectionWords.place}
          </th>
          <th scope="col">{sectionWords.name}</th>
          {table.above.length > 0 && (
            <th scope="col" class="more">
              {sectionWords.under}
            </th>
          )}
          {table.fronts.size > 0 && (
            <th scope="col" class="front-of">
              {sectionWords.front}
            </th>
          )}
          <th scope="col">{sectionWords.remove}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((row, at) => (
          <Row row={row} at={at} isNew={at >= rows.length} {...table} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Omit<SectionTable, 'rows'> & {
  readonly row: SectionRow
  readonly at: number
  readonly isNew: boolean
}

function Row({ row, at, isNew, inUse, above, fronts, errors }: RowProps): Html {
  const called = row.name || sectionWords.newName(at + 1)
  const message = errors.find(({ field }) => field === rowField(at))?.message
  return (
    <tr>
      <td class="place">
        <input
          type="text"
          name="sectionPlace[]"
          value={row.place}
          inputmode="numeric"
          autocomplete="off"
          aria-label={sectionWords.placeOf(called)}
        />
      </td>
      <NameCell row={row} at={at} isNew={isNew} message={message} />
      {above.length > 0 && (
        <td class="more">
          <Under row={row} above={above} called={called} />
        </td>
      )}
      {fronts.size > 0 && (
        <td class="front-of">
          <FrontLink path={fronts.get(row.id)} called={called} />
        </td>
      )}
      <td class="remove">
        <Removal row={row} called={called} isInUse={inUse.has(row.id)} />
      </td>
    </tr>
  )
}

type NameProps = Pick<RowProps, 'row' | 'at' | 'isNew'> & { readonly message: string | undefined }

function NameCell({ row, at, isNew, message }: NameProps): Html {
  const field = rowField(at)
  return (
    <td class="name">
      <input type="hidden" name="sectionId[]" value={row.id} />
      {message && (
        <p class="wrong" id={`${field}-wrong`}>
          {message}
        </p>
      )}
      <input
        type="text"
        name="sectionName[]"
        id={field}
        value={row.name}
        autocomplete="off"
        dir="auto"
        aria-label={isNew ? sectionWords.newName(at + 1) : sectionWords.nameOf(at + 1)}
        aria-invalid={message ? 'true' : undefined}
        aria-describedby={message ? `${field}-wrong` : undefined}
      />
    </td>
  )
}

const Under = ({
  row,
  above,
  called,
}: Pick<SectionTable, 'above'> & { row: SectionRow; called: string }): Html => (
  <select name="sectionUnder[]" aria-label={sectionWords.underOf(called)}>
    <option value="">{sectionWords.top}</option>
    {above
      .filter(({ id }) => id !== row.id)
      .map(({ id, name }) => (
        <option value={id} selected={id === row.under}>
          {name}
        </option>
      ))}
  </select>
)

const FrontLink = ({ path, called }: { path: string | undefined; called: string }): Html | null =>
  path === undefined ? null : (
    <Link to={path}>
      {sectionWords.arrange} <span class="unseen">{called}</span>
    </Link>
  )

function Removal({
  row,
  called,
  isInUse,
}: {
  row: SectionRow
  called: string
  isInUse: boolean
}): Html | null {
  if (row.id === '') return null
  if (isInUse && !row.isRemoved) return <span class="help">{sectionWords.inUse}</span>
  return (
    <input
      type="checkbox"
      name="remove[]"
      value={row.id}
      checked={row.isRemoved}
      aria-label={sectionWords.removeOf(called)}
    />
  )
}
