import type { Html } from '#platform/view/html.ts'
import type { Place } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import type { Desk } from '../facts.ts'
import { CampaignHead } from './campaign-head.tsx'
import type { CampaignHead as Head } from './facts.ts'
import { adWords } from './words.ts'

export const previewWidths = ['390', '820', 'full'] as const
export type PreviewWidth = (typeof previewWidths)[number]

interface Props {
  readonly desk: Desk
  readonly head: Head
  /** The page that is shown. */
  readonly page: string
  readonly width: PreviewWidth
  readonly kinds: readonly (Place & { readonly here: boolean })[]
  readonly widths: readonly (Place & { readonly here: boolean })[]
}

/** A real page inside the desk's, as wide as a telephone, a tablet, or the window. */
export function AdPreviewPage({ desk, head, page, width, kinds, widths }: Props): Html {
  return (
    <DeskFrame desk={desk} title={`${head.name}: ${adWords.preview}`} page="desk-preview">
      <CampaignHead head={head} />
      <p class="desk-note">{adWords.previewNote}</p>
      <div class="preview-choices">
        <Choices name={adWords.pageKind} places={kinds} />
        <Choices name={adWords.width} places={widths} />
      </div>
      <iframe class={`on-page at-${width}`} src={page} title={adWords.preview} />
    </DeskFrame>
  )
}

const Choices = ({ name, places }: { name: string; places: Props['kinds'] }): Html => (
  <nav aria-label={name}>
    <ul class="subsections">
      {places.map(({ name: place, path, here }) => (
        <li>
          <Link to={path} current={here}>
            {place}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
