import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import type { Said } from './facts.ts'

export const SaidLine = ({ said: { text, link } }: { said: Said }): Html => (
  <p class="said" role="status">
    {text} {link && <Link to={link.path}>{link.name}</Link>}
  </p>
)
