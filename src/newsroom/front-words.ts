import type { Deed, Slot, Unpinnable } from '#fronts/index.ts'

export const slotNames: Record<Slot, string> = {
  lead: 'Lead',
  sidebar: 'Beside the lead',
  second: 'Second tier',
  opinion: 'Opinion',
}

/** What the page on the front says. */
export const frontDeskWords = {
  title: 'Front',
  hint: 'Pin a story where you want it. Every other place fills with the newest that fits, no story stands twice, and what is killed, under embargo or not published is passed over until readers may have it.',
  seeFront: 'See the front',
  now: 'What stands there now',
  columns: { slot: 'Place', story: 'Story', how: 'How it came there', deed: '' },
  byItself: 'By itself',
  pinnedBy: (who: string, when: string) => `Pinned by ${who}, ${when}`,
  until: (when: string) => `until ${when}`,
  keep: 'Pin it there',
  release: 'Let go',
  nothing: 'Nothing to put here yet.',
  waiting: 'Pinned, but not shown now',
  waitingStates: {
    draft: 'Not published yet',
    scheduled: 'Scheduled',
    embargoed: 'Under embargo',
    killed: 'Killed',
    gone: 'Not in the paper any more',
    shut: 'There is no room for it, or another language of it stands there',
  },
  pinTitle: 'Pin another story',
  find: 'Words in the headline',
  place: 'Place',
  untilField: 'Until',
  untilHelp: (zone: string) =>
    `“Until” may stay empty: then it holds until somebody takes it out. Otherwise write 2022-03-09 18:30, in the time of ${zone}.`,
  pin: 'Pin',
  bands: 'Sections below',
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
  undo: 'Undo the last change',
  nothingDone: 'Nobody has arranged anything yet: the front fills by itself.',
  somebody: 'Somebody who is gone',
  storyGone: 'a story that is gone',
} as const

export const frontDeeds: Record<Deed, (story: string, slot: string) => string> = {
  pinned: (story, slot) => `${slot}: pinned “${story}”`,
  released: (story, slot) => `${slot}: let “${story}” go`,
  ordered: () => 'Put the sections in another order',
  hidden: () => 'Hid the band of a section',
  shown: () => 'Brought the band of a section back',
  undone: () => 'Took the last change back',
}

/** What an address may make the page say. */
export const frontSaid: Readonly<Record<string, string>> = {
  pinned: 'Pinned. Readers have it now.',
  released: 'Let go. The place has filled by itself.',
  ordered: 'The sections have their new order.',
  hidden: 'Its band is off the front.',
  shown: 'Its band is back on the front.',
  undone: 'Taken back.',
}

export const frontNo: Record<
  | Unpinnable
  | 'not-found'
  | 'not-pinned'
  | 'hidden-already'
  | 'shown-already'
  | 'nothing-to-undo'
  | 'wrong-until',
  string
> = {
  killed: 'This story was killed. It cannot stand on the front.',
  'fixed-page': 'A fixed page stands in no list, and not on the front.',
  'paid-for': 'A sponsored story is not put before the others. It stands in the river.',
  'in-the-past': 'That moment is over already.',
  'not-found': 'There is no such story.',
  'not-pinned': 'It is not pinned any more.',
  'hidden-already': 'Its band is hidden already.',
  'shown-already': 'Its band is on the front already.',
  'nothing-to-undo': 'There is nothing to take back.',
  'wrong-until': 'Write until when as a day and a time: 2022-03-09 18:30. Or leave it empty.',
}

export const frontConflict = (who: string, when: string, what: string): string =>
  `${who} was faster (${when}): ${what}. What you asked for was not done. This is the front as it is now; ask again if it is still right.`
