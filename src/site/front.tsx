import type { Words } from '#languages/catalogue.ts'
import type { Child, Html } from '#platform/view/html.ts'
import { columns } from '#ui/columns.ts'
import { type Paper, type Place, places, type Teaser } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import type { Meta } from '#ui/head.tsx'
import { Empty, Heading } from '#ui/lists.tsx'
import { Compact, Lead, Line, Major, Voice } from '#ui/teasers.tsx'
import type { Space } from '#ui/slots.ts'
import { Advertisement } from './advertisement.tsx'
import { organisation } from './news-article.ts'
import { type BandFacts, Bands } from './band.tsx'

interface Props {
  readonly paper: Paper
  readonly lead?: LeadPackage | undefined
  readonly second: readonly Teaser[]
  readonly opinion: readonly Teaser[]
  readonly river: readonly Teaser[]
  readonly bands: readonly BandFacts[]
  /** Where the opinions live, for the column's heading. */
  readonly opinionSection?: Place | undefined
  /** Room for advertising. */
  readonly spaces: readonly Space[]
}

export interface LeadPackage {
  readonly story: Teaser
  /** The first paragraphs as plain text: a front without pictures prints words. */
  readonly opening?: readonly string[] | undefined
  readonly sidebars: readonly Teaser[]
}

/** The front in tiers: the lead and its package, the second tier, opinion, the river, the sections. */
export function FrontPage({
  paper,
  lead,
  second,
  opinion,
  river,
  bands,
  opinionSection,
  spaces,
}: Props): Html {
  const { words } = paper
  // Few opinions leave room for the river under them; many make it a tier of its own.
  const beside = opinion.length < 3 && river.length < 7
  return (
    <Frame paper={paper} meta={metaOf(paper, lead)} page="front">
      <h1 class="unseen">{words.frontPage({ paper: paper.name })}</h1>
      {!lead && <Empty title={words.noStories} />}
      <div class="top">
        {lead && <LeadTier lead={lead} words={words} />}
        <Tier name="second">
          {second.map((story) => (
            <Major story={story} />
          ))}
        </Tier>
        <div class="third">
          <Opinion stories={opinion} section={opinionSection} words={words} />
          {beside && <River stories={river} words={words} />}
          <Advertisement slot="front-side" spaces={spaces} words={words} />
        </div>
      </div>
      {!beside && <River stories={river} words={words} />}
      <Advertisement slot="front-band" spaces={spaces} words={words} />
      <Bands bands={bands} />
    </Frame>
  )
}

function LeadTier({ lead: { story, opening, sidebars }, words }: { lead: LeadPackage; words: Words }): Html {
  return (
    <section class="lead-package">
      <Lead story={story} opening={opening} />
      {sidebars.length > 0 && (
        <div class="sidebars">
          <h3 class="unseen">{words.moreOnThis}</h3>
          {sidebars.map((sidebar) => (
            <Compact story={sidebar} placed />
          ))}
        </div>
      )}
    </section>
  )
}

function Tier({ name, children }: { name: string; children: Child }): Html {
  return <section class={name}>{children}</section>
}

function Opinion({
  stories,
  section,
  words,
}: {
  stories: readonly Teaser[]
  section: Place | undefined
  words: Words
}): Html | null {
  if (stories.length === 0) return null
  return (
    <section class="opinion-column">
      <Heading {...(section ? { to: section.path } : {})}>{section?.name ?? words.opinion}</Heading>
      {stories.map((story) => (
        <Voice story={story} />
      ))}
    </section>
  )
}

function River({ stories, words }: { stories: readonly Teaser[]; words: Words }): Html | null {
  if (stories.length === 0) return null
  return (
    <section class="river">
      <Heading to={places.archive}>{words.latest}</Heading>
      <div class="river-lines">
        {stories.map((story) => (
          <Line story={story} dated />
        ))}
      </div>
    </section>
  )
}

const metaOf = (paper: Paper, lead: LeadPackage | undefined): Meta => ({
  title: '',
  first: lead?.story.picture && { picture: lead.story.picture.wide, sizes: columns.front },
  description: paper.tagline,
  canonical: places.front,
  jsonLd: { '@context': 'https://schema.org', ...organisation(paper) },
})
