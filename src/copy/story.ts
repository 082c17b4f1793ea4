import { type Person, personPath, personsByIds } from '#bylines/index.ts'
import { openingLines } from '#document/text.ts'
import { excerpt } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Reader } from '#platform/db/rights.ts'
import type { Html } from '#platform/view/html.ts'
import { sectionPath, topicPath, topicsAmong, topicsByIds, trailOf } from '#sections/index.ts'
import { type Content, type Correction, isNotice, mediaOf } from '#stories/index.ts'
import type { Byline, Notice, Place, Story } from '#ui/facts.ts'
import { recordPaths } from '#ui/record-paths.ts'
import { stampOf } from '#ui/stamp.ts'
import type { Edition } from './edition.ts'
import { framesIn } from './embeds.tsx'
import { bodyHtml, type PageBody } from './html.tsx'
import { leadPicture, pressPictureOf } from './lead.ts'
import { portraitOf } from './pictures.ts'
import { type Album, albumOfBodies, picturable } from './shown.ts'
import { type Telling, tellingOf } from './telling.ts'
import { kindOf, sectionPlace } from './teasers.ts'

export interface Subject {
  readonly content: Content
  readonly path: string
  readonly publishedAt: Instant
  readonly updatedAt: Instant
  /** Where not everything that it shows may be shown any more: what may. */
  readonly shows?: ReadonlySet<string>
  /** May still be on their way: they are waited for beside the names. */
  readonly corrections: readonly Correction[] | Promise<readonly Correction[]>
  /** Already drawn; stands where it decently can, or not at all. */
  readonly advertisement?: Html | null | undefined | Promise<Html | null>
}

/** One version of a story as a page shows it: people, sections and topics looked up, the body drawn. */
export async function storyFacts(db: Reader, edition: Edition, subject: Subject): Promise<Story> {
  const { content, path, publishedAt, updatedAt } = subject
  const telling = tellingOf(edition, content.extras.language)
  const [{ persons, album }, topics, corrections, advertisement] = await Promise.all([
    seenIn(db, edition, subject),
    topicsByIds(db, content.topicIds),
    subject.corrections,
    subject.advertisement,
  ])
  return {
    path,
    headline: content.headline,
    standfirst: content.standfirst || undefined,
    kicker: content.kicker || undefined,
    kind: kindOf(content.kind),
    sections: sectionsOf(edition, content),
    bylines: content.bylines.flatMap(({ personId, role }) => {
      const person = persons.get(personId)
      return person ? [{ ...bylineOf(person, role), portrait: faceOf(person, content, album) }] : []
    }),
    dateline: content.dateline || undefined,
    published: stampOf(publishedAt, telling.clock),
    updated: updatedAt > publishedAt ? stampOf(updatedAt, telling.clock) : undefined,
    ...drawn(content, { site: edition.paper.origin, album, words: telling.words, ad: advertisement }),
    notices: noticesOf(telling, corrections, { path, publicAt: publishedAt }),
    written: telling.written,
    words: telling.words,
    around: telling.around,
    voice: telling.voice,
    translations: [],
    ...saidByExtras(content),
    topics: topicsAmong(content.topicIds, topics).map((topic) => ({
      name: topic.name,
      path: topicPath(topic),
    })),
  }
}

/** Who wrote it, and the pictures in it; those of whoever wrote it among them, where it is an opinion. */
async function seenIn(db: Reader, edition: Edition, { content, shows }: Subject) {
  const shown = mediaOf(content).filter((id) => shows?.has(id) ?? true)
  const ids = content.bylines.map(({ personId }) => personId)
  if (content.kind !== 'opinion') {
    const [persons, album] = await Promise.all([
      personsByIds(db, ids),
      albumOfBodies(db, edition, shown, [content.body]),
    ])
    return { persons, album }
  }
  const persons = await personsByIds(db, ids)
  const faces = [...persons.values()].flatMap(({ portraitId }) => portraitId ?? [])
  return { persons, album: await albumOfBodies(db, edition, [...shown, ...faces], [content.body]) }
}

const bylineOf = (person: Person, role: string): Byline => ({
  name: person.name,
  path: personPath(person),
  role: role || person.title,
})

function faceOf({ portraitId }: Person, { kind }: Content, album: Album): Byline['portrait'] {
  const medium = kind === 'opinion' && portraitId ? picturable(album, portraitId) : undefined
  return medium && portraitOf(medium)
}

/** What of a story is seen rather than said: its pictures, and its body with what stands in it and in whose name. */
const drawn = (content: Content, page: PageBody) => ({
  lead: leadPicture(content.lead, page.album),
  press: pressPictureOf(content, page.album),
  sponsor: content.extras.sponsor,
  body: bodyHtml(content.body, { ...page, isPaid: content.kind === 'sponsored' }),
  frames: framesIn(content.body),
})

function sectionsOf(edition: Edition, { sectionId }: Content): readonly [Place, ...Place[]] {
  const [first, ...rest] = trailOf(edition.sections, sectionId).map((section) => ({
    name: section.name,
    path: sectionPath(section),
  }))
  return first ? [first, ...rest] : [sectionPlace(edition, null)]
}

/** What few stories say, and what is said for all the others. */
function saidByExtras(content: Content) {
  const { seoTitle, seoDescription, noindex, canonical, sponsor } = content.extras
  return {
    metaTitle: seoTitle,
    metaDescription: seoDescription ?? (content.standfirst || openingOf(content)),
    hidden: noindex,
    original: originalOf(canonical),
    sponsor,
  }
}

/** What a shared link shows of a story that has no standfirst. */
const openingOf = ({ body }: Content): string | undefined =>
  excerpt(openingLines(body)[0] ?? '', 200) || undefined

function originalOf(address: string | undefined): Place | undefined {
  const url = address === undefined ? null : URL.parse(address)
  return url === null ? undefined : { name: url.host.replace(/^www\./, ''), path: url.href }
}

/** What readers are told of later changes, in the order in which they were made. */
export const noticesOf = (
  { clock }: Pick<Telling, 'clock'>,
  corrections: readonly Correction[],
  { path, publicAt }: { readonly path: string; readonly publicAt: Instant },
): readonly Notice[] =>
  corrections.flatMap(({ kind, at, reason, version }) => {
    if (!isNotice(kind)) return []
    // What an archive had told its readers, and what was put right under embargo, has no words before it.
    const changes = version > 1 && at > publicAt ? recordPaths.changes(path, version - 1, version) : undefined
    return [{ kind, at: stampOf(at, clock), text: reason, changes }]
  })
