import type { Html } from '#platform/view/html.ts'
import type { Credits, Picture } from './facts.ts'

interface Props {
  readonly picture: Picture
  /** How wide it stands, from `columns`. */
  readonly sizes: string
  /** The one that the reader came for: asked for at once. All others wait until they are near. */
  readonly first?: boolean | undefined
}

/** A picture in whatever form and width suits the browser. Width and height are always said, so that nothing moves when it comes. */
export function Shown({ picture, sizes, first = false }: Props): Html {
  const { src, width, height, alt, sources = [] } = picture
  const img = (
    <img
      {...{ src, width, height, alt }}
      loading={first ? undefined : 'lazy'}
      decoding={first ? undefined : 'async'}
      fetchpriority={first ? 'high' : undefined}
    />
  )
  if (sources.length === 0) return img
  return (
    <picture>
      {sources.map(({ type, srcset, still }) => (
        <source {...{ type, srcset, sizes }} media={still ? '(prefers-reduced-motion: reduce)' : undefined} />
      ))}
      {img}
    </picture>
  )
}

/** Who made it, and whose it is. A notice that only says the credit again is left out. */
export function Credit({ of: { credit = '', rights = '' } }: { of: Credits }): Html | null {
  const parts = [credit, rights].filter((part) => part !== '')
  const said = rights !== '' && credit.toLowerCase().includes(rights.toLowerCase()) ? [credit] : parts
  return said.length === 0 ? null : <small class="credit">{said.join(' · ')}</small>
}
