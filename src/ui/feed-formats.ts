/** Every list of stories that has a feed has it in these formats, as a file beside the page: `/section/local/feed.xml`. */
export const feedFormats = [
  { file: 'feed.xml', type: 'application/rss+xml', called: 'RSS' },
  { file: 'atom.xml', type: 'application/atom+xml', called: 'Atom' },
  { file: 'feed.json', type: 'application/feed+json', called: 'JSON Feed' },
] as const
export type FeedFile = (typeof feedFormats)[number]['file']

/** There is no page of all that is written in one language; there are feeds of it. */
export const languagePath = (tag: string): string => `/language/${tag}`
