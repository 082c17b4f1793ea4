// The upper half of a front, in three layouts that put the same stories to different use. Below it all have bands.
import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { placeInRow } from '#ui/columns.ts'
import type { Place, Teaser } from '#ui/facts.ts'
import type { Space } from '#ui/slots.ts'
import { Compact, Lead, Major } from '#ui/teasers.tsx'
import type { FrontLayout } from '#ui/theme/look.ts'
import { Advertisement } from './advertisement.tsx'
import { type LeadPackage, type LeadPlace, LeadTier, Opinion, River } from './front-parts.tsx'

export interface TopFacts {
  readonly lead?: LeadPackage | undefined
  readonly second: readonly Teaser[]
  readonly opinion: readonly Teaser[]
  readonly river: readonly Teaser[]
  /** Where the opinions live, for the column's heading. */
  readonly opinionSection?: Place | undefined
  /** Room for advertising. */
  readonly spaces: readonly Space[]
}
type Top = (props: TopFacts & { readonly words: Words }) => Html

/** Three columns of falling weight: the lead, the second tier, opinion. */
const Tiers: Top = (facts) => {
  const { lead, second, opinion, river, opinionSection, spaces, words } = facts
  const beside = isRiverBeside(facts)
  const place = leadPlace('tiers', facts)
  return (
    <>
      <div class="top">
        {lead && <LeadTier lead={lead} words={words} place={place} />}
        <Second stories={second} place={place} />
        {hasThird('tiers', facts) && (
          <div class="third">
            <Opinion stories={opinion} section={opinionSection} words={words} />
            {beside && <River stories={river} words={words} />}
            <Advertisement slot="front-side" spaces={spaces} words={words} />
          </div>
        )}
      </div>
      {!beside && <River stories={river} words={words} />}
    </>
  )
}
/** Few opinions leave room for the river under them; many make it a tier of its own. */
const isRiverBeside = ({ opinion, river }: TopFacts): boolean => opinion.length < 3 && river.length < 7

const inFlank = 4

/** The lead in the middle of the page between two narrow columns; opinion from edge to edge below. */
const Centred: Top = (facts) => {
  const { lead, second, opinion, river, opinionSection, spaces, words } = facts
  const [left, right] = [second.slice(0, 3), second.slice(3)]
  const place = leadPlace('centred', facts)
  return (
    <>
      <div class="top top-centred">
        {lead && <LeadTier lead={lead} words={words} place={place} />}
        <Second stories={left} place={place} />
        {hasThird('centred', facts) && (
          <div class="third">
            {right.map((story) => (
              <Major story={story} />
            ))}
            <River stories={river.slice(0, inFlank)} words={words} />
            <Advertisement slot="front-side" spaces={spaces} words={words} />
          </div>
        )}
      </div>
      <Opinion stories={opinion} section={opinionSection} words={words} as="strip" />
      <River stories={river.slice(inFlank)} words={words} />
    </>
  )
}

/** Whether anything stands in the third column. */
function hasThird(layout: 'tiers' | 'centred', facts: TopFacts): boolean {
  const { second, opinion, river, spaces } = facts
  if (isKept('front-side', spaces)) return true
  return layout === 'centred'
    ? second.length > 3 || river.length > 0
    : opinion.length > 0 || (isRiverBeside(facts) && river.length > 0)
}

/** Where the lead stands, which is how wide its picture is. */
export const leadPlace = (layout: FrontLayout, facts: TopFacts): LeadPlace =>
  layout !== 'stacked' && facts.second.length > 0 && hasThird(layout, facts) ? 'front' : 'across'

/** One headline from edge to edge, a row of equals under it, then what is new beside what is thought. */
const Stacked: Top = ({ lead, second, opinion, river, opinionSection, spaces, words }) => {
  const more = lead?.sidebars ?? []
  const cells = second.length + (more.length > 0 ? 1 : 0)
  const hasAside = opinion.length > 0 || isKept('front-side', spaces)
  return (
    <>
      {lead && (
        <section class="lead-across">
          <Lead story={lead.story} opening={lead.opening} place="across" />
        </section>
      )}
      {cells > 0 && (
        <div class={`row row-${cells} tier`}>
          {second.map((story) => (
            <Major story={story} place={placeInRow(cells)} />
          ))}
          {more.length > 0 && (
            <div class="beside-lead">
              <h3 class="unseen">{words.moreOnThis}</h3>
              {more.map((story) => (
                <Compact story={story} />
              ))}
            </div>
          )}
        </div>
      )}
      <div class={hasAside ? 'split' : 'whole-river'}>
        <River stories={river} words={words} />
        {hasAside && (
          <div class="third">
            <Opinion stories={opinion} section={opinionSection} words={words} />
            <Advertisement slot="front-side" spaces={spaces} words={words} />
          </div>
        )}
      </div>
    </>
  )
}

/** Beside a wide lead it is wider itself. */
function Second({ stories, place }: { stories: readonly Teaser[]; place: LeadPlace }): Html | null {
  if (stories.length === 0) return null
  return (
    <section class="second">
      {stories.map((story) => (
        <Major story={story} place={place === 'across' ? 'trio' : 'quarter'} />
      ))}
    </section>
  )
}

const isKept = (slot: Space['slot'], spaces: readonly Space[]): boolean =>
  spaces.some((space) => space.slot === slot)

export const tops: Readonly<Record<FrontLayout, Top>> = {
  tiers: Tiers,
  centred: Centred,
  stacked: Stacked,
}
