import { wordsIn } from '#languages/catalogue.ts'
import { digitsIn } from '#languages/numbers.ts'
import { type Html, keptView } from '#platform/view/html.ts'
import type { Paper, Place } from './facts.ts'
import { Link } from './link.tsx'

interface Facts
  extends Pick<
    Paper,
    'profiles' | 'feeds' | 'sections' | 'moreSections' | 'foot' | 'demoNotice' | 'year' | 'owner'
  > {
  /** In whose words. */
  readonly tag: string
}

export function Footer({ paper }: { paper: Paper }): Html {
  const { profiles, feeds, sections, moreSections, foot, demoNotice, year, owner } = paper
  const { tag } = paper.words
  return drawn({ profiles, feeds, sections, moreSections, foot, demoNotice, year, owner, tag })
}

const drawn = keptView((facts: Facts): Html => {
  const words = wordsIn(facts.tag)
  return (
    <footer class="colophon">
      <div class="colophon-columns">
        <section id="connect">
          <h2>{words.connect}</h2>
          <Links of={facts.profiles} rel="me noopener" />
          <Links of={facts.feeds} />
        </section>
        {facts.sections.length > 0 && (
          <section>
            <h2>{words.sections}</h2>
            <Links of={[...facts.sections, ...(facts.moreSections ? [facts.moreSections] : [])]} />
          </section>
        )}
        <section>
          <h2>{words.thePaper}</h2>
          <Links of={facts.foot} />
        </section>
      </div>
      {facts.demoNotice && (
        <p class="demo-note" dir="auto">
          {facts.demoNotice}
        </p>
      )}
      <p class="copyright">
        {words.copyright({ year: digitsIn(words.tag, facts.year), owner: facts.owner })}
      </p>
    </footer>
  )
})

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
