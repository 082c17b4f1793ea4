import { safeUrl } from '#platform/view/safe-url.ts'
import type { Html } from '#platform/view/html.ts'
import type { Picture } from '#ui/facts.ts'
import { words } from '#ui/words.ts'

interface Props {
  readonly to: string
  readonly picture: Picture
}

/** Labelled, quiet, and as tall before its picture arrives as after: width and height reserve the space. */
export function Advertisement({ to, picture }: Props): Html {
  return (
    <aside class="advertisement" aria-label={words.advertisement}>
      <p>{words.advertisement}</p>
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
