import type {
  BadArtwork,
  BadBooking,
  BadPicture,
  BadWords,
  CampaignDeed,
  CampaignState,
  NoSteering,
  SellerFault,
  Steering,
  Tone,
} from '#ads/index.ts'
import type { PageKind, SlotName } from '#ui/slots.ts'

/** What the pages of the advertising desk say. */
export const adWords = {
  advertising: 'Advertising',
  campaigns: 'Campaigns',
  book: 'Book a campaign',
  newCampaign: 'New campaign',
  columns: {
    campaign: 'Campaign',
    when: 'When',
    state: 'State',
    today: 'Today',
    impressions: 'Impressions',
    clicks: 'Clicks',
    rate: 'Rate',
  },
  house: 'House',
  nothingYet: 'Nothing to show yet',
  openEnd: 'no end',
  none: 'No campaign yet.',
  noneHint:
    'Begin with one of the paper’s own: a house campaign fills what nobody has booked, so that no kept room stays white.',
  noHouse:
    'No house campaign is running. Where nothing booked can stand, pages leave the slot out; where only part of the turns is booked, the rest stays white.',
  terms: 'Terms',
  creatives: 'What it shows',
  preview: 'On a page',
  report: 'Report',
  chronicle: 'What happened',
  clock: 'The clock',
  somethingWrong: 'Not saved yet. Please look at this:',
  save: 'Save',
  name: 'Campaign',
  nameHelp: 'As the desk and the advertiser call it. Readers do not see it.',
  advertiser: 'Advertiser',
  industry: 'Industry',
  industryHelp:
    'Two campaigns of one industry never stand on one page. Leave it empty, and it competes with nobody.',
  isHouse: 'The paper’s own',
  isHouseHelp: 'Fills what nobody has booked, and steps back for whoever has.',
  from: 'From',
  fromHelp: (zone: string) => `A day, or a day and a time, in ${zone}. Empty: from now on.`,
  until: 'Until',
  untilHelp: 'The last day, or the moment it ends. Empty: until somebody ends it.',
  weight: 'Weight',
  weightHelp: 'Against the others: twice the weight comes twice as often.',
  share: 'Share of voice',
  shareHelp: 'So many of a hundred turns, and no more. Empty: by weight.',
  onePageIn: 'On one page in',
  onePageInHelp:
    '1: on every page. With 4, whoever reads four stories in a day meets it about once. No reader is followed for it.',
  slots: 'Where it may stand',
  sections: 'Only in these sections',
  sectionsHelp: 'With everything under them. None ticked: in all of them.',
  topics: 'Only on these topics',
  topicsHelp: 'With a comma between them. With sections ticked too, both must fit.',
  noTopic: (names: string) => `No story is about ${names} yet.`,
  changedMeanwhile:
    'Somebody else has changed this campaign while you were at it. Below is what you typed; saving it now takes the place of theirs.',
  addPicture: 'Add a picture',
  addPictureHint: 'A still picture at exactly this size, or two to four times as sharp; 200 kB at most.',
  addHtml: 'Add HTML',
  addHtmlHint:
    'It runs in a frame without the paper’s name and rights: it can reach neither the page nor its readers. Write {click} where the link belongs, or clicks are not counted.',
  size: 'Size',
  chooseSize: 'Choose a size',
  link: 'Leads to',
  linkHelp: 'https://…, or a page of ours: /about',
  alt: 'In words',
  altHelp: 'What the picture says, for whoever cannot see it.',
  htmlName: 'Called',
  htmlNameHelp: 'What it is, in a few words, for whoever cannot see it.',
  html: 'HTML',
  hosts: 'May load from',
  hostsHelp:
    'Hosts, one to a line: https://assets.example. Each of them learns the address of every reader who sees it. Empty: from nowhere.',
  light: 'Picture',
  dark: 'For the dark',
  darkHelp: 'Shown to those who read at night. Empty: the same, a little dimmed.',
  replaceHint: 'For another picture, add one and withdraw this: each is counted by itself.',
  change: 'Change',
  withdraw: 'Withdraw',
  restore: 'Bring back',
  withdrawnOn: 'Withdrawn',
  uncounted: 'There is no {click} in it: clicks are not counted.',
  noCreatives: 'Nothing to show yet.',
  noCreativesHint: 'Until it has something for a slot, readers see nothing of this campaign.',
  missing: (slots: string) => `Nothing yet for: ${slots}.`,
  previewOn: { front: 'Front', section: 'Section', story: 'Story' } satisfies Record<PageKind, string>,
  pageKind: 'Kind of page',
  width: 'How wide',
  previewWidths: { 390: 'Telephone', 820: 'Tablet', full: 'Window' },
  previewNote: 'A page as readers have it, with this campaign alone in its slots. Nothing here is counted.',
  links: 'Links for the advertiser',
  linksHint: 'Whoever has the link sees this report and nothing else. It is told once, and kept as a hash.',
  makeLink: 'Make a link',
  expires: 'Good until',
  expiresHelp: 'The last day. Empty: until it is revoked.',
  inThePast: 'That is over already.',
  madeLink: 'Copy it now; it is not shown again.',
  linkAddress: 'The link',
  made: 'Made',
  revoke: 'Revoke',
  linkStates: { open: 'Open', revoked: 'Revoked', expired: 'Run out' },
  noLinks: 'Nobody outside has a link.',
  sellers: 'Who may sell our space',
  sellersHint:
    'Buyers read this file to know who sells for the paper. A line they cannot read costs money silently, so it is not saved.',
  sellersText: 'Lines',
  sellersEmpty: 'The file is empty, so there is none: its address answers 404.',
  sellersCount: (count: number) => (count === 1 ? '1 seller is named.' : `${count} sellers are named.`),
  sellersSaved: 'Saved. Buyers find it at',
  sellersChanged: 'Somebody else has saved this file while you were at it. Look at theirs first.',
  inLine: (line: number) => `Line ${line}:`,
  undo: 'Undo',
  somebodyFaster: 'Somebody else was faster, or the page was open for long. Nothing was done.',
  done: {
    saved: 'Saved. It holds from now on.',
    booked: 'Booked. Readers see it once it has something to show.',
    paused: 'Paused. Nobody sees it any more.',
    resumed: 'It takes part again.',
    ended: 'Ended. It is nowhere any more.',
    reopened: 'It takes part again.',
    added: 'Added.',
    changed: 'Saved.',
    withdrawn: 'Withdrawn. Nobody sees it any more; what was counted of it stays.',
    restored: 'It is back.',
    revoked: 'Revoked. The link opens nothing any more.',
  },
} as const

export const adStateWords: Record<CampaignState, string> = {
  booked: 'Booked',
  running: 'Running',
  paused: 'Paused',
  ended: 'Ended',
}

export const steeringWords: Record<Steering, string> = {
  pause: 'Pause',
  resume: 'Resume',
  end: 'End',
  reopen: 'Reopen',
}

export const noSteeringWords: Record<NoSteering, string> = {
  'not-running': 'It is paused already.',
  'not-paused': 'It was not paused.',
  'already-ended': 'It has ended already.',
  'not-ended': 'It has not ended.',
  'time-is-over': 'Its time is over. Move its end, and it runs again.',
}

export const badBookingWords: Record<BadBooking, string> = {
  'ends-before-it-begins': 'It would end before it begins.',
  nowhere: 'Tick at least one place where it may stand.',
}

export const slotDeskWords: Record<SlotName, string> = {
  'front-side': 'Front, beside the news',
  'front-band': 'Front, across the page',
  'section-band': 'Section, across the page',
  'story-inline': 'Story, inside the text',
  'story-end': 'Story, after the text',
}

export const deedWords: Record<CampaignDeed, string> = {
  booked: 'Booked',
  changed: 'Terms changed',
  started: 'Began',
  paused: 'Paused',
  resumed: 'Resumed',
  ended: 'Ended',
  reopened: 'Reopened',
  'creative-added': 'Something to show was added',
  'creative-changed': 'Words or link changed',
  'creative-withdrawn': 'Something was withdrawn',
  'creative-restored': 'Something was brought back',
  'link-made': 'A link to the report was made',
  'link-revoked': 'A link to the report was revoked',
}

export const badWordsWords: Record<BadWords, string> = {
  'bad-link': 'Write the whole address, https and all, or a page of ours: /about.',
  'bad-host': 'Write hosts only, one to a line, each as https://assets.example and nothing after it.',
}

const badArtworkWords: Record<BadArtwork, string> = {
  'not-a-picture': 'Choose a picture: PNG, JPEG, GIF, WebP or SVG.',
  'too-heavy': 'This picture weighs more than 200 kB.',
  'wrong-size': 'This picture has another shape than the size you chose.',
  'it-moves': 'This picture moves, and readers cannot stop it. A still one, please.',
}
/** Of which of the two pictures, and what is wrong with it. */
export function badPictureWords(why: BadPicture): { readonly field: Tone; readonly message: string } {
  const field = why.startsWith('light') ? 'light' : 'dark'
  const bad = Object.entries(badArtworkWords).find(([key]) => why === `${field}-${key}`)
  return { field, message: bad?.[1] ?? badArtworkWords['not-a-picture'] }
}

export const sellerFaultWords: Record<SellerFault, string> = {
  'not-a-record': 'a seller is three things with commas between them: domain, account, DIRECT or RESELLER.',
  'bad-domain': 'the domain is not one, as in adexchange.example.',
  'account-missing': 'the account is missing.',
  'direct-or-reseller': 'the third field is DIRECT or RESELLER.',
  'bad-authority': 'the fourth field, the certification’s id, holds letters and digits only.',
  'too-many-fields': 'there is more in it than belongs there.',
  'unknown-variable':
    'the variables are CONTACT, SUBDOMAIN, INVENTORYPARTNERDOMAIN, OWNERDOMAIN and MANAGERDOMAIN.',
  'value-missing': 'nothing stands after the equals sign.',
  'owner-twice': 'a paper has one OWNERDOMAIN.',
  'manager-twice': 'there is a MANAGERDOMAIN for this already: one for the world, and one for each country.',
}
