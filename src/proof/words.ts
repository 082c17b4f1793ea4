// What a proof says, on the page, at the desk and in the terminal.
import type { AddressKind, Aspect, Fate, Proof, Reason } from './model.ts'

export const kindWords: Readonly<Record<AddressKind, string>> = {
  story: 'Stories and pages, by their address',
  number: 'Stories and pages, by number',
  former: 'Stories and pages, by a former address',
  part: 'Further pages of a story',
  'picture-page': 'The pages of pictures',
  file: 'Pictures and files',
  list: 'Categories, tags and authors',
  date: 'Years, months and days',
  feed: 'Feeds',
  home: 'The home page',
}

export const fateWords: Readonly<Record<Fate, string>> = {
  kept: 'kept',
  moved: 'moved',
  gone: 'gone on purpose',
  hidden: 'hidden',
  empty: 'empty',
  absent: 'without a file',
  lost: 'lost',
  leaked: 'leaked',
}

export const fateHelp: Readonly<Record<Fate, string>> = {
  kept: 'The same page answers at the same address.',
  moved: 'One redirect leads to the same page.',
  gone: 'The newsroom has withdrawn it; the address says why.',
  hidden: 'Nobody was to see it, and nobody can.',
  empty: 'Nothing stood there, and nothing stands there now.',
  absent: 'The export names the file but does not hold it, and the import was not asked to bring it in.',
  lost: 'The address answers with nothing, or with something else.',
  leaked: 'Nobody was to see it, and everybody can.',
}

export const reasonWords: Readonly<Record<Reason, string>> = {
  'not-found': 'nothing is there',
  chain: 'more than one redirect',
  'dead-end': 'a redirect to nothing',
  'another-page': 'another page is there',
  'no-feed': 'a page, not a feed',
  'no-picture': 'a page, not a picture',
  failed: 'the paper could not answer',
  shown: 'it is shown',
  secret: 'it tells a private address',
}

export const aspectWords: Readonly<Record<Aspect, string>> = {
  words: 'Texts, word for word',
  headline: 'Headlines',
  standfirst: 'Standfirsts',
  byline: 'Bylines',
  date: 'Dates and times',
  filing: 'Sections and topics',
  pictures: 'Pictures in their place',
  alt: 'Descriptions of pictures',
  links: 'Links and what is shown of other sites',
  comments: 'Comments',
  secret: 'Private addresses',
  listed: 'In the sitemap, and nothing else',
}

export const groupWords = {
  items: 'Items',
  comments: 'Comments',
  authors: 'Authors',
  terms: 'Terms',
} as const

export const sheetWords = {
  whole: 'Stories the same in everything',
  words: 'Words in their order',
  addresses: 'Old addresses that answer',
  comments: 'Comments',
  pictures: 'Pictures in their place',
  hidden: 'Drafts and private things that nobody sees',
  secrets: 'Private addresses found on pages',
  of: (n: string) => `of ${n}`,
  lost: 'What is lost',
  differs: 'What differs',
  addressesHead: 'Every old address',
  besideHead: 'Every story beside its source',
  accountsHead: 'Everything in the files',
  examples: 'Examples',
  how: 'How it was found out',
  more: (n: string) => `and ${n} more`,
  source: 'In the export',
  page: 'On the page',
  columns: { found: 'In the files', stored: 'Stored', dropped: 'Left out, with a reason', right: '' },
  right: 'accounted for',
  wrong: 'does not add up',
  method: [
    'The export files were read a second time, by a program that shares no line with the one that brought them in. It counted everything in them by itself.',
    'Every address under which the old site was found was asked for, one by one, at the paper: it must answer at the same path, or with exactly one redirect that ends at the same story.',
    'Each page was then read as a reader sees it and laid beside its source: the words one by one in their order, headline, standfirst, bylines, the time to the second, sections and topics, pictures in their order, comments with their authors, words and threads.',
    'Drafts, private and binned things, and what a password guarded were looked for at their addresses, in the search and in the sitemap; e-mail addresses and machines’ addresses of the export on every page.',
  ],
}

export const number = (n: number): string => n.toLocaleString('en')
/** Cut, never rounded up: 99.996 is not 100. */
export const percent = (kept: number, found: number): string =>
  found === 0 ? '–' : `${(Math.floor((kept / found) * 10_000) / 100).toFixed(kept === found ? 0 : 2)} %`

export const tookWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

export const verdictOf = ({ losses }: Pick<Proof, 'losses'>): string =>
  losses === 0
    ? 'Nothing is lost.'
    : `${number(losses)} ${losses === 1 ? 'thing is' : 'things are'} lost or different.`
