import type { Kind } from './facts.ts'
import type { SlotName } from './slots.ts'

/** Every sentence that the reader's pages say by themselves. One language now; a second one is a second object of this shape. */
export const words = {
  skip: 'Skip to the text',
  connect: 'Connect with us',
  lookingFor: 'What are you looking for?',
  search: 'Search',
  sections: 'Sections',
  allSections: 'All sections',
  subsections: 'In this section',
  thePaper: 'The paper',
  frontPage: 'Front page',
  about: 'About us',
  corrections: 'Corrections',
  archive: 'Archive',
  feeds: 'Feeds',
  rss: 'RSS feed',
  feedOf: (what: string) => `RSS feed: ${what}`,
  breadcrumbs: 'You are here',
  latest: 'Latest',
  opinion: 'Opinion',
  more: (what: string) => `More from ${what}`,
  continueReading: 'Continue reading',
  moreOnThis: 'More on this story',
  by: 'By',
  and: 'and',
  published: 'Published',
  updated: 'Updated',
  corrected: 'Corrected',
  correction: 'Correction',
  clarification: 'Clarification',
  topics: 'Topics',
  topic: 'Topic',
  people: 'Who writes it',
  youMayAlsoLike: 'You may also like',
  alsoAbout: (topic: string) => `Also about ${topic}`,
  alsoNew: 'Also new',
  alsoIn: (section: string) => `Also in ${section}`,
  share: 'Share',
  shareByMail: 'Send by email',
  shareAddress: 'Address of this story',
  advertisement: 'Advertisement',
  paidBy: (who: string) => `Paid for and written by ${who}. The newsroom had no part in it.`,
  paid: 'Paid for by an advertiser. The newsroom had no part in it.',
  comments: (count: number) => (count === 0 ? 'Comments' : count === 1 ? '1 comment' : `${count} comments`),
  noComments: 'Nobody has commented on this story.',
  inReplyTo: (who: string) => `in reply to ${who}`,
  permalink: (when: string) => `Link to the comment of ${when}`,
  commentRemoved: 'This comment was removed.',
  commentAwaiting: 'Awaiting moderation',
  staff: 'Staff',
  newer: 'Newer stories',
  older: 'Older stories',
  pages: 'Pages',
  stories: (count: number) => (count === 1 ? '1 story' : `${count} stories`),
  noStories: 'Nothing has been published here yet.',
  noStoriesHint: 'The front page has everything else.',
  resultsFor: (query: string) => `Stories for “${query}”`,
  noneFound: (query: string) => `Nothing found for “${query}”.`,
  noneFoundHint: 'Try fewer words, another spelling, or the name of a person or a place.',
  tooLong: (most: number) => `That is too long to search for. Keep it under ${most} characters.`,
  searchHint: 'Search every story the paper has published by its words, people and places.',
  noCorrections: 'No correction has been published.',
  correctionsIntro:
    'When we get something wrong we say so, on the story itself and here, with the date and the reason.',
  rights: 'All rights reserved.',
} as const

/** Each advertisement of a page by where it stands: two of one name could not be told apart by ear. */
export const slotWords: Record<SlotName, string> = {
  'front-side': 'Advertisement beside the news',
  'front-band': 'Advertisement',
  'section-band': 'Advertisement',
  'story-inline': 'Advertisement',
  'story-end': 'Advertisement after the story',
}

/** The same places as a report to an advertiser calls them. */
export const slotReportWords: Record<SlotName, string> = {
  'front-side': 'Front page, beside the news',
  'front-band': 'Front page, across the page',
  'section-band': 'Section page, across the page',
  'story-inline': 'Inside a story',
  'story-end': 'After a story',
}

/** What a report to an advertiser says. */
export const reportWords = {
  title: (campaign: string) => `${campaign}: report`,
  forAdvertiser: (advertiser: string, paper: string) => `For ${advertiser}, by ${paper}`,
  asOf: (when: string) => `As counted on ${when}`,
  dates: 'Dates',
  openEnd: 'no end agreed',
  places: 'Places',
  impressions: 'Impressions',
  clicks: 'Clicks',
  rate: 'Rate',
  total: 'Total',
  day: 'Day',
  place: 'Place',
  creative: 'Advertisement',
  impressionsByDay: 'Impressions by day',
  clicksByDay: 'Clicks by day',
  byDay: 'By day',
  bySlot: 'By place',
  byCreative: 'By advertisement',
  csv: 'All of it as a table (CSV)',
  summary: (days: number, impressions: string, clicks: string) =>
    `${days === 1 ? '1 day' : `${days} days`}; ${impressions} impressions and ${clicks} clicks in all. Every number is in the table by day.`,
  nothingCounted: 'Nothing has been counted yet.',
  definition:
    'An impression is counted when a reader’s browser asks for the advertisement’s picture, which it does when the reader comes near to it; it does not say that anybody looked. A click is counted when its link is followed. Robots that say what they are, and what browsers fetch in advance, are left out. No reader is recognised, so the same person can be counted more than once. The rate is clicks to impressions. Days are those of the paper’s clock.',
  over: 'This link opens nothing any more',
  overHint: 'It was revoked, or its time is over. Whoever sent it to you can send you another.',
} as const

export const kindWords: Record<Kind, string> = {
  news: 'News',
  analysis: 'Analysis',
  opinion: 'Opinion',
  sponsored: 'Sponsored',
}

export const refusalWords = {
  notFound: 'We cannot find that page',
  notFoundHint: 'The address may be mistyped, or the page may have moved. Searching usually finds it.',
  gone: 'This story has been withdrawn',
  withdrawnOn: 'It was withdrawn on',
  reason: 'The reason given by the editors:',
  forbidden: 'This page is not open to you',
  forbiddenHint: 'You may be signed in as somebody else, or the page may need a role that you do not have.',
  broken: 'Something broke on our side',
  brokenHint: 'It has been written down and will be looked at. Trying again in a minute often works.',
  reference: 'Reference:',
  'bad-request': [
    'That could not be read',
    'Something in the address or in the form was not as it should be. Nothing was changed.',
  ],
  'foreign-origin': [
    'This form came from another address',
    'To keep strangers from acting in your name, forms are only taken from the paper’s own address. Open that address and send it again; nothing was changed.',
  ],
  conflict: [
    'Somebody was quicker',
    'It was changed while you were looking. Nothing of yours was stored; reload the page and look again.',
  ],
  'too-large': ['That is too much at once', 'The form is larger than the paper takes. Nothing was changed.'],
  busy: 'The press is busy',
  busyHint: 'Too much is being asked of it at this moment. Please try again shortly.',
} as const
