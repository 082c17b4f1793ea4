import type { Block, Table, TableCell, TableRow } from '#document/model.ts'
import type { Child, Html } from '#platform/view/html.ts'
import type { Rendering } from './rendering.ts'

type CellHtml = (content: readonly Block[], rendering: Rendering) => Child[]

/** A table in a frame that scrolls sideways by itself, by keyboard too, so that a wide one never moves the page. */
export function tableHtml({ attrs, content }: Table, rendering: Rendering, cell: CellHtml): Html {
  const number = ++rendering.tables
  const body = content.findIndex((row) => row.content.some((cell) => cell.type === 'tableCell'))
  const head = body < 0 ? content : content.slice(0, body)
  const table = (
    <table>
      {attrs && <caption>{attrs.caption}</caption>}
      {head.length > 0 && <thead>{head.map((row) => rowHtml(row, 'col', rendering, cell))}</thead>}
      {body >= 0 && <tbody>{content.slice(body).map((row) => rowHtml(row, 'row', rendering, cell))}</tbody>}
    </table>
  )
  if (!rendering.isPage) return table
  return (
    <div
      class="table"
      role="group"
      tabindex={0}
      aria-label={attrs?.caption ?? rendering.words.table({ number })}
    >
      {table}
    </div>
  )
}

const rowHtml = (row: TableRow, scope: 'col' | 'row', rendering: Rendering, cell: CellHtml): Html => (
  <tr>{row.content.map((one) => oneCellHtml(one, scope, cell(one.content, rendering)))}</tr>
)

function oneCellHtml({ type, attrs }: TableCell, scope: 'col' | 'row', inside: Child[]): Html {
  const spans = { colspan: attrs?.colspan, rowspan: attrs?.rowspan }
  if (type === 'tableCell') return <td {...spans}>{inside}</td>
  return (
    <th scope={scope} {...spans}>
      {inside}
    </th>
  )
}
