// What every page of the desk begins with: the paper, the visitor, and the story with everything the desk holds of it.

import { type Edition, editionOf } from '#copy/index.ts'
import { parseId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, can, type Door, demand, type Permission } from '#people/index.ts'
import { faultKind } from '#platform/db/faults.ts'
import { budgetStateOf, findPlan } from '#planning/index.ts'
import type { Reader, Writer } from '#platform/db/rights.ts'
import type { Store } from '#platform/db/store.ts'
import { found, HttpFault } from '#platform/http/faults.ts'
import { type Form, shaped } from '#platform/http/form.ts'
import type { Call, Route } from '#platform/http/route.ts'
import {
  type Content,
  type Draft,
  type Filed,
  filed,
  findDraft,
  findStory,
  findHold,
  findOpenSchedule,
  findVersion,
  mayCorrect,
  mayHold,
  mayRepublish,
  mayKill,
  mayPublish,
  mayRead,
  mayRevise,
  mayTranslate,
  stateOf,
  type Version,
} from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'
import { roomsFor } from './rooms.ts'
import { dress } from '#ui/theme/dress.ts'
import { addresses, deedAddress, storyAddress } from './addresses.ts'
import { Revision } from './contract.ts'
import type { Desk, Piece } from './facts.ts'
import { planWords } from './budget-words.ts'
import { planNotesOf } from './routes-plan-notes.ts'
import { notesOf, type Standing } from './routes-standing.ts'
import { linkWords } from './preview-link-words.ts'
import { publishingWords } from './publishing-words.ts'
import { deskWords } from './words.ts'

export type DeskRoute = Route<Actor, Door>
export type DeskCall = Call<Actor>

/** Whoever comes in, with what waits for them: see routes-waiting.ts. */
type Visitor = Actor & { readonly unread?: number }

export function deskOf({ paper, settings }: Edition, visitor: Visitor): Desk {
  return {
    paper: paper.name,
    files: dress.inLook(settings.look).filesFor('en'),
    me: visitor.id === null ? undefined : { name: visitor.name, role: visitor.role },
    signOut: addresses.signOut,
    account: addresses.account,
    stories: addresses.budget,
    write: addresses.write,
    notices: visitor.id === null ? undefined : { path: addresses.notices, unread: visitor.unread ?? 0 },
    rooms: roomsFor(visitor),
  }
}

/** Whether the address says that this was just done: `?said=saved`. A form that came back is not done. */
export const isSaid = ({ url, request }: DeskCall, what: string): boolean =>
  request.method === 'GET' && url.searchParams.get('said') === what

/** A story as the desk has it. */
export interface OnDesk {
  readonly edition: Edition
  readonly desk: Desk
  readonly story: Filed
  readonly draft: Draft | undefined
  readonly live: Version | undefined
  /** The newest words there are. */
  readonly content: Content
  /** Of the draft; 0 where the desk holds none. */
  readonly revision: number
  readonly standing: Standing
  readonly piece: Piece
}

/** The story in the address, if this visitor may read it at all. */
export async function onDesk(db: Reader, { params, visitor, place, now, url }: DeskCall): Promise<OnDesk> {
  const story = await filed(db, found(await findStory(db, found(parseId('story', params['id'])))))
  demand(visitor, mayRead, story)
  const [edition, draft, live, publication, correction, withdrawal, hold, plan] = await Promise.all([
    editionOf(db, place, now),
    findDraft(db, story.id),
    story.version === null ? undefined : findVersion(db, story.id, story.version),
    findOpenSchedule(db, story.id, 'publication'),
    findOpenSchedule(db, story.id, 'correction'),
    findOpenSchedule(db, story.id, 'withdrawal'),
    findHold(db, story.id),
    findPlan(db, story.id),
  ])
  const content = found(draft ?? live)
  const doors = doorsTo(story, visitor, now).map((door) => ({ ...door, isHere: door.path === url.pathname }))
  const standing = { publication, correction, withdrawal, hold }
  const piece = {
    headline: content.headline,
    state: budgetStateOf(stateOf(story, now, draft !== undefined, publication !== undefined), plan),
    doors,
    next: nextFor(story, visitor, draft !== undefined),
    notes: [
      ...(await notesOf(db, edition, standing, draft?.revision)),
      ...(await planNotesOf(db, edition, story, plan, now)),
    ],
  }
  return {
    edition,
    desk: deskOf(edition, visitor),
    story,
    draft,
    live,
    content,
    revision: draft?.revision ?? 0,
    standing,
    piece,
  }
}

/** Where this visitor can go from here now. */
function doorsTo(story: Filed, visitor: Actor, now: Instant): readonly Place[] {
  const alive = story.killedAt === null
  const published = alive && story.publishedAt !== null
  const isPublic = story.publicAt !== null && story.publicAt <= now
  const may = (isOpen: boolean, permission: Permission<Filed>): boolean =>
    isOpen && can(visitor, permission, story)
  const at = (deed: Parameters<typeof deedAddress>[1]): string => deedAddress(story.id, deed)
  const doors: readonly (readonly [open: boolean, name: string, path: string])[] = [
    [may(alive, mayRevise), deskWords.body, storyAddress(story.id)],
    [true, planWords.title, at('planning')],
    [true, deskWords.preview, at('preview')],
    [true, deskWords.history, at('versions')],
    [story.version !== null, publishingWords.compare, at('comparison')],
    [alive, linkWords.title, at('links')],
    [may(alive, mayTranslate), deskWords.translations, at('translations')],
    [isPublic, deskWords.readIt, story.path ?? ''],
    [may(published, mayKill), deskWords.kill, at('kill')],
    [may(!alive, mayRepublish), publishingWords.republish, at('republication')],
    [may(alive, mayHold), publishingWords.legal, at('hold')],
  ]
  return doors.flatMap(([open, name, path]) => (open ? [{ name, path }] : []))
}

/** A change of a story that is out is published with a word on it; the door to that waits for the change. */
function nextFor(story: Filed, visitor: Actor, hasDraft: boolean): Piece['next'] {
  if (story.killedAt !== null) return undefined
  if (story.publishedAt === null)
    return can(visitor, mayPublish, story)
      ? { name: deskWords.publish, path: deedAddress(story.id, 'publication'), isWaiting: false }
      : undefined
  return can(visitor, mayCorrect, story)
    ? { name: deskWords.correct, path: deedAddress(story.id, 'correction'), isWaiting: !hasDraft }
    : undefined
}

export function revisionIn(form: Form): number {
  const read = shaped(form, Revision)
  if (!read.success) throw new HttpFault('bad-request', 'no revision')
  return read.data.revision
}

/** Two who name several new things at the same moment may wait for each other; Postgres then stops one of them, who begins again. */
export async function writeTogether<T>(store: Store, work: (tx: Writer) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await store.write(work)
    } catch (error) {
      if (tries === 3 || faultKind(error) !== 'deadlock') throw error
    }
  }
}
