/** What the pages on those who write say. */
export const writerWords = {
  title: 'Writers',
  hint: 'Everybody whose name has stood over a story. What is said of them here stands on their own page; a portrait stands beside what they hold of things, too.',
  find: 'Words in their name',
  columns: { name: 'Name', at: 'At the paper', portrait: 'Portrait', bio: 'About them' },
  has: 'Yes',
  hasNot: '–',
  none: 'Nobody yet.',
  noneHint: 'A name comes in with the first story that it is written over.',
  noneFound: 'Nobody is called that.',
  more: (shown: number) => `These are the first ${shown}. Look for the others by their name.`,
  seePage: 'Their page',
  role: 'What they are at the paper',
  roleHelp:
    '“Council reporter”. It stands under their name where a story does not say another; whoever has one is named on the page about the paper.',
  bio: 'About them',
  bioHelp:
    'A sentence or two, as readers will have it: “Nell Ashdown has not missed a council meeting since 2014.”',
  portrait: 'Portrait',
  portraitHelp:
    'Cut to a square around what must stay in sight, which the picture’s own page says. Readers may see it from now on, whatever else shows it.',
  portraitNone: 'None',
  portraitFile: 'Or bring one in',
  save: 'Save',
  saved: 'Saved. Readers have it now.',
  isPortrait: (name: string) => `The portrait of ${name}`,
} as const
