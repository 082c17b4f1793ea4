// Two states of a story side by side, and an earlier one back on the desk.
import { changesOf } from '#copy/index.ts'
import type { MediaId } from '#document/model.ts'
import { mediaByIds } from '#media/index.ts'
import { can } from '#people/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { found } from '#platform/http/faults.ts'
import { readForm, shaped } from '#platform/http/form.ts'
import { htmlResponse, seeOther } from '#platform/http/route.ts'
import {
  type Content,
  findShelved,
  listVersions,
  mayRead,
  mayRevise,
  mediaOf,
  restore,
  unrestore,
} from '#stories/index.ts'
import { addresses, deedAddress } from './addresses.ts'
import { ComparisonPage } from './comparison.tsx'
import { VersionForm } from './contract/publishing.ts'
import type { Thumb } from './media-facts.ts'
import { publishingWords } from './publishing-words.ts'
import { forDeed } from './routes-checked.tsx'
import { noPage } from './routes-clash.tsx'
import { type DeskCall, type DeskRoute, type OnDesk, onDesk, revisionIn } from './routes-desk.ts'
import { thumbOf } from './routes-library.tsx'
import { clashPage } from './routes-no.tsx'
import { saidIn } from './routes-said.ts'

const path = `${addresses.stories}/:id/comparison`

export const comparison: DeskRoute = {
  kind: 'route',
  method: 'GET',
  path,
  who: mayRead,
  handle: (call) => call.store.reading(async (db) => comparisonPage(db, call, await onDesk(db, call))),
}

interface State {
  readonly value: string
  readonly name: string
  readonly content: Content
  /** Of a version that can be taken to the desk. */
  readonly number?: number
}

/** The desk's draft and every version whose words are still there. */
async function statesOf(db: Reader, { story, draft, live }: OnDesk): Promise<readonly State[]> {
  const versions = await listVersions(db, story.id)
  return [
    ...(draft ? [{ value: 'desk', name: publishingWords.deskHas, content: draft }] : []),
    ...versions
      .toReversed()
      .filter(({ headline, body }) => headline !== '' || body.content.length > 0)
      .map((version) => ({
        value: String(version.number),
        name:
          version.number === live?.number
            ? `${publishingWords.version(version.number)}: ${publishingWords.readersHave}`
            : publishingWords.version(version.number),
        content: version,
        number: version.number,
      })),
  ]
}

/** The two that were asked for; else what readers have beside the newest there is, or beside what they had before. */
function sidesIn({ url: { searchParams } }: DeskCall, { live }: OnDesk, states: readonly State[]) {
  const asked = (side: 'left' | 'right'): State | undefined =>
    states.find(({ value }) => value === searchParams.get(side))
  const right = asked('right') ?? found(states[0])
  const readers = states.find(({ number }) => number === live?.number)
  const before = right === readers ? states[states.indexOf(right) + 1] : readers
  return { left: asked('left') ?? before ?? right, right }
}

async function comparisonPage(db: Reader, call: DeskCall, held: OnDesk): Promise<Response> {
  const { story, edition, desk, piece } = held
  const states = await statesOf(db, held)
  const { left, right } = sidesIn(call, held, states)
  const [changes, thumbs] = [
    await changesOf(db, edition, left.content, right.content),
    await thumbsOf(db, [left.content, right.content]),
  ]
  const sideOf = ({ value, name, content }: State) => ({
    value,
    name,
    lead: content.lead ? thumbs.get(content.lead.media) : undefined,
  })
  const page = (
    <ComparisonPage
      desk={desk}
      piece={piece}
      said={saidIn(call, held)}
      action={deedAddress(story.id, 'comparison')}
      choices={states.map(({ value, name }) => ({ value, label: name }))}
      left={sideOf(left)}
      right={sideOf(right)}
      changes={changes}
      thumbs={thumbs}
      {...(await restoringFrom(db, call, held, left))}
    />
  )
  return htmlResponse(page)
}

/** What whoever may write can take to the desk, and put back. */
async function restoringFrom(db: Reader, call: DeskCall, held: OnDesk, { number }: State) {
  const { story, draft, revision } = held
  if (story.killedAt !== null || !can(call.visitor, mayRevise, story)) return {}
  const own = deedAddress(story.id, 'comparison')
  const shelved = await findShelved(db, story.id)
  return {
    restoring:
      number === undefined ? undefined : { action: `${own}/restoration`, number, revision: String(revision) },
    undo: shelved && shelved.revision === draft?.revision ? `${own}/undo` : undefined,
  }
}

async function thumbsOf(db: Reader, contents: readonly Content[]): Promise<ReadonlyMap<MediaId, Thumb>> {
  const media = await mediaByIds(db, [...new Set(contents.flatMap(mediaOf))])
  return new Map(
    [...media.values()].flatMap((medium) => {
      const thumb = thumbOf(medium, 320)
      return thumb ? [[medium.id, thumb] as const] : []
    }),
  )
}

export const versionRestored: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${path}/restoration`,
  who: mayRevise,
  handle: async (call) => {
    const { store, visitor, now } = call
    const form = await readForm(call.request)
    const from = revisionIn(form)
    const { version } = found(shaped(form, VersionForm).data)
    const held = await forDeed(call, mayRevise)
    const { id: storyId } = held.story
    const outcome = await store.write((tx) => restore(tx, visitor, { storyId, version, from }, now))
    if (outcome.ok) return seeOther(`${deedAddress(storyId, 'comparison')}?said=restored`)
    if (outcome.why === 'blanked-already') return noPage(held, publishingWords.blankedAlready)
    return clashPage(held, outcome.why)
  },
}

export const versionUnrestored: DeskRoute = {
  kind: 'route',
  method: 'POST',
  path: `${path}/undo`,
  who: mayRevise,
  handle: async (call) => {
    const { store, visitor, now } = call
    const held = await forDeed(call, mayRevise)
    const { id: storyId } = held.story
    const outcome = await store.write((tx) => unrestore(tx, visitor, { storyId }, now))
    if (outcome.ok) return seeOther(`${deedAddress(storyId, 'comparison')}?said=undone`)
    return outcome.why === 'not-found'
      ? clashPage(held, outcome.why)
      : noPage(held, publishingWords.nothingToUndo)
  },
}
