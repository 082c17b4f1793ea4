import type { SectionFault } from '#sections/index.ts'

const stories = (count: number): string => (count === 1 ? '1 story' : `${count} stories and pages`)

/** What the first visit says, and whatever belongs to the demo edition. */
export const setUpWords = {
  title: 'Make it your paper',
  step: (at: number) => `Step ${at} of 3`,
  hint: 'Four answers, a list of sections and a colour, and the front page is yours. All of it can be changed later, in the settings.',
  demo: 'The demo edition',
  demoStands: (count: number) =>
    `${stories(count)} of an invented town stand in the paper, so that there is something to look at.`,
  keepDemo: 'Keep it for now',
  keepDemoHelp: 'Every page says that it is invented. It can be taken out at any time.',
  removeDemo: 'Take it out',
  removeDemoHelp: 'Its stories, pictures, people, sections and advertisements go; nothing of yours does.',
  next: 'Go on to the sections',
  skip: 'Skip this',
  skipHint: 'Everything stays as it is, and you are not asked again. The settings have all of it.',
  sections: 'Your sections',
  sectionsHint: 'What stands in the menu of every page, from left to right. Three to eight are plenty.',
  toTheLook: 'Go on to the look',
  dress: 'Its look',
  dressHint:
    'A theme, its type, a colour, and a logo if there is one. Layouts are in the settings, with a preview of all of it.',
  finish: 'Finish',
  done: (paper: string) => `${paper} is yours`,
  doneHint: 'This is what comes next, in whatever order you like:',
  front: 'See the front page',
  look: 'Choose its layouts, and look at all of it',
  invite: 'Invite the others',
  firstStory: 'Write the first story',
  about: 'Say who you are',
  machines: 'Say what machines may do',
  media: 'Bring in pictures',
} as const

/** And the page that takes the demo edition out. */
export const demoWords = {
  title: 'Take the demo edition out',
  goes: (count: number) =>
    `${stories(count)} go, with their comments, pictures, people, sections, topics and advertisements, and the sentence that says they are invented.`,
  stays:
    'What you wrote or changed stays: your stories, and whatever they stand in. Name and settings that are still the demo’s go back to what they were before it.',
  noWayBack: 'It cannot be brought back into this paper.',
  button: 'Take the demo edition out',
  gone: 'The demo edition is out.',
  none: 'There is nothing of the demo edition here.',
} as const

export const sectionWords = {
  title: 'Sections',
  hint: 'They are named in the menu, over stories and in feeds. A section keeps its address when it is called something else.',
  name: 'Name',
  nameOf: (row: number) => `Name of section ${row}`,
  newName: (row: number) => `New section ${row}`,
  place: 'Place',
  placeOf: (name: string) => `Place of ${name}`,
  under: 'Stands under',
  underOf: (name: string) => `What ${name} stands under`,
  top: 'At the top',
  front: 'Front',
  arrange: 'Arrange',
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  inUse: 'In use',
  placeHelp: 'Smaller numbers stand first. New sections go into the empty rows.',
  saved: 'Saved. The menu of every page is so now.',
  tooMany: 'That are more sections than a form can hold.',
  badPlace: 'Write the place as a number.',
} as const

export const sectionFaultWords: Record<SectionFault, string> = {
  'name-missing': 'A section needs a name. To take it out, tick Remove.',
  'name-without-letters': 'A section needs letters or digits in its name.',
  'name-taken': 'Two sections cannot have the same name.',
  'under-itself': 'A section cannot stand under itself.',
  'in-use': 'Stories or other sections stand in it, so it cannot be removed.',
}
