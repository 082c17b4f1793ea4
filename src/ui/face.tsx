import type { Html } from '#platform/view/html.ts'
import { columns } from './columns.ts'
import type { Picture } from './facts.ts'
import { Shown } from './picture.tsx'

/** How whoever wrote it looks. The name beside it says who it is. */
export const Face = ({ of }: { of: Picture }): Html => (
  <span class="face">
    <Shown picture={of} sizes={columns.face} />
  </span>
)
