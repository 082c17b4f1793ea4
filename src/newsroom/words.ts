import type { StoryKind } from '#stories/index.ts'
import { wordsIn } from '#languages/catalogue.ts'
import type { State, Version } from './facts.ts'

/** The desk speaks English, whatever its paper does. */
export const english = wordsIn('en')

/** What the desk's pages say. */
export const deskWords = {
  newsroom: 'Newsroom',
  stories: 'Stories',
  write: 'Write a story',
  signOut: 'Sign out',
  find: 'Find',
  headlineOrSlug: 'Words in the headline',
  state: 'State',
  anyState: 'Any state',
  columns: { at: 'Time', slug: 'Story', section: 'Section', state: 'State', who: 'Who' },
  nothingHere: 'No story here yet.',
  nothingHereHint: 'Write one: it stays a draft that only the newsroom sees until somebody publishes it.',
  noneFound: 'No story matches.',
  noneFoundHint: 'Take away the state, or use fewer words.',
  newStory: 'New story',
  somethingWrong: 'Not saved yet. Please look at this:',
  headline: 'Headline',
  standfirst: 'Standfirst',
  standfirstHelp:
    'One or two sentences under the headline. It is also what search engines and shared links show.',
  kicker: 'Kicker',
  kickerHelp: 'A few words over the headline that place the story.',
  kind: 'Kind of work',
  section: 'Section',
  chooseSection: 'Choose a section',
  topics: 'Topics',
  topicsHelp: 'With a comma between them: Harbour, Sea wall. A new name makes a new topic.',
  bylines: 'Bylines',
  bylinesHelp: 'Names and roles as they are printed. Nobody needs an account to be named.',
  person: (row: number) => `Name ${row}`,
  role: (row: number) => `Role ${row}`,
  dateline: 'Dateline',
  datelineHelp: 'Where it was reported from.',
  embargoUntil: 'Embargo until',
  embargoHelp: (zone: string) => `As 2022-03-09 18:30, in the time of ${zone}. Empty for none.`,
  sensitive: 'Sensitive',
  sensitiveHelp: 'No advertisement stands in this story.',
  body: 'Text',
  markdownHelp: 'How to mark the text',
  save: 'Save',
  conflict: 'Somebody saved this story while you were writing',
  conflictHint:
    'Nothing is lost. Their version is what is stored; your text is in the form below. Take over what you need, then save.',
  theirs: (who: string) => `Stored, by ${who}`,
  yours: 'Your text',
  saveMine: 'Save mine over theirs',
  preview: 'Preview',
  previewNote: 'Only the newsroom sees this page.',
  backToEditor: 'Back to the text',
  publish: 'Publish',
  publishNow: 'Publish now',
  publishHint: 'Readers see it at once: on its own page, the front, its section and the feeds.',
  missing: 'Before it can be published:',
  correct: 'Publish the change',
  correctHint:
    'The stored text becomes a new version. Say what was wrong, in a sentence that readers will see.',
  correctReason: 'What was wrong, and what is right',
  noticeKind: 'Kind of notice',
  correction: 'Correction',
  clarification: 'Clarification',
  minor: 'Only spelling or layout',
  minorHelp: 'No notice is printed. The version is kept all the same.',
  kill: 'Kill this story',
  killHint:
    'It leaves every page, list and feed. Its address answers with the reason you give. This cannot be taken back.',
  killReason: 'The reason, as readers will see it',
  readIt: 'As readers see it',
  history: 'Versions',
  oldVersion: (number: number, when: string) => `Version ${number}, as it was printed on ${when}.`,
  noHistory: 'Nothing has been saved yet.',
  signIn: 'Sign in',
  signInAs: (who: string) => `This link signs you in as ${who}. It works once.`,
  signInButton: 'Come in',
  linkSpent: 'This link has been used or has run out',
  linkSpentHint: 'A link works once and not for long. Ask whoever keeps the machine for a new one:',
  needLink: 'The newsroom opens with a sign-in link',
  needLinkHint: 'Open the link you were given. For a new one, ask whoever keeps the machine to type:',
  linkCommand: 'npx broadsheet user reset EMAIL',
  noSection: 'No section',
  nobody: 'Nobody in particular',
  toTheStory: 'To the story',
  toTheStories: 'To the stories',
  sessionEnded: 'You have been signed out',
  sessionEndedHint: 'Your session has ended. Use a new sign-in link to come back in.',
  keepText: 'This is what you were about to send. Copy it before you leave this page.',
} as const

export const storyKindWords: Record<StoryKind, string> = {
  news: english.news,
  analysis: english.analysis,
  opinion: english.opinion,
  sponsored: english.sponsored,
  page: 'Fixed page',
}

export const stateWords: Record<State, string> = {
  draft: 'Draft',
  embargoed: 'Under embargo',
  published: 'Published',
  changed: 'Published, changed here',
  killed: 'Killed',
}

export const whatWords: Record<Version['what'], string> = {
  saved: 'Saved',
  published: 'Published',
  corrected: 'Published with a correction',
  clarified: 'Published with a clarification',
  minor: 'Published, only spelling or layout',
  killed: 'Killed',
}
