// A picture in a body, with its words under it.
import type { Figure } from '#document/model.ts'
import type { Medium } from '#media/index.ts'
import type { Html } from '#platform/view/html.ts'
import { safeUrl } from '#platform/view/safe-url.ts'
import { columns } from '#ui/columns.ts'
import { Credit, Shown } from '#ui/picture.tsx'
import { absentHtml } from './absent.tsx'
import { inlinesHtml } from './inlines.tsx'
import { isTall, pictureOf, wholeOf, type PictureWords, wordsOf } from './pictures.ts'
import type { Rendering } from './rendering.ts'
import { picturable } from './shown.ts'

/** Where a picture stands: what the sheet calls it, how wide it is there, and the widest file that any screen has use for. */
export interface Setting {
  readonly name: string
  readonly sizes: string
  readonly most: number
}

const text: Setting = { name: 'text', sizes: columns.text, most: 1280 }
const wide: Setting = { name: 'wide', sizes: columns.wide, most: 1920 }
const tall: Setting = { name: 'tall', sizes: columns.tall, most: 960 }
const inset: Setting = { name: 'inset', sizes: columns.inset, most: 960 }
const insetTall: Setting = { name: 'inset tall', sizes: columns.insetTall, most: 640 }

/** A tall picture would fill more than a screen if it were as wide as the text. */
function settingOf({ attrs: { size } }: Figure, medium: Medium): Setting {
  if (size === 'inset') return isTall(medium) ? insetTall : inset
  return isTall(medium) ? tall : size === 'wide' ? wide : text
}

export function figureHtml(figure: Figure, rendering: Rendering): Html {
  const medium = picturable(rendering.album, figure.attrs.media)
  return medium
    ? picturedHtml(figure, medium, settingOf(figure, medium), rendering)
    : absentHtml(rendering.words.pictureNotShown, figure, rendering)
}

export function picturedHtml(figure: Figure, medium: Medium, setting: Setting, rendering: Rendering): Html {
  const said = wordsOf(medium, figure.attrs)
  return (
    <figure class={rendering.isPage ? `picture ${setting.name}` : undefined}>
      {linked(figure, medium, said, pictureHtml(medium, said, setting, rendering), rendering)}
      {captionHtml(figure, said, rendering)}
    </figure>
  )
}

function pictureHtml(
  medium: Medium,
  { alt }: PictureWords,
  { sizes, most }: Setting,
  rendering: Rendering,
): Html {
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
