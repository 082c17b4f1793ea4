import type { Html } from '#platform/view/html.ts'
import type { Place } from './facts.ts'
import { Link } from './link.tsx'
import { words } from './words.ts'

const joint = (index: number, count: number): string =>
  index === 0 ? '' : index === count - 1 ? ` ${words.and} ` : ', '

/** `By Ada Wren and Piet Noor`, each linked; `bare` leaves out the word. */
export function Names({ of, bare }: { of: readonly Place[]; bare?: boolean }): Html | null {
  if (of.length === 0) return null
  return (
    <p class="names">
      {bare ? '' : `${words.by} `}
      {of.map((person, index) => (
        <>
          {joint(index, of.length)}
          <Link to={person.path} rel="author">
            {person.name}
          </Link>
        </>
      ))}
    </p>
  )
}
