import type { SignpostFault } from '#signposts/index.ts'

export const signpostWords = {
  title: 'Addresses',
  missed: 'Asked for, and not there',
  missedHelp:
    'What readers and search engines have asked for in the last ninety days and did not get, the most wanted first. Say where it leads, and press Enter.',
  noneMissed: 'Nothing has been asked for in vain',
  noneMissedHelp: 'Some seconds after somebody asks for an address that is not there, it stands here.',
  columns: { path: 'Address', times: 'Times', last: 'Last', from: 'Linked from', to: 'Leads to' },
  toLabel: (path: string) => `Where ${path} leads`,
  leadOn: 'Lead on',
  forget: 'Forget',
  forgetLabel: (path: string) => `Forget ${path}`,
  redirects: 'Addresses that lead on',
  redirectsHelp:
    'Old addresses, as they came out of an archive or were set here. Whoever asks for one is sent on once, for good.',
  noRedirects: 'No address leads on',
  noRedirectsHelp: 'Set one above: an old address, and where it leads.',
  noneFound: 'No such address leads anywhere',
  noneFoundHelp: 'Look for a part of the old address, or of the one it leads to.',
  finder: 'Part of an address',
  setOne: 'Lead an address on',
  from: 'From',
  fromHelp: 'A path of this paper: /old-news/bridge. A whole address may be pasted.',
  to: 'To',
  toHelp: 'A page of this paper that readers can open.',
  takeDown: 'Take down',
  takeDownLabel: (path: string) => `${path} leads nowhere any more`,
  putBack: 'Put back',
  ledOn: (from: string, to: string) => `${from} leads to ${to} now.`,
  tookDown: (from: string) => `${from} leads nowhere any more.`,
  forgot: (path: string) => `${path} is forgotten.`,
  more: 'More',
}

export const signpostFaultWords: Record<SignpostFault, string> = {
  'no-address': 'This is no address of this paper: write a path such as /old-news/bridge.',
  'answers-itself': 'The paper answers at this address itself: it cannot lead on.',
  'leads-to-itself': 'It would lead to itself.',
  'leads-nowhere': 'Readers can open no such page: nothing has been changed.',
}
