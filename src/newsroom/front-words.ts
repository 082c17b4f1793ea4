import { bandIn, type Deed, isTop, type Slot, type TopSlot, type Unpinnable } from '#fronts/index.ts'
import type { Section } from '#sections/index.ts'

export const slotNames: Record<TopSlot, string> = {
  lead: 'Lead',
  sidebar: 'Beside the lead',
  second: 'Second tier',
  opinion: 'Opinion',
}

/** What the page on the front says. */
export const frontDeskWords = {
  title: 'Front',
  titleOf: (section: string) => `Front: ${section}`,
  paper: 'The whole paper',
  choose: 'Another front',
  hint: 'What you change here waits until you publish it or give it to the clock; readers keep their front until then. Every place that you leave alone fills with the newest that fits, no story stands twice, and what is killed, under embargo or not published is passed over until readers may have it.',
  seeFront: 'What readers have now',
  seePlan: 'As readers would get it',
  now: 'What stands there',
  columns: { slot: 'Place', story: 'Story', how: 'How it came there', deed: '' },
  byItself: 'By itself',
  pinned: 'Pinned',
  pinnedBy: (who: string, when: string) => `Pinned by ${who}, ${when}`,
  until: (when: string) => `until ${when}`,
  callsItself: (headline: string) => `Its own headline: ${headline}`,
  keep: 'Pin it there',
  keepSo: 'Pin it so',
  change: 'Change',
  release: 'Back to the order of the desk',
  letGo: 'Let go',
  further: { up: 'Further up', down: 'Further down' },
  nothing: 'Nothing to put here yet.',
  waiting: 'Pinned, but not shown now',
  waitingHint: 'Their places have filled with the next that fits.',
  waitingStates: {
    draft: 'Not published yet',
    scheduled: 'Scheduled',
    embargoed: 'Under embargo',
    killed: 'Killed',
    gone: 'Not in the paper any more',
    'no-band': 'Its section has no band on the front',
    shut: 'There is no room for it, or another language of it stands there',
  },
  pinTitle: 'Stories',
  find: 'Words in the headline',
  place: 'Place',
  putSomewhere: 'Put it…',
  headlineField: 'Headline on the front',
  headlineHelp: 'Empty: its own.',
  untilField: 'Until',
  untilHelp: (zone: string) =>
    `“Until” may stay empty: then it holds until somebody takes it out. It is in the time of ${zone}.`,
  pin: 'Pin',
  bands: 'Sections below',
  bandGone: 'A section that is gone',
  bandOf: (section: string) => `Band of ${section}`,
  bandsHint:
    'Their bands come in this order. One that has nothing which does not stand above already is left out until it has.',
  hide: 'Hide',
  hideBand: (name: string) => `Hide the band of ${name}`,
  hidden: 'Not on the front',
  hiddenHint: 'Their stories may still stand above, and each section keeps its own page.',
  show: 'Show',
  showBand: (name: string) => `Show the band of ${name}`,
  noBands: 'Every section is hidden: the front ends with its upper half.',
  up: (name: string) => `${name} further up`,
  down: (name: string) => `${name} further down`,
  done: 'What was done',
  undo: 'Undo',
  redo: 'Redo',
  nothingDone: 'Nobody has arranged anything yet: the front fills by itself.',
  somebody: 'Somebody who is gone',
  storyGone: 'a story that is gone',
  idle: 'This is what readers have.',
  waits: 'Not published yet.',
  same: 'The same as readers have.',
  lastStep: (who: string, when: string, what: string) => `Last: ${what} (${who}, ${when}).`,
  overtaken: (who: string, when: string) =>
    `Readers have had another front since this was begun: ${who}, ${when}. Publishing this takes its place.`,
  publish: 'Publish now',
  schedule: 'Schedule…',
  scheduleIt: 'Give it to the clock',
  dueAt: 'Publish at',
  dueHelp: (zone: string) => `To the second, in the time of ${zone}.`,
  startAgain: 'Begin again',
  startAgainHint: 'From what readers have. It can be undone.',
  scheduled: 'Set for a moment',
  scheduledFor: (when: string) => `For ${when}`,
  setBy: (who: string, when: string) => `set by ${who}, ${when}`,
  takeBack: 'Take back',
  takeBackOf: (when: string) => `Take back the front for ${when}`,
  look: 'Look',
  open: 'Go on from this',
  openFrom: (when: string) => `Go on from the front of ${when}`,
  former: 'Fronts that readers had',
  publishedBy: (who: string) => `Published by ${who}`,
  outcomes: {
    kept: (late: string) => `Done by the clock${late}`,
    late: (time: string) => `, ${time} late`,
    'taken-back': (who: string) => `Taken back by ${who}`,
    forbidden: 'Not done: whoever set it may not arrange the front any more',
  },
  river: 'Latest',
} as const

/** A band is called as its section is. */
export const slotName = (slot: Slot, sections: readonly Section[]): string =>
  isTop(slot)
    ? slotNames[slot]
    : (sections.find(({ id }) => id === bandIn(slot))?.name ?? frontDeskWords.bandGone)
export const placeName = (slot: Slot, place: number, sections: readonly Section[]): string =>
  slot === 'lead' ? slotNames.lead : `${slotName(slot, sections)}, ${place + 1}`

export const frontDeeds: Record<Deed, (story: string, slot: string) => string> = {
  begun: () => 'Began with what readers have',
  pinned: (story, slot) => `${slot}: pinned “${story}”`,
  released: (story, slot) => `${slot}: let “${story}” go`,
  ordered: () => 'Put the sections in another order',
  hidden: () => 'Hid the band of a section',
  shown: () => 'Brought the band of a section back',
  undone: (story, slot) => (slot ? `Took back: ${slot}, “${story}”` : 'Took the last change back'),
  redone: (story, slot) => (slot ? `Again: ${slot}, “${story}”` : 'Did again what was taken back'),
  restored: () => 'Went on from another front',
  published: () => 'Published the front',
  scheduled: () => 'Gave the front to the clock',
}

/** What an address may make the page say. */
export const frontSaid: Readonly<Record<string, string>> = {
  pinned: 'Pinned. Readers get it when you publish.',
  released: 'Let go. The place has filled by itself.',
  ordered: 'The sections have their new order.',
  hidden: 'Its band is off the front.',
  shown: 'Its band is back on the front.',
  undone: 'Taken back.',
  redone: 'Done again.',
  restored: 'You go on from that front. Undo brings back what you had.',
  published: 'Published. Readers have it now.',
  scheduled: 'The clock has it. What you do now is another front.',
  unscheduled: 'Taken back. Its plan can still be opened below.',
}

export const frontNo: Record<
  | Unpinnable
  | 'not-found'
  | 'no-such-place'
  | 'not-pinned'
  | 'hidden-already'
  | 'shown-already'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'nothing-to-publish'
  | 'no-such-plan'
  | 'moment-taken'
  | 'nothing-scheduled'
  | 'headline-too-long'
  | 'wrong-until'
  | 'wrong-due',
  string
> = {
  killed: 'This story was killed. It cannot stand on the front.',
  'fixed-page': 'A fixed page stands in no list, and not on the front.',
  'paid-for': 'A sponsored story is not put before the others. It stands in the river.',
  'in-the-past': 'That moment is over already.',
  'not-found': 'There is no such story.',
  'no-such-place': 'This front has no such place.',
  'not-pinned': 'It is not pinned any more.',
  'hidden-already': 'Its band is hidden already.',
  'shown-already': 'Its band is on the front already.',
  'nothing-to-undo': 'There is nothing to take back.',
  'nothing-to-redo': 'There is nothing to do again.',
  'nothing-to-publish': 'Nothing was changed: readers have this front already.',
  'no-such-plan': 'There is no such front.',
  'moment-taken': 'Another front is set for that second. Take it back, or choose another second.',
  'nothing-scheduled': 'The clock does not have it any more: it was taken back, or it is done.',
  'headline-too-long': 'That headline is too long for the front.',
  'wrong-until': 'Write until when as a day and a time: 2022-03-09 18:30. Or leave it empty.',
  'wrong-due': 'Write the moment as a day and a time: 2022-03-09 18:30:00.',
}

export const frontConflict = (who: string, when: string, what: string): string =>
  `${who} was faster (${when}): ${what}. What you asked for was not done. This is the plan as it is now; ask again if it is still right.`
export const frontChanged = (who: string, when: string): string =>
  `Readers have had another front since you looked: ${who}, ${when}. Yours was not published and is still here. Look at theirs; publish again to take its place.`
