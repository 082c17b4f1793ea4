import type { Html } from '#platform/view/html.ts'
import { Heading } from '#ui/lists.tsx'
import { Compact } from '#ui/teasers.tsx'
import { words } from '#ui/words.ts'
import type { Suggestion } from './facts.ts'

/** Four teasers, each with the reason why it is here. */
export function AlsoLike({ suggestions }: { suggestions: readonly Suggestion[] }): Html | null {
  if (suggestions.length === 0) return null
  return (
    <section class="also-like">
      <Heading>{words.youMayAlsoLike}</Heading>
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
