import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import { type Pages, type Paper, places } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { Pictured } from '#ui/teasers.tsx'
import { Time } from '#ui/time.tsx'
import type { Excerpt, Found } from './facts.ts'

interface Props {
  readonly paper: Paper
  readonly query: string
  readonly outcome:
    | { readonly kind: 'not-asked' }
    | { readonly kind: 'too-long'; readonly most: number }
    | {
        readonly kind: 'found'
        readonly results: readonly Found[]
        readonly pages?: Pages
      }
}

export function SearchPage({ paper, query, outcome }: Props): Html {
  return (
    <Frame
      paper={paper}
      meta={{ title: paper.words.search, canonical: places.search, hidden: outcome.kind !== 'not-asked' }}
      page="plain"
    >
      <header class="page-head">
        <h1>{paper.words.search}</h1>
        <SearchForm id="page-search" words={paper.words} query={query} />
      </header>
      <Outcome query={query} outcome={outcome} words={paper.words} />
    </Frame>
  )
}

function Outcome({ query, outcome, words }: Pick<Props, 'query' | 'outcome'> & { words: Words }): Html {
  if (outcome.kind === 'not-asked') return <Empty title={words.searchHint} />
  if (outcome.kind === 'too-long') return <Empty title={words.tooLong({ count: outcome.most })} />
  if (outcome.results.length === 0)
    return <Empty title={words.noneFound({ query })}>{words.noneFoundHint}</Empty>
  return (
    <>
      <p class="result-count" role="status">
        {words.resultsFor({ query })}
      </p>
      <ol class="results">
        {outcome.results.map((story) => (
          <li>
            <Result story={story} />
          </li>
        ))}
      </ol>
      <Pagination {...outcome.pages} words={words} />
    </>
  )
}

function Result({ story }: { story: Found }): Html {
  return (
    <article class={story.picture ? 'teaser result pictured' : 'teaser result'}>
      <Pictured story={story} place="beside" />
      <p class="label">
        <Link to={story.section.path} class="section-name">
          {story.section.name}
        </Link>
        <Time at={story.published} show="day" />
      </p>
      <h2 class="headline" {...story.written}>
        <Link to={story.path}>{story.headline}</Link>
      </h2>
      <p class="standfirst" {...story.written}>
        <Marked excerpt={story.excerpt} />
      </p>
    </article>
  )
}

function Marked({ excerpt }: { excerpt: Excerpt }): Html {
  return <>{excerpt.map((part) => (part.marked ? <mark>{part.text}</mark> : part.text))}</>
}
