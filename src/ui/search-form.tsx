import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { places } from './facts.ts'

interface Props {
  readonly id: string
  readonly words: Words
  readonly query?: string | undefined
}

export function SearchForm({ id, words, query }: Props): Html {
  return (
    <search class="search-form">
      <form action={places.search} method="get">
        <label for={id}>{words.lookingFor}</label>
        <input type="search" name="q" id={id} value={query} maxlength={200} placeholder={words.lookingFor} />
        <button type="submit">{words.search}</button>
      </form>
    </search>
  )
}
