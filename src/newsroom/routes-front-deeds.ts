// What the page on the front asks for, done.
import type { Edition } from '#copy/index.ts'
import {
  bandsIn,
  type FrontOf,
  hideBand,
  orderBands,
  paperFront,
  pin,
  publishFront,
  redo,
  release,
  restore,
  scheduleFront,
  showBand,
  undo,
  unscheduleFront,
  workingPlan,
} from '#fronts/index.ts'
import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { SectionId } from '#sections/index.ts'
import type { FrontDeed } from './contract/front.ts'
import type { frontNo, frontSaid } from './front-words.ts'
import type { DeskCall } from './routes-desk.ts'

export type FrontWhy =
  | Exclude<keyof typeof frontNo, 'wrong-until' | 'wrong-due'>
  | 'changed-meanwhile'
  | 'front-changed'

interface Scene {
  readonly edition: Edition
  readonly of: FrontOf
}

/** What was done, as a key of what the page says then. */
export async function frontDeed(
  tx: Writer,
  call: DeskCall,
  { edition, of }: Scene,
  deed: FrontDeed,
): Promise<Result<keyof typeof frontSaid, FrontWhy>> {
  // The front of a section has no bands.
  if (of !== paperFront && 'section' in deed) return refused('no-such-place')
  const outcome = await work(tx, call, { edition, of }, deed)
  return outcome.ok ? done(said[deed.deed]) : outcome
}

const said: Readonly<Record<FrontDeed['deed'], keyof typeof frontSaid>> = {
  pin: 'pinned',
  release: 'released',
  order: 'ordered',
  hide: 'hidden',
  show: 'shown',
  undo: 'undone',
  redo: 'redone',
  restore: 'restored',
  publish: 'published',
  schedule: 'scheduled',
  unschedule: 'unscheduled',
}

function work(
  tx: Writer,
  { visitor, now }: DeskCall,
  { edition, of }: Scene,
  deed: FrontDeed,
): Promise<Result<unknown, FrontWhy>> {
  switch (deed.deed) {
    case 'pin':
      return pin(tx, visitor, { ...deed, of, storyId: deed.story }, now)
    case 'release':
      return release(tx, visitor, { ...deed, of, storyId: deed.story }, now)
    case 'order':
      return moveBand(tx, visitor, { ...deed, edition }, now)
    case 'hide':
      return hideBand(tx, visitor, deed, now)
    case 'show':
      return showBand(tx, visitor, deed, now)
    case 'undo':
      return undo(tx, visitor, { ...deed, of }, now)
    case 'redo':
      return redo(tx, visitor, { ...deed, of }, now)
    case 'restore':
      return restore(tx, visitor, { ...deed, of }, now)
    case 'publish':
      return publishFront(tx, visitor, { ...deed, of }, now)
    case 'schedule':
      return scheduleFront(tx, visitor, { ...deed, of }, now)
    case 'unschedule':
      return unscheduleFront(tx, visitor, { of, id: deed.schedule }, now)
  }
}

interface Move {
  readonly seen: number
  readonly section: SectionId
  /** One further, or to this place, counted from 0 among those that are shown. */
  readonly to: 'up' | 'down' | number
  readonly edition: Edition
}
async function moveBand(
  tx: Writer,
  visitor: DeskCall['visitor'],
  { seen, section, to, edition }: Move,
  now: Instant,
): Promise<Result<unknown, FrontWhy>> {
  const { shown, hidden } = bandsIn(await workingPlan(tx, paperFront), edition.menu)
  const order = shown.map(({ id }) => id)
  const from = order.indexOf(section)
  const others = order.filter((id) => id !== section)
  const place = to === 'up' ? from - 1 : to === 'down' ? from + 1 : to
  const bands = from < 0 ? order : others.toSpliced(Math.max(0, place), 0, section)
  return orderBands(tx, visitor, { seen, bands: [...bands, ...hidden.map(({ id }) => id)] }, now)
}
