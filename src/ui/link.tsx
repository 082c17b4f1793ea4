import { safeUrl } from '#platform/view/safe-url.ts'
import type { Child, Html } from '#platform/view/html.ts'

interface Props {
  readonly to: string
  readonly rel?: string | undefined
  readonly class?: string | undefined
  readonly current?: boolean | undefined
  readonly children?: Child
}

/** The only way a view makes an `href`. */
export function Link({ to, rel, class: name, current, children }: Props): Html {
  return (
    <a href={safeUrl(to)} rel={rel} class={name} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}
