import type { Words } from '#languages/catalogue.ts'
import { listIn } from '#languages/lists.ts'
import type { Html } from '#platform/view/html.ts'
import type { Place } from './facts.ts'
import { Link } from './link.tsx'

interface Props {
  readonly of: readonly Place[]
  readonly words: Words
  /** Without the word before them. */
  readonly bare?: boolean
}

/** `By Ada Wren and Piet Noor`, each linked. */
export function Names({ of, words, bare }: Props): Html | null {
  if (of.length === 0) return null
  const names = <>{listIn(words.tag, of, ({ name }) => name).map(nameIn)}</>
  return <p class="names">{bare ? names : words.byline.around({ count: of.length, names })}</p>
}

const nameIn = (part: string | Place): Html | string =>
  typeof part === 'string' ? (
    part
  ) : (
    <Link to={part.path} rel="author">
      {part.name}
    </Link>
  )
