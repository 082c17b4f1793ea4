import { safeUrl } from '#platform/view/safe-url.ts'
import type { Child, Html } from '#platform/view/html.ts'
import type { Written } from './facts.ts'

interface Props {
  readonly to: string
  readonly rel?: string | undefined
  readonly class?: string | undefined
  readonly current?: boolean | undefined
  /** The language of what it leads to, and of its own words. */
  readonly written?: Written | undefined
  readonly children?: Child
}

/** The only way a view makes an `href`. */
export function Link({ to, rel, class: name, current, written, children }: Props): Html {
  const language = written && { hreflang: written.lang, ...written }
  return (
    <a href={safeUrl(to)} rel={rel} class={name} aria-current={current ? 'page' : undefined} {...language}>
      {children}
    </a>
  )
}
