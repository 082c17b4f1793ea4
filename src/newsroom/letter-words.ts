import type { Mark, Suspicion } from '#letters/index.ts'

/** What the desk's pages of letters say. */
export const letterWords = {
  letters: 'Letters',
  columns: { at: 'Time', letter: 'Letter', story: 'About', who: 'From' },
  nameless: 'No name given',
  noStory: 'No story',
  none: 'No letter here.',
  noneHint: 'Readers find the form in the foot of every page, and under every story.',
  letterFrom: (who: string) => `Letter from ${who}`,
  letterWithoutName: 'Letter without a name',
  about: 'About',
  desk: 'At the desk',
  from: 'From',
  received: 'Received',
  answerTo: 'Answer to',
  noAddress: 'No address: it was not given, or is deleted by now.',
  suspected: 'Taken for spam',
  marked: 'Marked',
  by: (mark: string, who: string, when: string) => `${mark} by ${who}, ${when}`,
  byNobody: (mark: string, when: string) => `${mark}, ${when}`,
  mark: 'What has become of it',
  markHint:
    'Answered: you wrote back, from your own mail. Done: there is nothing to write. Spam is deleted after a month.',
  said: (mark: string) => `Marked: ${mark}.`,
  back: 'Back to that letter',
  kept: (days: number) => `The address is deleted ${days} days after the letter came.`,
} as const

export const markWords: Record<Mark | 'new', string> = {
  new: 'New',
  answered: 'Answered',
  done: 'Done',
  spam: 'Spam',
}

export const suspicionWords: Record<Suspicion, string> = {
  trap: 'It filled in a field that no reader sees.',
  haste: 'It was sent within three seconds.',
  links: 'It has more than two links.',
}
