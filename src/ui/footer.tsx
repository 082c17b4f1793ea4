import { digitsIn } from '#languages/numbers.ts'
import type { Html } from '#platform/view/html.ts'
import type { Paper, Place } from './facts.ts'
import { Link } from './link.tsx'

export function Footer({ paper }: { paper: Paper }): Html {
  const { words } = paper
  return (
    <footer class="colophon">
      <div class="colophon-columns">
        <section id="connect">
          <h2>{words.connect}</h2>
          <Links of={paper.profiles} rel="me noopener" />
          <Links of={paper.feeds} />
        </section>
        <section>
          <h2>{words.sections}</h2>
          <Links of={[...paper.sections, ...(paper.moreSections ? [paper.moreSections] : [])]} />
        </section>
        <section>
          <h2>{words.thePaper}</h2>
          <Links of={paper.foot} />
        </section>
      </div>
      {paper.demoNotice && <p class="demo-note">{paper.demoNotice}</p>}
      <p class="copyright">
        {words.copyright({ year: digitsIn(paper.words.tag, paper.year), owner: paper.owner })}
      </p>
    </footer>
  )
}

function Links({ of, rel }: { of: readonly Place[]; rel?: string }): Html | null {
  if (of.length === 0) return null
  return (
    <ul>
      {of.map((place) => (
        <li>
          <Link to={place.path} rel={rel}>
            {place.name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
