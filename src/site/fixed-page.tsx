import type { Html } from '#platform/view/html.ts'
import { LeadFigure, leadSizes, Notices } from '#ui/article.tsx'
import type { Paper, Story } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Time } from '#ui/time.tsx'
import { CommentBlock } from './comments.tsx'
import type { Comment } from './facts.ts'
import { addressOf, organisation } from './news-article.ts'

interface Props {
  readonly paper: Paper
  readonly page: Story
  /** Such as came with an archive. */
  readonly comments: readonly Comment[]
  readonly count: number
}

/** What the paper has written about itself or its terms: a headline, a text, and since when it says so. */
export function FixedPage({ paper, page, comments, count }: Props): Html {
  return (
    <Frame paper={paper} meta={metaOf(paper, page)} page="plain">
      <article class="story fixed" {...page.written}>
        <header class="page-head">
          <h1>{page.headline}</h1>
          {page.standfirst && <p class="intro">{page.standfirst}</p>}
          <p class="page-date">
            {page.words.updated.around({ when: <Time at={page.updated ?? page.published} show="day" /> })}
          </p>
        </header>
        {page.lead && <LeadFigure of={page.lead} />}
        {page.notices.length > 0 && <Notices of={page.notices} words={page.words} />}
        <div class="body">{page.body}</div>
      </article>
      {count > 0 && <CommentBlock comments={comments} count={count} words={paper.words} />}
    </Frame>
  )
}

const metaOf = (paper: Paper, page: Story) => ({
  title: page.metaTitle ?? page.headline,
  description: page.metaDescription,
  canonical: page.original?.path ?? page.path,
  hidden: page.hidden,
  picture: page.press?.crops[0],
  first: page.lead && { picture: page.lead.picture, sizes: leadSizes(page.lead) },
  frames: page.frames,
  written: page.around && page.written,
  jsonLd: {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': addressOf(paper, page.path),
    url: addressOf(paper, page.path),
    name: page.headline,
    description: page.metaDescription,
    inLanguage: page.written.lang,
    datePublished: page.published.iso,
    dateModified: (page.updated ?? page.published).iso,
    publisher: organisation(paper),
  },
})
