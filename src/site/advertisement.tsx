import { safeUrl } from '#platform/view/safe-url.ts'
import type { Html } from '#platform/view/html.ts'
import type { Picture } from '#ui/facts.ts'

interface Props {
  readonly to: string
  readonly picture: Picture
  /** What it is, in the reader's language. */
  readonly label: string
}

/** Labelled, quiet, and as tall before its picture arrives as after: width and height reserve the space. */
export function Advertisement({ to, picture, label }: Props): Html {
  return (
    <aside class="advertisement" aria-label={label}>
      <p>{label}</p>
      <a href={safeUrl(to)} rel="sponsored noopener">
        <img
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          loading="lazy"
        />
      </a>
    </aside>
  )
}
