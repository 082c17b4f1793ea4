// What the desk says of pictures and files.
import type { MediaDeed, MediaKind, NoReceipt } from '#media/index.ts'
import type { Said } from './facts.ts'

export const mediaWords = {
  media: 'Pictures',
  title: 'Pictures and files',
  bringIn: 'Bring in',
  bringInHelp:
    'Pictures, sound, film, drawings (SVG), documents, captions (WebVTT): several at once, up to 100 MB each. Nobody outside the newsroom sees them before a story shows them.',
  dropHelp: 'They can also be dropped anywhere on this page.',
  onTheirWay: 'Brought in',
  waits: 'waits',
  comes: 'on its way',
  looks: 'being looked at',
  isIn: 'In the library.',
  isKnown: 'It was here already.',
  lost: 'It did not arrive. What has arrived is kept; send this one again.',
  again: 'Send again',
  sum: '{in} of {all} are in the library.',
  notIn: '{not} are not: the reason stands beside each.',
  oneNotIn: 'One is not: the reason stands beside it.',
  over: 'Nothing is on its way any more.',
  describeThem: 'Say what they have in common',
  chooseOne: (name: string) => `Choose ${name}`,
  describeChosen: 'Describe those chosen',
  severalTitle: (count: number) => (count === 1 ? 'One picture or file' : `${count} pictures and files`),
  severalHelp:
    'What is written here is said of all of them. A field that is left empty leaves what each of them says.',
  severalUntilHelp: (zone: string) =>
    `A day, or a day and a time, in the time of ${zone}. Empty leaves it as it is with each.`,
  rightsForGood: 'They may be shown for good: no last day',
  severalNone: 'Nothing is chosen',
  severalNoneHelp: 'Choose pictures in the library first, by the box beside each.',
  sayOfAll: 'Say it of all of them',
  undo: 'Undo',
  files: 'Files',
  file: 'File',
  find: 'Find',
  wordsInIt: 'Words in the name, caption or credit',
  kind: 'Kind',
  anyKind: 'Any kind',
  nothingHere: 'No picture here yet.',
  nothingHereHint: 'Bring some in: they stay in the newsroom until a story shows them.',
  noneFound: 'Nothing matches.',
  noneFoundHint: 'Take away the kind, or use fewer words.',
  noBytes: 'No file yet',
  rightsOver: 'The right to show it has run out',
  rightsEnd: (day: string) => `May be shown until ${day}, then it leaves every page`,
  rightsChoice: 'Rights',
  rightsChoices: { any: 'Any', ending: 'Run out within 30 days', over: 'Have run out' },
  noAlt: 'Not described',
  refused: 'Not taken in:',
  alt: 'Description',
  altHelp: 'What somebody who cannot see the picture should know. Not the caption once more.',
  caption: 'Caption',
  captionHelp: 'Under the picture, where the story says nothing else.',
  credit: 'Credit',
  creditHelp: 'Who made it, and for whom: Idris Calloway / Harbour Pictures.',
  rights: 'Rights',
  rightsHelp: 'The notice as it was given.',
  rightsUntil: 'May be shown until',
  rightsUntilHelp: (zone: string) =>
    `A day, or a day and a time, in the time of ${zone}. Then it leaves every page by itself. Empty for good.`,
  wrongMoment: 'Write it as a day, 2031-12-31, or as a day and a time: 2031-12-31 18:30.',
  saveWords: 'Save the words',
  focus: 'What must stay in sight',
  focusHint:
    'Click on the picture where it matters: a face, the name of a ship. Crops keep that point as near to their middle as they can.',
  focusButton: 'Set the point that must stay in sight',
  fromLeft: 'From the left, in hundredths',
  fromTop: 'From the top, in hundredths',
  setFocus: 'Set',
  crops: 'How it is cropped',
  cropsHelp:
    'Teasers, shared links and search engines show these parts. The point decides, unless a part is chosen here.',
  cropOf: (shape: string) => `${shape.replace('x', ' by ')}:`,
  isChosen: 'this part was chosen.',
  isByPoint: 'around the point.',
  choosePart: 'Choose the part',
  partOf: (shape: string) => `The part for ${shape.replace('x', ' by ')}`,
  cropKeys:
    'Drag the frame, or its corner. By key: arrows move it (with Shift further), + and − make it larger and smaller, Enter saves it.',
  partWidth: 'Width, in hundredths',
  cutIt: 'Crop to this part',
  followPoint: 'Follow the point again',
  replace: 'Replace it',
  replaceHint: 'The new file takes its place wherever it is shown. What is said of it here stays.',
  replaceButton: 'Replace',
  whereUsed: 'Where it is shown',
  nowhere: 'In no story.',
  original: 'The file as it came',
  history: 'What was done',
  nobody: 'The machine',
  remove: 'Take it out',
  removeHint: 'It leaves the library. Its bytes are kept for a day, because a backup may still name them.',
  inUse: 'It cannot be taken out while a story shows it',
  inUseHint: 'Take it out of these stories first, or let its right to be shown run out.',
  backToIt: 'Back to it',
  cameFrom: 'Came from',
  size: 'Size',
  name: 'Name',
  here: 'In the library since',
  inText: 'In a story’s text',
} as const

export const mediaKindWords: Record<MediaKind, string> = {
  picture: 'Picture',
  drawing: 'Drawing',
  audio: 'Sound',
  video: 'Film',
  document: 'Document',
  text: 'Captions',
}

export const mediaDeedWords: Record<MediaDeed['what'], string> = {
  added: 'Brought in',
  described: 'Described',
  focused: 'Focus set',
  cut: 'Cut anew',
  restored: 'As it was before',
  replaced: 'Replaced',
  removed: 'Taken out',
}

/** Why a file was not taken in: the name stands before it. */
export const receiptWords: Record<NoReceipt | 'another-kind', string> = {
  empty: 'there is nothing in it.',
  'too-large': 'it is larger than a hundred megabytes.',
  'broken-off': 'it broke off on its way. Send it again.',
  'no-room':
    'there is no room left on the disk. Nothing else has suffered; whoever keeps the machine can make room.',
  'not-taken': 'it is not of a kind that this paper takes, whatever its name says.',
  damaged: 'it is damaged or cut off, or it is not what it claims to be.',
  'not-readable-here':
    'pictures in this form (HEIC) cannot be read here. Telephones can send them as JPEG: choose “most compatible” there.',
  'too-many-pixels': 'it has more than 50 megapixels. Make it smaller first.',
  'too-many-frames':
    'it moves in more than 500 pictures, or in 50 megapixels of them together. A film is the better form for it.',
  'too-slow': 'it could not be read within half a minute.',
  'too-much-memory': 'it needs more memory than this machine has for one picture.',
  'not-a-drawing': 'it is no SVG that can be read, or it defines entities of its own.',
  'drawing-too-heavy': 'it is too large or too tangled for readers’ browsers.',
  'not-captions': 'it is no WebVTT that a player could show.',
  'another-kind': 'it is of another kind. A picture is replaced by a picture, a film by a film.',
}

const sayings: Record<string, string> = {
  added: 'It is in the library. Say what it shows before a story shows it.',
  several: 'They are in the library. Say what they show before a story shows them.',
  present: 'This file was here already: this is it.',
  described: 'Saved. Every page that shows it says so from now on.',
  focused: 'The point is set. Crops follow it from now on.',
  replaced: 'Replaced, wherever it is shown. The file before it is kept for a day.',
  removed: 'Taken out of the library.',
  cut: 'This part stands for the picture from now on, in this shape.',
}

/** What an address may make a page say: `?said=added`. */
export function mediaSaid(url: URL): Said | undefined {
  const key = url.searchParams.get('said') ?? ''
  const [count = 0, left = 0, late = 0] = ['count', 'left', 'late'].map(
    (name) => Number(url.searchParams.get(name) ?? 0) || 0,
  )
  if (key === 'several-described') return { text: describedSeveral(count, left) }
  if (key === 'taken-back') return { text: backAgain(count, left, late) }
  return Object.hasOwn(sayings, key) ? { text: sayings[key] ?? '' } : undefined
}

const these = (count: number): string => (count === 1 ? 'One' : String(count))
const describedSeveral = (count: number, left: number): string =>
  `Said of ${count === 1 ? 'one' : count}.${left > 0 ? ` ${these(left)} could not be changed: gone meanwhile, or somebody else’s.` : ''}`
const backAgain = (count: number, left: number, late: number): string =>
  [
    count > 0 ? `${these(count)} as before.` : '',
    left > 0 ? `${these(left)} ${left === 1 ? 'has' : 'have'} been changed since, and stay as they are.` : '',
    late > 0 ? 'The file before it is not kept any more, so nothing was changed. Bring it in again.' : '',
    count + left + late === 0 ? 'There is nothing to take back any more.' : '',
  ]
    .filter((one) => one !== '')
    .join(' ')

/** What an address may offer to take back: `?batch=batch_…`. */
export const undoingIn = ({ searchParams }: URL, back = ''): { batch: string; back: string } | undefined => {
  const batch = searchParams.get('batch')
  return batch === null ? undefined : { batch, back }
}
