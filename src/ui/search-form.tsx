import type { Html } from '#platform/view/html.ts'
import { places } from './facts.ts'
import { words } from './words.ts'

export function SearchForm({ id, query }: { id: string; query?: string | undefined }): Html {
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
