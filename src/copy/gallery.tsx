import type { Figure, Gallery } from '#document/model.ts'
import type { Medium } from '#media/index.ts'
import type { Html } from '#platform/view/html.ts'
import { shareOfRow } from '#ui/columns.ts'
import { figureHtml, picturedHtml } from './figures.tsx'
import { rowsOf } from './gallery-rows.ts'
import type { Rendering } from './rendering.ts'
import { picturable } from './shown.ts'

/** All of them at once, side by side as their shapes allow: nothing is hidden behind a gesture. */
export function galleryHtml({ attrs, content }: Gallery, rendering: Rendering): Html {
  const caption = attrs && <figcaption>{attrs.caption}</figcaption>
  if (!rendering.isPage)
    return (
      <figure>
        {content.map((figure) => figureHtml(figure, rendering))}
        {caption}
      </figure>
    )
  const hung = content.map((figure): Hung => {
    const medium = picturable(rendering.album, figure.attrs.media)
    return { figure, medium, shape: medium ? shapeOf(medium) : 1 }
  })
  return (
    <figure class="gallery">
      {rowsOf(hung, ({ shape }) => shape).map((row) => rowHtml(row, rendering))}
      {caption}
    </figure>
  )
}

interface Hung {
  readonly figure: Figure
  /** Missing where it cannot be shown. */
  readonly medium: Medium | undefined
  readonly shape: number
}

function rowHtml(row: readonly Hung[], rendering: Rendering): Html {
  const width = row.reduce((sum, { shape }) => sum + shape, 0)
  return (
    <div class="gallery-row">
      {row.map(({ figure, medium, shape }) => {
        if (!medium) return figureHtml(figure, rendering)
        const name = `shape-${Math.round(shape * 100)}`
        return picturedHtml(figure, medium, { name, sizes: shareOfRow(shape / width), most: 1280 }, rendering)
      })}
    </div>
  )
}

/** One of a few shapes that the sheet knows by name: a style of its own would break the page's policy. */
const shapes = [0.5, 0.67, 0.75, 1, 1.25, 1.33, 1.5, 1.78, 2, 2.5]
function shapeOf({ width, height }: Medium): number {
  const shape = (width ?? 4) / (height ?? 3)
  return shapes.reduce((best, one) => (Math.abs(one - shape) < Math.abs(best - shape) ? one : best))
}
