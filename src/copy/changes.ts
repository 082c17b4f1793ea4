// What became of one version in another, as readers are shown it: fields by their names, and the text line by line.
import { personsByIds } from '#bylines/index.ts'
import { changesBetween, type LineChange, type Part, partsBetween, wordsChanged } from '#document/changes.ts'
import { linesOf, tokensOf } from '#document/lines.ts'
import type { Words } from '#languages/catalogue.ts'
import { ownName } from '#languages/tag.ts'
import type { Reader } from '#platform/db/rights.ts'
import { topicsAmong, topicsByIds, trailOf } from '#sections/index.ts'
import type { Content } from '#stories/index.ts'
import type { Written } from '#ui/facts.ts'
import type { Edition } from './edition.ts'
import { kindOf } from './teasers.ts'
import { tellingOf } from './telling.ts'

export interface FieldChange {
  readonly name: string
  readonly parts: readonly Part[]
}

export interface Changes {
  /** Only those that differ. */
  readonly fields: readonly FieldChange[]
  readonly lines: readonly LineChange[]
  /** Words of the text and the fields. */
  readonly gone: number
  readonly come: number
  /** Of the text. */
  readonly written: Written
}

export const isNothing = ({ fields, lines }: Changes): boolean =>
  fields.length === 0 && lines.every(({ how }) => how === 'same')

/** Names are looked up once for both. */
export async function changesOf(
  db: Reader,
  edition: Edition,
  before: Content,
  after: Content,
): Promise<Changes> {
  const both = [before, after]
  const [persons, topics] = await Promise.all([
    personsByIds(
      db,
      both.flatMap(({ bylines }) => bylines.map(({ personId }) => personId)),
    ),
    topicsByIds(
      db,
      both.flatMap(({ topicIds }) => topicIds),
    ),
  ])
  const [old = [], fresh = []] = both.map((content) => saidIn(content, edition, { persons, topics }))
  const { words } = edition.paper
  const named = fieldNames(words).flatMap((name, at) => fieldChange(name, old[at], fresh[at]))
  const lead = leadChange(before, after)
  const fields = lead ? [...named, { name: words.pictureField, parts: lead }] : named
  const lines = changesBetween(linesOf(before.body), linesOf(after.body))
  const counted = wordsChanged([...lines, ...fields])
  return { fields, lines, ...counted, written: tellingOf(edition, after.extras.language).written }
}

interface Names {
  readonly persons: Awaited<ReturnType<typeof personsByIds>>
  readonly topics: Awaited<ReturnType<typeof topicsByIds>>
}

/** What its fields say, in the order of their names. */
const saidIn = (
  content: Content,
  { paper, sections }: Edition,
  { persons, topics }: Names,
): readonly string[] => [
  content.headline,
  content.standfirst,
  content.kicker,
  paper.words[kindOf(content.kind)],
  trailOf(sections, content.sectionId)
    .map(({ name }) => name)
    .join(' › '),
  topicsAmong(content.topicIds, topics)
    .map(({ name }) => name)
    .join(' · '),
  content.bylines
    .flatMap(({ personId, role }) => {
      const person = persons.get(personId)
      return person ? [role ? `${person.name} (${role})` : person.name] : []
    })
    .join(' · '),
  content.dateline,
  content.extras.language ? ownName(content.extras.language) : '',
  content.extras.sponsor ?? '',
  content.extras.canonical ?? '',
]

const fieldChange = (name: string, one = '', other = ''): readonly FieldChange[] =>
  one === other ? [] : [{ name, parts: partsBetween(tokensOf(one), tokensOf(other)) }]

/** In the order in which the fields are said. */
const fieldNames = (words: Words): readonly string[] => [
  words.headlineField,
  words.standfirstField,
  words.kickerField,
  words.kindField,
  words.sectionField,
  words.topics,
  words.authorsField,
  words.placeField,
  words.languageField,
  words.sponsorField,
  words.originalField,
]

/** Another picture is a change although its words may be the same. */
function leadChange({ lead: before }: Content, { lead: after }: Content): readonly Part[] | undefined {
  const say = (lead: Content['lead']) =>
    lead === null
      ? []
      : tokensOf([lead.alt, lead.caption, lead.credit].filter(Boolean).join(' · ') || lead.media, lead.media)
  const parts = partsBetween(say(before), say(after))
  return parts.every(({ how }) => how === 'same') ? undefined : parts
}
