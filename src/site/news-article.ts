// A story for machines: schema.org JSON-LD. Pure; the page and its test share it.
import { writtenPath } from '#platform/http/address.ts'
import type { Kind, Notice, Paper, PressPicture, Story } from '#ui/facts.ts'

const types: Record<Kind, string> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  background: 'BackgroundNewsArticle',
  // The vocabulary has no type for these that is an article: a podcast's own page is one all the same, and so is what is said of an event.
  interview: 'NewsArticle',
  obituary: 'NewsArticle',
  podcast: 'NewsArticle',
  event: 'NewsArticle',
  review: 'ReviewNewsArticle',
  opinion: 'OpinionNewsArticle',
  satire: 'SatiricalArticle',
  sponsored: 'AdvertiserContentArticle',
}

/** As the address is written where it answers. */
export const addressOf = (paper: Paper, path: string): string => paper.origin + writtenPath(path)

export const organisation = (paper: Paper) => ({
  '@type': 'NewsMediaOrganization',
  '@id': `${paper.origin}/#paper`,
  name: paper.name,
  url: `${paper.origin}/`,
  ...Object.fromEntries(paper.policies.map(({ property, path }) => [property, addressOf(paper, path)])),
  sameAs: paper.profiles.filter((profile) => profile.path.startsWith('http')).map((profile) => profile.path),
})

const correction = (paper: Paper, notice: Notice) => ({
  '@type': 'CorrectionComment',
  text: notice.text,
  datePublished: notice.at.iso,
  // The words before and after, side by side.
  url: notice.changes && addressOf(paper, notice.changes),
})

/** Undefined members vanish when it is written. */
export function newsArticle(paper: Paper, story: Story, comments: number) {
  const url = addressOf(paper, story.path)
  return {
    '@context': 'https://schema.org',
    '@type': types[story.kind],
    '@id': url,
    url,
    mainEntityOfPage: story.original?.path ?? url,
    headline: story.headline,
    alternativeHeadline: story.kicker,
    description: story.standfirst,
    inLanguage: story.written.lang,
    workTranslation: translationsOf(paper, story),
    articleSection: story.sections.map((section) => section.name),
    keywords: story.topics.length > 0 ? story.topics.map((topic) => topic.name) : undefined,
    dateline: story.dateline,
    datePublished: story.published.iso,
    dateModified: (story.updated ?? story.published).iso,
    author: authors(paper, story),
    publisher: organisation(paper),
    ...origin(paper, story),
    sponsor: story.sponsor ? { '@type': 'Organization', name: story.sponsor } : undefined,
    image: story.press && images(paper, story.press),
    correction:
      story.notices.length > 0 ? story.notices.map((notice) => correction(paper, notice)) : undefined,
    commentCount: comments,
    discussionUrl: comments > 0 ? `${url}#comments` : undefined,
    isAccessibleForFree: true,
  }
}

/** Whose work it is, where it comes from, and on which terms others may use it. */
function origin(paper: Paper, { original }: Story) {
  if (original)
    return {
      isBasedOn: original.path,
      sourceOrganization: {
        '@type': 'Organization',
        name: original.name,
        url: new URL('/', original.path).href,
      },
    }
  const { licence, terms } = paper.rights
  return {
    sourceOrganization: { '@id': `${paper.origin}/#paper` },
    copyrightHolder: { '@type': 'Organization', name: paper.owner },
    license: licence,
    usageInfo: terms,
  }
}

/** The picture in each shape that a search engine shows, with whose it is. */
const images = (paper: Paper, { crops, caption, credit, rights, license }: PressPicture) =>
  crops.map(({ src, width, height, alt }) => ({
    '@type': 'ImageObject',
    url: `${paper.origin}${src}`,
    contentUrl: `${paper.origin}${src}`,
    width,
    height,
    caption: caption || alt || undefined,
    creditText: credit || undefined,
    copyrightNotice: rights || undefined,
    license,
  }))
function translationsOf(paper: Paper, { path, translations }: Story) {
  const others = translations.filter((place) => place.path !== path)
  if (others.length === 0) return undefined
  return others.map((place) => ({
    '@type': 'NewsArticle',
    '@id': `${paper.origin}${place.path}`,
    inLanguage: place.written.lang,
  }))
}

function authors(paper: Paper, story: Story) {
  if (story.bylines.length === 0)
    return { '@id': `${paper.origin}/#paper`, '@type': 'Organization', name: paper.name }
  return story.bylines.map((byline) => ({
    '@type': 'Person',
    name: byline.name,
    jobTitle: byline.role || undefined,
    url: addressOf(paper, byline.path),
  }))
}

/** Section above section, for machines. */
export const breadcrumbList = (
  paper: Paper,
  places: readonly { readonly name: string; readonly path: string }[],
) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: places.map((place, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: place.name,
    item: addressOf(paper, place.path),
  })),
})
