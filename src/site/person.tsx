import type { Html } from '#platform/view/html.ts'
import type { Pages, Paper, Teaser } from '#ui/facts.ts'
import { columns } from '#ui/columns.ts'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Heading, Pagination, StoryList } from '#ui/lists.tsx'
import { Credit, Shown } from '#ui/picture.tsx'
import { addressOf } from './news-article.ts'
import type { Person } from './facts.ts'

interface Props {
  readonly paper: Paper
  readonly person: Person
  readonly count: number
  readonly stories: readonly Teaser[]
  readonly pages?: Pages | undefined
  readonly address?: string | undefined
}

export function PersonPage({ paper, person, count, stories, pages = {}, address }: Props): Html {
  const meta = {
    title: person.name,
    description: person.bio,
    canonical: address ?? person.path,
    type: 'profile' as const,
    feed: count > 0 ? person : undefined,
    jsonLd: profile(paper, person),
  }
  return (
    <Frame paper={paper} meta={meta} page="list">
      <header class={person.portrait ? 'page-head with-portrait' : 'page-head'}>
        {person.portrait && (
          <figure class="portrait">
            <Shown picture={person.portrait.picture} sizes={columns.portrait} first />
            <figcaption>
              <Credit of={person.portrait} />
            </figcaption>
          </figure>
        )}
        <div>
          <p class="label">{person.role}</p>
          <h1>{person.name}</h1>
          {person.bio && <p class="intro">{person.bio}</p>}
          <Elsewhere person={person} />
        </div>
      </header>
      <Heading>{paper.words.stories({ count })}</Heading>
      <StoryList stories={stories} words={paper.words} />
      <Pagination {...pages} words={paper.words} />
    </Frame>
  )
}

function Elsewhere({ person: { elsewhere = [] } }: { person: Person }): Html | null {
  if (elsewhere.length === 0) return null
  return (
    <ul class="subsections">
      {elsewhere.map((place) => (
        <li>
          <Link to={place.path} rel="me noopener">
            {place.name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const profile = (paper: Paper, person: Person) => ({
  '@context': 'https://schema.org',
  '@type': 'ProfilePage',
  mainEntity: {
    '@type': 'Person',
    name: person.name,
    jobTitle: person.role,
    description: person.bio,
    url: addressOf(paper, person.path),
    image: person.portrait && addressOf(paper, person.portrait.picture.src),
    worksFor: { '@id': `${paper.origin}/#paper`, '@type': 'NewsMediaOrganization', name: paper.name },
  },
})
