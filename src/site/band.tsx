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
    {first && <Major story={first} level={3} placed place="third" />}
    <div class="band-beside">
      {rest.map((story) => (
        <Compact story={story} placed />
      ))}
    </div>
  </div>
)

/** Equals, side by side, as many as stand in a row. */
const Even: Form = ({ stories }) => (
  <div class="row">
    {stories.slice(0, 4).map((story) => (
      <Standard story={story} placed place="quarter" />
    ))}
  </div>
)

/** One story and a list of lines, like a page of results. */
const Listed: Form = ({ stories: [first, ...rest] }) => (
  <div class="band-listed">
    {first && <Standard story={first} placed place="third" />}
    <div>
      {rest.map((story) => (
        <Line story={story} dated />
      ))}
    </div>
  </div>
)

const forms: readonly Form[] = [Leading, Even, Listed]

/** With fewer stories than this a section is a column and not a band. */
const enough = 3

/** The sections on the front: full ones as bands that differ from their neighbours, thin ones side by side. */
export function Bands({ bands }: { bands: readonly BandFacts[] }): Html {
  const full = bands.filter((band) => band.stories.length >= enough)
  const thin = bands.filter((band) => band.stories.length > 0 && band.stories.length < enough)
  return (
    <>
      {full.map((band, index) => (
        <Band band={band} turn={index} />
      ))}
      {thin.length > 0 && (
        <div class="band columns row">
          {thin.map((band) => (
            <Column band={band} />
          ))}
        </div>
      )}
    </>
  )
}

function Column({ band: { section, stories } }: { band: BandFacts }): Html {
  const [first, ...rest] = stories
  return (
    <section>
      <Heading to={section.path}>{section.name}</Heading>
      {first && <Standard story={first} placed place="quarter" />}
      {rest.map((story) => (
        <Compact story={story} placed />
      ))}
    </section>
  )
}

function Band({ band, turn }: { band: BandFacts; turn: number }): Html {
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
