// The conventions of a news site that this paper keeps, by number. Which tests prove one is read from the tests; what is left out says why.
export interface Standard {
  readonly what: string
  /** Where it is written down. */
  readonly source: string
  /** Why it is not there yet, or only in part. */
  readonly left?: string
}

export const standards: readonly Standard[] = [
  { what: 'One main with the article in it, one h1, no heading skipped', source: 'HTML, WCAG 1.3.1' },
  { what: 'Bylines that lead to a page about the writer', source: 'Google News, transparency' },
  { what: 'Honest dates with an offset, the same everywhere', source: 'Google, publication dates' },
  { what: 'Dateline', source: 'schema.org/dateline' },
  { what: 'The kind of work, labelled', source: 'schema.org, The Trust Project' },
  { what: 'Figures with alternative, caption, credit and their size', source: 'WCAG 1.1.1' },
  { what: 'Corrections in page, data and feeds', source: 'schema.org/CorrectionComment' },
  { what: 'A sheet for printing', source: 'CSS Paged Media' },
  { what: 'Language and direction', source: 'HTML, lang and dir' },
  { what: 'One canonical address', source: 'RFC 6596' },
  { what: 'Syndicated in: original, noindex, and said so', source: 'Google, syndication' },
  { what: 'Syndicated out: licence, terms, source', source: 'schema.org' },
  { what: 'NewsArticle in JSON-LD', source: 'Google, article' },
  { what: 'Paywall', source: 'Google, paywalled content', left: 'There is no paywall yet.' },
  { what: 'Live blog', source: 'schema.org/LiveBlogPosting', left: 'There are no live blogs yet.' },
  {
    what: 'Fact checks',
    source: 'schema.org/ClaimReview',
    left: 'The search result for them is gone since 2025; optional.',
  },
  {
    what: 'The organisation and its policies',
    source: 'schema.org/NewsMediaOrganization, The Trust Project',
  },
  { what: 'Large previews of pictures', source: 'Google, Discover' },
  { what: 'News sitemap', source: 'Google, news sitemaps' },
  { what: 'Sitemaps within their limits, honestly dated', source: 'sitemaps.org' },
  { what: 'Translations name each other', source: 'Google, localized versions' },
  { what: 'Old addresses lead on once, what is gone is 410', source: 'RFC 9110' },
  { what: 'Trail of sections, profiles elsewhere', source: 'schema.org/BreadcrumbList' },
  {
    what: 'AMP',
    source: 'amp.dev',
    left: 'Not built on purpose: no search needs it since 2021. Old /amp/ addresses lead to the story (22).',
  },
  { what: 'RSS', source: 'RSS 2.0, RSS profile' },
  { what: 'Pictures and sound in RSS', source: 'Media RSS' },
  { what: 'Atom', source: 'RFC 4287' },
  { what: 'JSON Feed', source: 'JSON Feed 1.1' },
  {
    what: 'Feeds of sections, topics and people, found and asked for cheaply',
    source: 'RFC 9110, autodiscovery',
  },
  { what: 'WebSub', source: 'W3C WebSub' },
  { what: 'A list of all feeds; podcasts', source: 'OPML 2.0, podcast namespace' },
  { what: 'Open Graph', source: 'ogp.me' },
  { what: 'Cards', source: 'Twitter Cards' },
  { what: 'Writers on the fediverse', source: 'Mastodon, fediverse:creator', left: 'With federation.' },
  { what: 'ActivityPub', source: 'W3C ActivityPub', left: 'There is no federation yet.' },
  { what: 'oEmbed provider', source: 'oembed.com', left: 'Stories cannot be embedded yet.' },
  { what: 'Microformats, Webmention', source: 'microformats.org', left: 'With federation.' },
  { what: 'robots.txt with a switch for each kind of machine', source: 'RFC 9309' },
  { what: 'Reservation of text and data mining', source: 'TDMRep, W3C CG 2024' },
  { what: 'A licence for machines', source: 'RSL 1.0' },
  { what: 'Usage preferences', source: 'IETF AIPREF, a draft' },
  { what: 'Metadata in pictures', source: 'IPTC Photo Metadata' },
  { what: 'Content credentials', source: 'C2PA', left: 'There is no signing yet.' },
  { what: 'trust.txt', source: 'JournalList' },
  { what: 'ads.txt', source: 'IAB Tech Lab ads.txt 1.1' },
  { what: 'security.txt', source: 'RFC 9116' },
  { what: 'humans.txt, llms.txt', source: 'humanstxt.org; llms.txt has no standing' },
  { what: 'Accessible by keyboard and reader', source: 'WCAG 2.2 AA, EN 301 549' },
  { what: 'Security headers', source: 'CSP 3, OWASP' },
  { what: 'Whole without script, nothing from elsewhere, nothing moves', source: 'Core Web Vitals' },
  { what: 'Web push', source: 'RFC 8030', left: 'There is no push yet.' },
  { what: 'Newsletters', source: 'RFC 8058', left: 'There are no newsletters yet.' },
  { what: 'Captions and transcripts', source: 'W3C WebVTT' },
  { what: 'Nothing leaks before its time or after its withdrawal', source: 'ASVS' },
  {
    what: 'Readers’ links are theirs; comments are counted as readers see them',
    source: 'Google, ugc; DSA',
    left: 'Readers cannot comment yet, so there is no notice under the DSA.',
  },
  {
    what: 'A way out for everything',
    source: 'ninjs, NewsML-G2, WXR',
    left: 'Exports are not built yet; backups are whole.',
  },
]
