// The words of the demo edition as the newsroom's own content.
import type { Byline } from '#bylines/index.ts'
import { bodyOfMarkdown } from '#document/markdown.ts'
import type { Body } from '#document/model.ts'
import type { Content } from '#stories/index.ts'
import type { DemoStory } from './edition/shape.ts'
import type { Names } from './furnish.ts'

type Written = Omit<DemoStory, 'slug' | 'publishedAt'>

/** What the newsroom would have typed. */
export const contentOf = (story: Written, markdown: string, names: Names): Content => ({
  headline: story.headline,
  standfirst: story.standfirst,
  kicker: story.kicker ?? '',
  kind: story.kind,
  sectionId: names.sections.get(story.section) ?? null,
  topicIds: story.topics.flatMap((name) => names.topics.get(name) ?? []),
  bylines: story.bylines.flatMap(({ person, role }): readonly Byline[] => {
    const known = names.people.get(person)
    return known ? [{ personId: known.id, role }] : []
  }),
  dateline: story.dateline ?? '',
  sensitive: story.sensitive ?? false,
  lead: leadOf(story, names),
  extras: {
    ...(story.language && { language: story.language }),
    ...(story.sponsor && { sponsor: story.sponsor }),
    ...(story.canonical && { canonical: story.canonical }),
  },
  body: bodyFrom(illustrated(markdown, names)),
})

/** What the story does not say, the library does. */
function leadOf({ lead, leadWords }: Written, { pictures }: Names): Content['lead'] {
  const media = lead === undefined ? undefined : pictures.get(lead)
  return media === undefined ? null : { media, ...(leadWords ?? { alt: '', caption: '', credit: '' }) }
}

const illustrated = (markdown: string, { pictures }: Names): string =>
  markdown.replace(/picture:([\w-]+)/g, (whole, name: string) => pictures.get(name) ?? whole)

export function bodyFrom(markdown: string): Body {
  const body = bodyOfMarkdown(markdown)
  if (!body.ok) throw new Error(`the demo edition is not Markdown in line ${body.line}: ${body.why}`)
  return body.value
}
