import type { Html } from '#platform/view/html.ts'
import { Heading } from '#ui/lists.tsx'
import { Compact } from '#ui/teasers.tsx'
import type { Suggestion } from './facts.ts'

interface Props {
  readonly suggestions: readonly Suggestion[]
  readonly heading: string
}

/** Four teasers, each with the reason why it is here. */
export function AlsoLike({ suggestions, heading }: Props): Html | null {
  if (suggestions.length === 0) return null
  return (
    <section class="also-like">
      <Heading>{heading}</Heading>
      <ul class="row">
        {suggestions.slice(0, 4).map((story) => (
          <li>
            <Compact story={story} />
            <p class="because">{story.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
