// The newsroom's rooms, in the order of its bar: whoever may knock sees the door.
import { mayReadAudit } from '#audit/index.ts'
import { mayKeepAdvertisements } from '#ads/index.ts'
import { mayDescribePeople } from '#bylines/index.ts'
import { mayKeepLetters } from '#letters/index.ts'
import { mayArrangeFront } from '#fronts/index.ts'
import { maySeeMedia } from '#media/index.ts'
import { maySetPaper } from '#paper/index.ts'
import { type Actor, admits, type Door, mayKeepAccounts } from '#people/index.ts'
import { mayKeepSignposts } from '#signposts/index.ts'
import { maySeeProofs } from '#proof/index.ts'
import { mayKeepSections } from '#sections/index.ts'
import { maySeeBudget } from '#planning/index.ts'
import { mayWrite } from '#stories/index.ts'
import type { Place } from '#ui/facts.ts'
import { addresses } from './addresses.ts'
import { adWords } from './advertising/words.ts'
import { budgetWords } from './budget-words.ts'
import { calendarWords } from './calendar-words.ts'
import { auditWords } from './audit-words.ts'
import { letterWords } from './letter-words.ts'
import { frontDeskWords } from './front-words.ts'
import { mediaWords } from './media-words.ts'
import { peopleWords } from './people-words.ts'
import { sectionWords } from './setup-words.ts'
import { deskWords } from './words.ts'
import { signpostWords } from './signpost-words.ts'
import { writerWords } from './writer-words.ts'

interface Room extends Place {
  readonly who: Door
  /** Whoever may enter that one finds this behind it. */
  readonly unless?: Door
}
const rooms: readonly Room[] = [
  { name: budgetWords.title, path: addresses.budget, who: maySeeBudget },
  { name: calendarWords.title, path: addresses.calendar, who: maySeeBudget },
  { name: deskWords.write, path: addresses.write, who: mayWrite },
  { name: frontDeskWords.title, path: addresses.front, who: mayArrangeFront },
  { name: mediaWords.media, path: addresses.media, who: maySeeMedia },
  { name: writerWords.title, path: addresses.writers, who: mayDescribePeople },
  { name: letterWords.letters, path: addresses.letters, who: mayKeepLetters },
  { name: adWords.advertising, path: addresses.advertising, who: mayKeepAdvertisements },
  { name: deskWords.imports, path: addresses.imports, who: maySeeProofs },
  { name: peopleWords.title, path: addresses.people, who: mayKeepAccounts },
  { name: auditWords.short, path: addresses.audit, who: mayReadAudit },
  { name: sectionWords.title, path: addresses.sections, who: mayKeepSections, unless: maySetPaper },
  { name: signpostWords.title, path: addresses.signposts, who: mayKeepSignposts, unless: maySetPaper },
  { name: deskWords.settings, path: addresses.settings, who: maySetPaper },
]

/** The rooms that this visitor may enter. The first is where the newsroom opens for them. */
export const roomsFor = (visitor: Actor): readonly Place[] =>
  rooms
    .filter(({ who, unless }) => admits(visitor, who) && !(unless && admits(visitor, unless)))
    .map(({ name, path }) => ({ name, path }))
