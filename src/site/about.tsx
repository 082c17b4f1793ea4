import type { Html } from '#platform/view/html.ts'
import { type Paper, type Place, places } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Heading } from '#ui/lists.tsx'
import type { Person } from './facts.ts'
import { organisation } from './news-article.ts'

interface Props {
  readonly paper: Paper
  readonly body: Html
  readonly people: readonly Person[]
  readonly frames?: readonly string[] | undefined
}

/** Who makes this paper, and by which rules. */
export function AboutPage({ paper, body, people, frames }: Props): Html {
  const { words } = paper
  const meta = {
    title: words.about,
    description: paper.tagline,
    canonical: places.about,
    frames,
    jsonLd: { '@context': 'https://schema.org', '@type': 'AboutPage', mainEntity: organisation(paper) },
  }
  return (
    <Frame paper={paper} meta={meta} page="plain">
      <article class="story about">
        <header class="page-head">
          <h1>{words.about}</h1>
        </header>
        <div class="body">{body}</div>
      </article>
      <Policies of={paper.policies} heading={words.policies} />
      {people.length > 0 && <Staff people={people} heading={words.people} />}
    </Frame>
  )
}

/** Each page once, however many policies it states. */
function Policies({ of, heading }: { of: readonly Place[]; heading: string }): Html | null {
  const pages = [...new Map(of.map((place) => [place.path, place])).values()]
  const others = pages.filter(({ path }) => path !== places.about)
  if (others.length === 0) return null
  return (
    <section class="policies">
      <Heading>{heading}</Heading>
      <ul>
        {others.map((place) => (
          <li>
            <Link to={place.path}>{place.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Staff({ people, heading }: { people: readonly Person[]; heading: string }): Html {
  return (
    <section class="staff-list">
      <Heading>{heading}</Heading>
      <ul>
        {people.map((person) => (
          <li>
            <Link to={person.path}>{person.name}</Link>
            <span class="role">{person.role}</span>
            {person.bio && <p>{person.bio}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
