import { type ImportedComment, importComments } from '#comments/index.ts'
import { dayOf } from '#kernel/calendar.ts'
import { type Instant, parseInstant } from '#kernel/time.ts'
import { settingsOf } from '#paper/index.ts'
import { machine } from '#people/index.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { found } from '#platform/http/faults.ts'
import { newId } from '#platform/mint.ts'
import { listSections } from '#sections/index.ts'
import {
  type Content,
  correct,
  draft,
  hasStories,
  kill,
  linkTranslation,
  publish,
  revise,
  type StoryId,
} from '#stories/index.ts'
import { comments } from './edition/comments.ts'
import { type DemoPage, type DemoStory, pages, paper, stories } from './edition/edition.ts'
import { bodyFrom, contentOf } from './content.ts'
import { demo, furnish, type Names } from './furnish.ts'
import { planDesk } from './plan-desk.ts'

/** Only a paper that nobody has begun gets the demo edition: no story, no section, no name. */
export async function wantsDemo(db: Reader): Promise<boolean> {
  const [written, placed, settings] = await Promise.all([hasStories(db), listSections(db), settingsOf(db)])
  return !written && placed.length === 0 && settings.name === 'Broadsheet'
}

/** Prints the demo edition by the newsroom's own deeds, each at the moment it is set in; says how many stories there are. */
export function printEdition(store: Store, now: Instant): Promise<number> {
  return store.write(async (tx) => {
    const names = await furnish(tx, now)
    const printed = new Map<string, StoryId>()
    // In the order in which it was done: the record shows it so.
    for (const [at, page] of pages.entries()) await printPage(tx, page, stories.length + 1 + at)
    const deeds = stories.flatMap((story) => [
      {
        at: moment(story.publishedAt),
        work: async () => void printed.set(story.slug, await print(tx, story, names)),
      },
      ...afterwardsOf(story, names).map(({ at, work }) => ({
        at,
        work: () => work(tx, found(printed.get(story.slug))),
      })),
    ])
    for (const { work } of deeds.toSorted((one, other) => (one.at < other.at ? -1 : 1))) await work()
    await linkTranslations(tx, printed)
    await importComments(tx, machine, commentsOn(printed))
    await planDesk(tx, names, stories.length + pages.length, now)
    return printed.size
  })
}

async function print(tx: Writer, story: DemoStory, names: Names): Promise<StoryId> {
  const { correction } = story
  const at = moment(story.publishedAt)
  const first = correction
    ? story.bodyMarkdown.replace(correction.right, correction.wrong)
    : story.bodyMarkdown
  const content = contentOf(story, first, names)
  const origin = { origin: demo, originId: stories.indexOf(story) + 1 }
  const { storyId } = await draft(tx, machine, { content, embargoUntil: null, slug: story.slug, origin }, at)
  const day = dayOf(at, paper.zone).replaceAll('-', '/')
  insist(await publish(tx, machine, { storyId, revision: 1, day }, at))
  return storyId
}

interface Afterwards {
  readonly at: Instant
  readonly work: (tx: Writer, storyId: StoryId) => Promise<void>
}

/** What became of a story after it was printed. */
function afterwardsOf(story: DemoStory, names: Names): readonly Afterwards[] {
  const { correction, killed } = story
  const found: Afterwards[] = []
  if (correction) {
    const at = moment(correction.at)
    const content = contentOf(story, story.bodyMarkdown, names)
    const { kind, reason } = correction
    const work: Afterwards['work'] = async (tx, storyId) => {
      insist(await revise(tx, machine, { storyId, content, embargoUntil: null, from: 0 }, at))
      insist(await correct(tx, machine, { storyId, revision: 1, kind, reason }, at))
    }
    found.push({ at, work })
  }
  if (killed) {
    const at = moment(killed.at)
    found.push({
      at,
      work: async (tx, storyId) => insist(await kill(tx, machine, { storyId, reason: killed.reason }, at)),
    })
  }
  return found
}

async function linkTranslations(tx: Writer, printed: ReadonlyMap<string, StoryId>): Promise<void> {
  for (const { slug, translates, publishedAt } of stories) {
    const [storyId, otherId] = [printed.get(slug), translates && printed.get(translates)]
    if (storyId && otherId)
      insist(await linkTranslation(tx, machine, { storyId, otherId }, moment(publishedAt)))
  }
}

/** Fixed pages stood there before the first story. */
async function printPage(tx: Writer, page: DemoPage, originId: number): Promise<void> {
  const at = moment(stories[0]?.publishedAt ?? '')
  const content: Content = {
    headline: page.headline,
    standfirst: page.standfirst,
    kicker: '',
    kind: 'page',
    sectionId: null,
    topicIds: [],
    bylines: [],
    dateline: '',
    sensitive: false,
    lead: null,
    extras: {},
    body: bodyFrom(page.bodyMarkdown),
  }
  const origin = { origin: demo, originId }
  const { storyId } = await draft(tx, machine, { content, embargoUntil: null, slug: page.slug, origin }, at)
  insist(await publish(tx, machine, { storyId, revision: 1, day: '' }, at))
}

function commentsOn(printed: ReadonlyMap<string, StoryId>): readonly ImportedComment[] {
  const ids = comments.map(() => newId('comment'))
  return comments.flatMap((said, at): readonly ImportedComment[] => {
    const [id, storyId] = [ids[at], printed.get(said.story)]
    if (!id || !storyId) return []
    const comment = {
      id,
      storyId,
      parentId: (said.answers && ids[said.answers - 1]) || null,
      author: said.author,
      text: said.text,
      state: 'visible' as const,
      writtenAt: moment(said.at),
      origin: demo,
      originId: at + 1,
    }
    return [{ comment, from: { email: '', address: '', website: '' } }]
  })
}

function moment(text: string): Instant {
  const instant = parseInstant(text)
  if (!instant) throw new Error(`the demo edition is not dated by ${text}`)
  return instant
}

function insist(result: { readonly ok: boolean; readonly why?: string }): void {
  if (!result.ok) throw new Error(`the demo edition could not be printed: ${result.why}`)
}
