import type { Html } from '#platform/view/html.ts'
import type { Pages, Paper, Place, Teaser } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Breadcrumbs, Pagination, PodcastLine } from '#ui/lists.tsx'
import type { Space } from '#ui/slots.ts'
import type { SectionLayout } from '#ui/theme/look.ts'
import { Advertisement } from './advertisement.tsx'
import { breadcrumbList } from './news-article.ts'
import { listings } from './section-lists.tsx'

interface Props {
  readonly paper: Paper
  readonly layout?: SectionLayout | undefined
  readonly section: Place & { readonly description?: string | undefined }
  /** Outermost first, without the section itself. */
  readonly above: readonly Place[]
  readonly subsections: readonly Place[]
  /** What of it can be listened to, where there is any. */
  readonly podcast?: Place | undefined
  readonly stories: readonly Teaser[]
  /** How many of them stand beside the first, where editors have arranged them. */
  readonly beside?: number | undefined
  readonly pages?: Pages | undefined
  /** This page's own address, where it is not the section's first page. */
  readonly address?: string | undefined
  /** Room for advertising. */
  readonly spaces: readonly Space[]
}

/** A section: its newest story large, the rest in the layout that the newsroom chose. */
export function SectionPage(props: Props): Html {
  const { paper, section, above, subsections, podcast, stories, beside, spaces, pages = {} } = props
  const { words } = paper
  const Stories = listings[props.layout ?? 'dated']
  return (
    <Frame paper={paper} meta={metaOf(props)} page="list" section={above[0]?.path ?? section.path}>
      <header class="page-head">
        {above.length > 0 && <Breadcrumbs above={above} words={words} />}
        <h1>{section.name}</h1>
        {section.description && <p class="intro">{section.description}</p>}
        <Subsections of={subsections} label={words.subsections} />
        <PodcastLine of={podcast} />
      </header>
      <Stories
        stories={stories}
        isFirst={!pages.newer}
        beside={beside}
        words={words}
        between={<Advertisement slot="section-band" spaces={spaces} words={words} />}
      />
      <Pagination {...pages} words={words} />
    </Frame>
  )
}

function Subsections({ of, label }: { of: readonly Place[]; label: string }): Html | null {
  if (of.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul class="subsections">
        {of.map((place) => (
          <li>
            <Link to={place.path}>{place.name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function metaOf({ paper, section, above, podcast, address }: Props) {
  return {
    title: section.name,
    description: section.description,
    canonical: address ?? section.path,
    feed: section,
    podcasts: podcast && [podcast],
    jsonLd: breadcrumbList(paper, [...above, section]),
  }
}
