// Pictures in a body, one by one and together.
import type { Figure, Gallery } from '#document/model.ts'
import type { Medium } from '#media/index.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { columns } from '#ui/columns.ts'
import { Credit, Shown } from '#ui/picture.tsx'
import { absentHtml } from './absent.tsx'
import { inlinesHtml } from './inlines.tsx'
import { isTall, pictureOf, wholeOf, type PictureWords, wordsOf } from './pictures.ts'
import type { Rendering } from './rendering.ts'
import { picturable } from './shown.ts'

/** Where a picture stands in a body: how wide, and the widest file that any screen has use for there. */
const places = {
  text: { sizes: columns.text, most: 1280 },
  wide: { sizes: columns.wide, most: 1920 },
  tall: { sizes: columns.tall, most: 960 },
  inset: { sizes: columns.inset, most: 960 },
  gallery: { sizes: columns.gallery, most: 1280 },
} as const
type Place = keyof typeof places

export const figureHtml = (figure: Figure, rendering: Rendering): Child =>
  placed(figure, undefined, rendering)

/** All of them at once, side by side as their shapes allow: nothing is hidden behind a gesture. */
export const galleryHtml = ({ attrs, content }: Gallery, rendering: Rendering): Html => (
  <figure class={rendering.isPage ? 'gallery' : undefined}>
    <div class={rendering.isPage ? 'gallery-pictures' : undefined}>
      {content.map((figure) => placed(figure, 'gallery', rendering))}
    </div>
    {attrs && <figcaption>{attrs.caption}</figcaption>}
  </figure>
)

function placed(figure: Figure, wanted: Place | undefined, rendering: Rendering): Html {
  const medium = picturable(rendering.album, figure.attrs.media)
  if (!medium) return absentHtml(rendering.words.pictureNotShown, figure, rendering)
  const place = wanted ?? placeOf(figure, medium)
  const said = wordsOf(medium, figure.attrs)
  return (
    <figure class={rendering.isPage ? `picture ${classOf(medium, place)}` : undefined}>
      {linked(figure, medium, said, pictureHtml(medium, said, place, rendering), rendering)}
      {captionHtml(figure, said, rendering)}
    </figure>
  )
}

/** A tall picture would fill more than a screen if it were as wide as the text. */
const placeOf = ({ attrs: { size } }: Figure, medium: Medium): Place =>
  size === 'inset' ? 'inset' : isTall(medium) ? 'tall' : (size ?? 'text')

const classOf = (medium: Medium, place: Place): string =>
  place === 'gallery'
    ? `shape-${shapeOf(medium)}`
    : place === 'inset' && isTall(medium)
      ? 'inset tall'
      : place

/** In a gallery a picture says its shape, in one of a few steps that the sheet knows, so that each row divides itself by them. */
const shapes = [50, 67, 75, 100, 125, 133, 150, 178, 200, 250]
function shapeOf({ width, height }: Medium): number {
  const shape = (100 * (width ?? 4)) / (height ?? 3)
  return shapes.reduce((best, one) => (Math.abs(one - shape) < Math.abs(best - shape) ? one : best))
}

function pictureHtml(medium: Medium, { alt }: PictureWords, place: Place, rendering: Rendering): Html {
  const { sizes, most } = places[place]
  if (rendering.isPage) return <Shown picture={pictureOf(medium, alt, { most })} sizes={sizes} />
  const { src, width, height } = pictureOf(medium, alt, { usual: 1280 })
  return <img src={rendering.hrefOf(src)} {...{ width, height, alt }} />
}

/** A click leads where the story says, or else to the whole picture, where that shows more than the column does. */
function linked(
  { attrs: { href } }: Figure,
  medium: Medium,
  { alt }: PictureWords,
  picture: Html,
  rendering: Rendering,
): Html {
  const whole = rendering.isPage ? wholeOf(medium) : undefined
  const to = href ? rendering.hrefOf(href) : whole
  if (to === undefined) return picture
  return (
    <a
      href={safeUrl(to)}
      class={href ? undefined : 'whole'}
      rel={rendering.isOutside(to) ? 'noopener' : undefined}
      aria-label={
        alt === '' ? (href ? rendering.words.pictureLink : rendering.words.wholePicture) : undefined
      }
    >
      {picture}
    </a>
  )
}

function captionHtml({ content }: Figure, said: PictureWords, rendering: Rendering): Html | null {
  if (!content && said.caption + said.credit + said.rights === '') return null
  return (
    <figcaption>
      {content ? inlinesHtml(content, rendering) : said.caption} <Credit of={said} />
    </figcaption>
  )
}
