import type { TopicFault } from '#sections/index.ts'

const several = (count: number, one: string, many: string): string => (count === 1 ? one : many)

export const topicWords = {
  title: 'Topics',
  help: 'What stories are about, across all sections. Writers add topics as they write; here they are called by one name, and made one where they are the same.',
  finder: 'Part of a name or an address',
  show: 'Show',
  shown: { all: 'All topics', unused: 'Without stories' },
  sort: 'Order',
  sorts: { name: 'By address', most: 'Most stories first' },
  columns: { choose: 'Choose', topic: 'Topic', stories: 'Stories' },
  choose: (name: string) => `Choose ${name}`,
  chosen: 'Chosen',
  into: 'Merge into',
  intoLabel: 'The topic that stands for those chosen',
  merge: 'Merge',
  remove: 'Remove',
  keys: 'j and k walk the lines, x chooses one, Enter opens it, / goes to the search.',
  noneFound: 'No such topic',
  noneFoundHelp: 'Look for a part of its name, or show all topics.',
  none: 'No topics yet',
  noneHelp: 'A topic comes into being when a writer names it in a story, or here.',
  add: 'Add a topic',
  name: 'Name',
  nameHelp: 'As readers see it.',
  address: 'Address',
  addressHelp: (path: string) =>
    `What stands behind /topic/ today: ${path}. The old address and its feeds lead to the new one.`,
  save: 'Save',
  undo: 'Undo',
  stories: (count: number) => `${count} published ${several(count, 'story', 'stories')}`,
  asReaders: 'As readers see it',
  standsIn: (name: string) => `It was merged: ${name} stands for it, and its address leads there.`,
  mergeOne: 'Merge into another',
  other: 'The other topic',
  mergeOneHelp:
    'Its stories stand under the other topic, its address leads there, and whoever writes its name means the other. It can be taken apart again at any time.',
  removeOne: 'Remove',
  removeOneHelp: 'Only a topic that no story, draft or old version names can be removed.',
  former: 'Old addresses that lead here',
  takeDown: 'Take down',
  takeDownLabel: (path: string) => `${path} leads nowhere any more`,
  merged: 'Merged into it',
  separate: 'Take apart',
  separateLabel: (name: string) => `${name} stands for itself again`,
  added: (names: string) => `Added: ${names}.`,
  mergedSaid: (count: number, name: string) =>
    `${several(count, 'One topic stands', `${count} topics stand`)} in ${name} now. Old addresses lead there.`,
  separated: (names: string) => `For itself again: ${names}.`,
  renamed: (name: string) => `It is called ${name} now.`,
  moved: (name: string, from: string, to: string) => `It is called ${name} now. ${from} leads to ${to}.`,
  removed: (names: string) => `Removed: ${names}.`,
  returned: (names: string) => `Back again: ${names}, with the old addresses that nobody else took.`,
  tookDown: (path: string) => `${path} leads nowhere any more.`,
  putUp: (path: string) => `${path} leads here again.`,
} as const

export const topicFaultWords: Record<TopicFault | 'no-topic', string> = {
  'not-found': 'One of these topics is not there any more. Nothing has been changed.',
  'no-topic': 'There is no topic of this name. Nothing has been changed; add it first, or choose another.',
  'name-missing': 'A topic needs a name.',
  'address-without-letters': 'An address needs a letter or a digit, in any script.',
  'address-taken':
    'This address belongs to another topic, or leads to one. Nothing has been changed: choose another, or merge the two.',
  'into-itself':
    'A topic cannot be merged into itself. Choose another one besides it; nothing has been changed.',
  'merged-meanwhile':
    'One of these topics has been merged meanwhile. Nothing has been changed here; look at the list again.',
  'none-chosen': 'No topic is chosen.',
  'returned-already':
    'These topics are back already, or were removed too long ago. Nothing has been changed.',
  'in-use':
    'Something still names one of these topics: a story, a draft or an old version. Nothing has been removed; merge it instead.',
}
