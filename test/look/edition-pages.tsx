// The demo edition as it will be printed, before anything stores it.

import { paper as demo, people, sections, stories } from '#demo/edition/edition.ts'
import type { DemoStory } from '#demo/edition/shape.ts'
import type { Instant } from '#kernel/time.ts'
import type { Html } from '#platform/view/html.ts'
import { FrontPage } from '#site/front.tsx'
import { StoryPage } from '#site/story.tsx'
import type { Paper, Place, Story, Teaser } from '#ui/facts.ts'
import { stampOf } from '#ui/stamp.ts'
import { markdown } from './markdown.tsx'
import { advertisement, paper as sample, spaces } from './samples.tsx'

const clock = { zone: demo.zone, language: demo.language }
const sectionPlace = (slug: string): Place => {
  const section = sections.find((one) => one.slug === slug)
  return { name: section?.name ?? slug, path: `/${section?.above ? `${section.above}/` : ''}${slug}` }
}
const paper: Paper = {
  ...sample,
  name: demo.name,
  tagline: demo.tagline,
  profiles: demo.profiles,
  demoNotice: demo.notice,
  sections: sections.filter((section) => !section.above).map((section) => sectionPlace(section.slug)),
}
const published = stories.filter((story) => !story.killed).toReversed()

const bylinesOf = (story: DemoStory) =>
  story.bylines.map(({ person, role }) => {
    const { name = person } = people.find((one) => one.slug === person) ?? {}
    return { name, role, path: `/people/${person}` }
  })
const teaserOf = (story: DemoStory): Teaser => ({
  path: `/${story.slug}`,
  headline: story.headline,
  standfirst: story.standfirst,
  kicker: story.kicker,
  section: sectionPlace(story.section),
  kind: story.kind,
  bylines: bylinesOf(story),
  published: stampOf(story.publishedAt as Instant, clock),
  corrected: story.correction !== undefined,
  words: paper.words,
})
const storyOf = (story: DemoStory): Story => {
  const corrected = story.correction && stampOf(story.correction.at as Instant, clock)
  const above = sections.find((one) => one.slug === story.section)?.above
  return {
    ...teaserOf(story),
    bylines: bylinesOf(story),
    written: { lang: demo.language, dir: 'ltr' },
    translations: [],
    sections: above ? [sectionPlace(above), sectionPlace(story.section)] : [sectionPlace(story.section)],
    dateline: story.dateline,
    sponsor: story.sponsor,
    updated: corrected,
    body: markdown(
      story.bodyMarkdown,
      story.sensitive || story.sponsor ? undefined : { paragraph: 3, html: advertisement },
    ),
    notices:
      story.correction && corrected
        ? [{ kind: story.correction.kind, at: corrected, text: story.correction.reason }]
        : [],
    topics: story.topics.map((name) => ({ name, path: `/topics/${name.toLowerCase()}` })),
  }
}

const named = (slug: string) => published.find((story) => story.slug === slug) as DemoStory
const within = (slug: string) =>
  published.filter(
    (story) => story.section === slug || sections.find((one) => one.slug === story.section)?.above === slug,
  )
const lead = named('flights-over-kazakhstan-triple')
const opening = lead.bodyMarkdown
  .split('\n\n')
  .filter((block) => !/^[>#]/.test(block))
  .slice(0, 3)

const shown = [
  lead.slug,
  'kazakhstan-two-telephone-calls',
  'latvian-ports-for-kazakh-cargo',
  'ferry-berth-stays-open',
  'gale-warning-thursday',
  'forty-apprentices',
  ...within('opinion').map((story) => story.slug),
]

export const editionPages: Record<string, Html> = {
  'edition-front': (
    <FrontPage
      paper={paper}
      spaces={spaces}
      lead={{
        story: teaserOf(lead),
        opening,
        sidebars: ['kazakhstan-two-telephone-calls', 'latvian-ports-for-kazakh-cargo'].map((slug) =>
          teaserOf(named(slug)),
        ),
      }}
      second={['ferry-berth-stays-open', 'gale-warning-thursday', 'forty-apprentices'].map((slug) =>
        teaserOf(named(slug)),
      )}
      opinion={within('opinion').map(teaserOf)}
      opinionSection={sectionPlace('opinion')}
      river={published
        .filter((story) => !shown.includes(story.slug))
        .slice(0, 5)
        .map(teaserOf)}
      bands={['local', 'world', 'business', 'culture', 'sport'].map((slug) => ({
        section: sectionPlace(slug),
        subsections: sections.filter((one) => one.above === slug).map((one) => sectionPlace(one.slug)),
        stories: within(slug)
          .filter((story) => !shown.includes(story.slug))
          .slice(0, 5)
          .map(teaserOf),
      }))}
    />
  ),
  ...Object.fromEntries(
    published.map((story) => [
      `edition-${story.slug}`,
      <StoryPage
        paper={paper}
        spaces={spaces}
        story={storyOf(story)}
        suggestions={published
          .filter((other) => other !== story)
          .slice(0, 4)
          .map((other) => ({ ...teaserOf(other), reason: `Also in ${sectionPlace(other.section).name}` }))}
        comments={[]}
        count={0}
      />,
    ]),
  ),
}
