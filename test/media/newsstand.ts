// A paper whose stories show pictures and files.
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { figure, paragraph, text } from '#document/make.ts'
import type { Body } from '#document/model.ts'
import type { Instant } from '#kernel/time.ts'
import { type Medium, takeIn } from '#media/index.ts'
import { machine } from '#people/index.ts'
import { clock } from '#platform/mint.ts'
import { draft, kill, publish, type StoryId } from '#stories/index.ts'
import { local } from '../harness/desk.ts'
import type { TestPaper } from '../harness/paper.ts'

/** Takes bytes in as the machine; what is refused fails the test. */
export async function takenIn(
  paper: TestPaper,
  name: string,
  bytes: Uint8Array,
  from?: Pick<Medium, 'origin' | 'originId' | 'source'>,
): Promise<Medium> {
  const outcome = await takeIn(
    paper,
    machine,
    { name, bytes: Readable.from([Buffer.from(bytes)]), from },
    clock(),
  )
  assert.ok(outcome.ok, `${name}: ${outcome.ok ? '' : outcome.why}`)
  return outcome.value
}

/** Why bytes are not taken in. */
export async function refusalOf(paper: TestPaper, name: string, bytes: Uint8Array): Promise<string> {
  const outcome = await takeIn(paper, machine, { name, bytes: Readable.from([Buffer.from(bytes)]) }, clock())
  return outcome.ok ? `taken in as ${outcome.value.type}` : outcome.why
}

const showing = (media: readonly Medium[]): Body => ({
  type: 'doc',
  content: [
    paragraph([text('See for yourself.')]),
    ...media.map(({ id }) => figure({ media: id, alt: 'What it shows', credit: 'Nell Ashdown' })),
  ],
})

export async function draftShowing(
  paper: TestPaper,
  media: readonly Medium[],
  embargoUntil: Instant | null = null,
): Promise<StoryId> {
  const content = {
    headline: `A story with ${media.length} pictures`,
    standfirst: '',
    kicker: '',
    kind: 'news',
    sectionId: local,
    topicIds: [],
    bylines: [],
    dateline: '',
    sensitive: false,
    lead: null,
    extras: {},
    body: showing(media),
  } as const
  const { storyId } = await paper.store.write((tx) => draft(tx, machine, { content, embargoUntil }, clock()))
  return storyId
}

export async function publishDraft(paper: TestPaper, storyId: StoryId): Promise<void> {
  const outcome = await paper.store.write((tx) =>
    publish(tx, machine, { storyId, revision: 1, day: '2031/11/23' }, clock()),
  )
  assert.ok(outcome.ok)
}

/** In front of readers, now. */
export async function publishShowing(paper: TestPaper, media: readonly Medium[]): Promise<StoryId> {
  const id = await draftShowing(paper, media)
  await publishDraft(paper, id)
  return id
}

export async function killStory(paper: TestPaper, storyId: StoryId): Promise<void> {
  const outcome = await paper.store.write((tx) =>
    kill(tx, machine, { storyId, reason: 'It was not so.' }, clock()),
  )
  assert.ok(outcome.ok)
}
