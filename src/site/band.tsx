import type { Html } from '#platform/view/html.ts'
import type { Place, Teaser } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { Heading } from '#ui/lists.tsx'
import { Compact, Line, Major, Standard } from '#ui/teasers.tsx'

export interface BandFacts {
  readonly section: Place
  readonly subsections: readonly Place[]
  readonly stories: readonly Teaser[]
}

type Form = (props: { stories: readonly Teaser[] }) => Html

/** One large, the rest beside it. */
const Leading: Form = ({ stories: [first, ...rest] }) => (
  <div class="band-leading">
    {first && <Major story={first} level={3} placed />}
    <div class="band-beside">
      {rest.map((story) => (
        <Compact story={story} placed />
      ))}
    </div>
  </div>
)

/** Equals, side by side. */
const Even: Form = ({ stories }) => (
  <div class="row">
    {stories.map((story) => (
      <Standard story={story} placed />
    ))}
  </div>
)

/** One story and a list of lines, like a page of results. */
const Listed: Form = ({ stories: [first, ...rest] }) => (
  <div class="band-listed">
    {first && <Standard story={first} placed />}
    <div>
      {rest.map((story) => (
        <Line story={story} dated />
      ))}
    </div>
  </div>
)

const forms: readonly Form[] = [Leading, Even, Listed]

/** A section on the front. Neighbours differ in form, so that the page has a rhythm. */
export function Band({ band, turn }: { band: BandFacts; turn: number }): Html | null {
  if (band.stories.length === 0) return null
  const Stories = forms[turn % forms.length] ?? Even
  return (
    <section class="band">
      <div class="band-head">
        <Heading to={band.section.path}>{band.section.name}</Heading>
        {band.subsections.length > 0 && (
          <ul class="subsections">
            {band.subsections.map((place) => (
              <li>
                <Link to={place.path}>{place.name}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Stories stories={band.stories} />
    </section>
  )
}
