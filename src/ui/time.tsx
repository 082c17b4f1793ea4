import type { Html } from '#platform/view/html.ts'
import type { Stamp } from './facts.ts'

type Part = 'text' | 'day' | 'time'

export function Time({ at, show = 'text' }: { at: Stamp; show?: Part }): Html {
  return <time datetime={at.iso}>{at[show]}</time>
}
