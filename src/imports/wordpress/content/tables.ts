import * as make from '#document/make.ts'
import type { TableCell, TableRow } from '#document/model.ts'
import { lineOf } from '#document/text.ts'
import { blocksIn, deepestNesting, inBlock, type Place } from './conversion.ts'
import { attribute, childrenOf, type Element, elementsOf } from './dom.ts'
import { textsOf } from './notes.ts'

const groups = new Set(['thead', 'tbody', 'tfoot'])

/** The rows of a table that have cells, its foot last. */
function rowsOf(table: Element): Element[] {
  const inOrder = elementsOf(table).toSorted(
    (one, other) => Number(one.tagName === 'tfoot') - Number(other.tagName === 'tfoot'),
  )
  const rows = inOrder.flatMap((element) => (groups.has(element.tagName) ? elementsOf(element) : [element]))
  return rows.filter((row) => row.tagName === 'tr' && elementsOf(row).length > 0)
}

export function tableElement(element: Element, at: Place): void {
  const rows = rowsOf(element)
  at.flow.endParagraph()
  if (rows.length === 0 || at.nesting >= deepestNesting) at.conversion.walk(childrenOf(element), at)
  else
    at.flow.block(
      make.table(
        rows.map((row) => rowOf(row, at)),
        captionOf(element, at),
      ),
    )
  at.flow.endParagraph()
}

/** Its words on one line. */
function captionOf(table: Element, at: Place): string {
  const caption = elementsOf(table).find((child) => child.tagName === 'caption')
  const words = caption ? textsOf(blocksIn(childrenOf(caption), at, at.flow.within())) : []
  return lineOf(words).replace(/\s+/g, ' ').trim()
}

const rowOf = (row: Element, at: Place): TableRow => ({
  type: 'tableRow',
  content: elementsOf(row).map((cell) => cellOf(cell, at)),
})

function cellOf(cell: Element, at: Place): TableCell {
  const content = blocksIn(childrenOf(cell), inBlock(at), at.flow.within())
  const spans = { colspan: spanOf(cell, 'colspan'), rowspan: spanOf(cell, 'rowspan') }
  return make.tableCell(cell.tagName === 'th' ? 'tableHeader' : 'tableCell', content, spans)
}

function spanOf(cell: Element, name: string): number {
  const span = Number.parseInt(attribute(cell, name), 10)
  return span >= 1 ? Math.min(span, 1000) : 1
}
