// What the desk says of schedules, the checklist, legal holds and the record.
import type { Check, CheckItem, Finding, Unschedulable } from '#stories/index.ts'

export const publishingWords = {
  worthALook: 'Worth a look before it goes out:',
  openPicture: 'Open the picture',
  editChecklist: 'What is looked at',
  scheduleTitle: 'Or at a moment of its own',
  scheduleHint:
    'The clock publishes the text that you have read. If somebody without the right to publish changes it meanwhile, it waits for you.',
  dueAt: 'Publish at',
  dueHelp: (zone: string) => `To the second, in the time of ${zone}.`,
  schedule: 'Set it',
  scheduleAnew: 'Set it anew',
  takeBack: 'Take it back',
  dueWrong: 'Write a day and a time: 2026-11-26 18:30:00.',
  correctLaterTitle: 'Or at a moment of its own',
  correctLaterHint:
    'Readers see nothing of the change before, and are told of it then. Until then it can be taken back.',
  correctAt: 'Publish the change at',
  withdrawTitle: 'Or at a moment of its own',
  withdrawHint: 'It leaves every page, list and feed then. Until then it can be taken back.',
  withdrawAt: 'Kill at',
  scheduledFor: (when: string, who: string) => `To be published on ${when}; set by ${who}.`,
  correctionFor: (when: string, who: string) => `Its change is to be published on ${when}; set by ${who}.`,
  withdrawalFor: (when: string, who: string) => `To be killed on ${when}; set by ${who}.`,
  waits: 'It was changed since by somebody who may not publish: it will not go out before you set it anew.',
  nothingScheduled: {
    title: 'There is nothing to take back',
    hint: 'It was done or taken back a moment ago.',
  },
  republish: 'Publish again',
  republishHint:
    'It comes back to its address and its place in every list, as it was last published. The kill stays on the record, with the reason you give now beside it.',
  republishReason: 'Why it is back, as readers will see it',
  notKilled: {
    title: 'This story is not killed',
    hint: 'Somebody else brought it back a moment ago, or it was never withdrawn.',
  },
  legal: 'Legal',
  holdTitle: 'Legal hold',
  holdHint:
    'While it is held, nothing of this story goes out, nor any change of it. Killing it is still possible.',
  held: 'It is held back by law.',
  holdReason: 'Why, for the newsroom',
  hold: 'Hold it back',
  lift: 'Lift the hold',
  heldBy: (who: string, when: string, reason: string) => `Legal hold since ${when}, by ${who}: ${reason}`,
  heldAlready: {
    title: 'This story is held already',
    hint: 'Somebody else put a hold on it a moment ago. It is shown on its page.',
  },
  notHeld: { title: 'There is no hold on this story', hint: 'Somebody else lifted it a moment ago.' },
  formerHolds: 'Former holds',
  liftedBy: (who: string, when: string) => `Lifted on ${when} by ${who}.`,
  dueFor: (when: string) => `For ${when}`,
  doneAt: (when: string) => `at ${when}`,
  onTime: 'to the second',
  late: (by: string) => `${by} late`,
  checklistTitle: 'Checklist',
  checklistHint:
    'What is looked at before a story goes out, and again when its moment comes. A story without headline, text or section, and one that is held back by law, never goes out.',
  checklistSaved: 'Saved. It counts from now on.',
  from: 'From how many on',
  boundWrong: 'Write a whole number between 1 and 100000.',
  blank: 'Remove the text by law',
  blankTitle: (number: number) => `Remove the text of version ${number}`,
  blankHint:
    'For a court’s order or a right that the law gives. The words and pictures of this version are deleted for good; its place, its time and its hash stay on the record, with the reason you give. This cannot be taken back.',
  blankReason: 'The reason, as readers will see it',
  blanked: 'Its text was removed by law.',
  liveVersion: {
    title: 'Readers have this version now',
    hint: 'Publish a change or kill the story first: both say so to readers. Then the text of this version can go.',
  },
  blankedAlready: {
    title: 'Its text is gone already',
    hint: 'Somebody else removed it a moment ago. The record says why.',
  },
  compare: 'Compare',
  compareTitle: 'Side by side',
  compareFrom: 'On the left',
  compareTo: 'On the right',
  readersHave: 'What readers have',
  deskHas: 'What is on the desk',
  version: (number: number) => `Version ${number}`,
  restore: (number: number) => `Take version ${number} to the desk`,
  restoreHint: 'It becomes the draft. Readers see nothing before it is published as a change.',
  restored: 'It is on the desk again. Readers see nothing of it until it is published.',
  restoreUndo: 'Put back what was on the desk before',
  restoreUndone: 'What was on the desk before is back.',
  nothingToUndo: {
    title: 'There is nothing to put back',
    hint: 'Nothing was taken from an earlier version, or the text has been saved since.',
  },
} as const

/** What was found, in a sentence. */
export function findingWords({ item, measured = 0, bound = 0 }: Finding): string {
  const said: Record<CheckItem, string> = {
    alt: 'A picture has no description for people who cannot see it.',
    credit: 'A picture does not say whose it is.',
    rights: 'The right to show a picture or a file has run out, or will have before readers see it.',
    'rights-soon':
      'The right to show a picture or a file runs out within thirty days of when readers get it; then it leaves the page.',
    standfirst: 'It has no standfirst. Search engines and shared links show one.',
    byline: 'Nobody’s name stands over it.',
    long: `It has ${measured} words; ${bound} are enough for most stories.`,
    links: `It gives figures in ${measured === 1 ? 'one paragraph' : `${measured} paragraphs`} and links to nothing that a reader could check them by.`,
    'search-headline': `Search engines cut headlines after some ${bound} characters; this one has ${measured}. Give it a shorter one for them.`,
    'card-headline': `Shared links cut headlines after some ${bound} characters; this one has ${measured}.`,
  }
  return said[item]
}

export const itemWords: Record<CheckItem, { readonly label: string; readonly help: string }> = {
  alt: { label: 'Descriptions of pictures', help: 'In the story or in the library.' },
  credit: { label: 'Credits of pictures', help: 'In the story or in the library.' },
  rights: { label: 'Rights to pictures and files', help: 'For the moment at which readers get the story.' },
  'rights-soon': { label: 'Rights that are about to run out', help: 'Within thirty days.' },
  standfirst: { label: 'Standfirst', help: '' },
  byline: { label: 'Byline', help: '' },
  long: { label: 'Length', help: 'In words.' },
  links: { label: 'Claims without a link', help: 'Figures, where nothing in the story leads to a source.' },
  'search-headline': { label: 'Headline in search engines', help: 'In characters.' },
  'card-headline': { label: 'Headline on shared links', help: 'In characters.' },
}
export const levelWords: Record<Check['level'], string> = {
  refuse: 'Refuse the story',
  warn: 'Say so',
  off: 'Do not look',
}

export const unschedulableWords: Partial<Record<Unschedulable, string>> = {
  'in-the-past': 'This moment is past already. Set a later one.',
  'embargo-before-due': 'Its embargo is over before that moment. Take the embargo away, or set it later.',
}

/** What came of what was set, in the story's chronicle. */
export const outcomeWords: Readonly<Record<string, string>> = {
  kept: 'done by the clock',
  overtaken: 'somebody did it by hand before',
  'taken-back': 'taken back',
  'set-anew': 'set anew',
  forbidden: 'not done: whoever set it may not do it any more',
  'changed-meanwhile': 'not done: the text had been changed by somebody who may not publish',
  'nothing-changed': 'not done: there was no change any more',
  'not-ready': 'not done: the checklist or a legal hold had something against it',
  'already-published': 'not done: it was published already',
  'not-published': 'not done: it was not published',
  killed: 'not done: it was killed already',
  'embargo-in-the-past': 'not done: its embargo was over already',
  'headline-missing': 'not done: it had no headline',
  'body-missing': 'not done: it had no text',
  'section-missing': 'not done: it stood in no section',
  'sponsor-missing': 'not done: it did not say who pays for it',
  'reason-missing': 'not done: there was no reason',
}
