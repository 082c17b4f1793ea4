import type { SnippetFault } from '#paper/index.ts'

/** What the page of other services' tags says. */
export const snippetWords = {
  title: 'Other services',
  hint: 'Tags that prove to a search engine whose site this is, and scripts that count readers. They stand in the head of every page that readers get, and nowhere in the newsroom; not on search, on the contact form and on pages that say no.',
  costNone: 'No third party sees your readers.',
  cost: (count: number) =>
    count === 1
      ? 'One host of somebody else sees every reader:'
      : `${count} hosts of others see every reader:`,
  costHint:
    'Each learns the reader’s network address, browser and page, and what its script does is up to whoever keeps it: it can read and change the page, and set cookies. In many countries readers must be told, or asked, first. Broadsheet counts advertising without any of this.',
  tags: 'Tags',
  tagsHelp:
    'As the service hands them out: <meta name content>, <link rel href>, <script src> with async, defer and data-…. Only https. Scripts that are written into the page do not run here: take the form that has an address.',
  connects: 'Hosts that the scripts talk to',
  connectsHelp: 'One a line: https://stats.example. What is not named is blocked by the reader’s browser.',
  images: 'Hosts of pictures that they count with',
  imagesHelp: 'One a line. Mostly empty.',
  saved: 'Saved. Every page for readers says so now.',
  badHost: (line: string) => `${line} is not the address of a host: https://stats.example`,
  tooMany: 'No more than twenty hosts.',
  hostsWithoutTags: 'A host is only let in for a tag, and there is none.',
} as const

export const snippetFaultWords: Record<SnippetFault, (what: string) => string> = {
  'unknown-tag': (what) => `${what} cannot stand here. Only <meta>, <link> and <script src> can.`,
  'loose-text': (what) => `“${what}” stands outside of any tag.`,
  'inline-script': () =>
    'A script must have an address (src) and nothing inside. Most services offer such a form.',
  'unknown-attribute': (what) => `${what} is not taken here.`,
  incomplete: (what) => `${what} lacks one of its two attributes.`,
  'own-name': (what) => `${what} is said by the paper’s own pages already.`,
  'unknown-rel': (what) => `A link of the kind “${what}” is not taken here.`,
  'bad-address': (what) => `${what} is not a whole https: address.`,
  'too-long': (what) => `${what} is longer than 500 characters, or has characters that cannot be printed.`,
  'too-many': (most) => `No more than ${most} tags.`,
}
