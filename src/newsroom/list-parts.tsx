// What lists of the desk have in common.
import type { Html } from '#platform/view/html.ts'
import { deskWords } from './words.ts'

/** The heads of a table's columns. */
export const Heads = ({ of }: { of: readonly string[] }): Html => (
  <thead>
    <tr>
      {of.map((name) => (
        <th scope="col">{name}</th>
      ))}
    </tr>
  </thead>
)

interface FinderProps {
  readonly label: string
  readonly value: string
  /** Left out: the page it stands on. */
  readonly action?: string
}

/** Looks for words in the list under it. */
export const WordFinder = ({ label, value, action }: FinderProps): Html => (
  <search>
    <form class="finder" action={action} method="get">
      <p class="grow">
        <label for="q">{label}</label>
        <input type="search" id="q" name="q" value={value} maxlength={200} />
      </p>
      <button type="submit" class="deed">
        {deskWords.find}
      </button>
    </form>
  </search>
)
