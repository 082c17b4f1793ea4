import type { Html } from '#platform/view/html.ts'
import { columns } from '#ui/columns.ts'
import { type Paper, places } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import type { Meta } from '#ui/head.tsx'
import { Empty } from '#ui/lists.tsx'
import type { FrontLayout } from '#ui/theme/look.ts'
import { Advertisement } from './advertisement.tsx'
import { type BandFacts, Bands } from './band.tsx'
import { leadPlace, type TopFacts, tops } from './front-tops.tsx'
import { organisation } from './news-article.ts'

interface Props extends TopFacts {
  readonly paper: Paper
  readonly layout?: FrontLayout | undefined
  readonly bands: readonly BandFacts[]
}

/** The front: its upper half in the layout that the newsroom chose, then the sections. */
export function FrontPage({ paper, layout = 'tiers', bands, ...top }: Props): Html {
  const { words } = paper
  const Top = tops[layout]
  return (
    <Frame paper={paper} meta={metaOf(paper, layout, top)} page="front">
      <h1 class="unseen">{words.frontPage({ paper: paper.name })}</h1>
      {!top.lead && <Empty title={words.noStories} />}
      <Top {...top} words={words} />
      <Advertisement slot="front-band" spaces={top.spaces} words={words} />
      <Bands bands={bands} />
    </Frame>
  )
}

const metaOf = (paper: Paper, layout: FrontLayout, top: TopFacts): Meta => ({
  title: '',
  first: top.lead?.story.picture && {
    picture: top.lead.story.picture.wide,
    sizes: columns[leadPlace(layout, top)],
  },
  description: paper.tagline,
  canonical: places.front,
  jsonLd: { '@context': 'https://schema.org', ...organisation(paper) },
})
