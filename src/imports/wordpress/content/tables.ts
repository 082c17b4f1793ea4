import * as make from '#document/make.ts'
import type { TableCell, TableRow } from '#document/model.ts'
import { blocksIn, deepestNesting, type Place } from './conversion.ts'
import { attribute, childrenOf, type Element, elementsOf } from './dom.ts'
import { Flow } from './flow.ts'
import { captionOf } from './media.ts'

const groups = new Set(['thead', 'tbody', 'tfoot'])

/** The rows of a table that have cells, its foot last. */
export function rowsOf(table: Element): Element[] {
  const inOrder = elementsOf(table).toSorted(
    (one, other) => Number(one.tagName === 'tfoot') - Number(other.tagName === 'tfoot'),
  )
  const rows = inOrder.flatMap((element) => (groups.has(element.tagName) ? elementsOf(element) : [element]))
  return rows.filter((row) => row.tagName === 'tr' && elementsOf(row).length > 0)
}

export function tableElement(element: Element, at: Place, caption = ''): void {
  const rows = rowsOf(element)
  at.flow.endParagraph()
  if (rows.length === 0 || at.nesting >= deepestNesting) at.conversion.walk(childrenOf(element), at)
  else
    at.flow.block(
      make.table(
        rows.map((row) => rowOf(row, at)),
        captionOfTable(element, caption),
      ),
    )
  at.flow.endParagraph()
}

function captionOfTable(element: Element, beneath: string): string {
  const own = elementsOf(element).find((child) => child.tagName === 'caption')
  return [own ? captionOf(own) : '', beneath].filter((words) => words !== '').join(' ')
}

const rowOf = (row: Element, at: Place): TableRow => ({
  type: 'tableRow',
  content: elementsOf(row).map((cell) => cellOf(cell, at)),
})

function cellOf(cell: Element, at: Place): TableCell {
  const flow = new Flow(at.flow.breaksLines, at.flow.isForeign)
  const content = blocksIn(childrenOf(cell), { ...at, marks: [] }, flow)
  const spans = { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') }
  return make.tableCell(cell.tagName === 'th' ? 'tableHeader' : 'tableCell', content, spans)
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attribute(cell, name), 10)
  return span >= 1 ? Math.min(span, 1000) : 1
}
