import type { Html } from '#platform/view/html.ts'
import { placeInRow } from '#ui/columns.ts'
import type { Place, Teaser } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { Heading } from '#ui/lists.tsx'
import { Compact, Line, Major, Standard } from '#ui/teasers.tsx'

export interface BandFacts {
  readonly section: Place
  readonly subsections: readonly Place[]
  readonly stories: readonly Teaser[]
}

interface Form {
  /** With fewer stories than this it would show holes. */
  readonly least: number
  readonly Stories: (props: { stories: readonly Teaser[] }) => Html
}

/** One large, the rest beside it. */
const leading: Form = {
  least: 3,
  Stories: ({ stories: [first, ...rest] }) => (
    <div class="band-leading">
      {first && <Major story={first} level={3} placed place="third" />}
      <div class={rest.length > 2 ? 'band-beside' : 'band-beside band-few'}>
        {rest.map((story) => (
          <Compact story={story} placed />
        ))}
      </div>
    </div>
  ),
}

/** Equals, side by side, as many as stand in a row. */
const even: Form = {
  least: 3,
  Stories: ({ stories }) => (
    <div class={`row row-${Math.min(4, stories.length)}`}>
      {stories.slice(0, 4).map((story) => (
        <Standard story={story} placed place={placeInRow(stories.length)} />
      ))}
    </div>
  ),
}

/** One story and a list of lines, like a page of results. */
const listed: Form = {
  least: 3,
  Stories: ({ stories: [first, ...rest] }) => (
    <div class="band-listed">
      {first && <Standard story={first} placed place="third" />}
      <div>
        {rest.map((story) => (
          <Line story={story} dated />
        ))}
      </div>
    </div>
  ),
}

/** Two of the same weight, and a column of what else there is. */
const paired: Form = {
  least: 4,
  Stories: ({ stories: [first, second, ...rest] }) => (
    <div class="row row-3 band-paired">
      {[first, second].map((story) => story && <Major story={story} level={3} placed place="trio" />)}
      <div class="band-rest">
        {rest.map((story) => (
          <Compact story={story} placed />
        ))}
      </div>
    </div>
  ),
}

const forms: readonly Form[] = [leading, even, listed, paired]

/** The next in turn that these stories fill. */
const formFor = (count: number, turn: number): Form =>
  forms.map((_, step) => forms[(turn + step) % forms.length] ?? even).find(({ least }) => count >= least) ??
  even

/** With fewer stories than this a section is a column and not a band. */
const enough = 3
const mostColumns = 4

/** The sections on the front: full ones as bands that differ from their neighbours, thin ones side by side. */
export function Bands({ bands }: { bands: readonly BandFacts[] }): Html {
  const full = bands.filter((band) => band.stories.length >= enough)
  const thin = bands.filter((band) => band.stories.length > 0 && band.stories.length < enough)
  const rows = Array.from({ length: Math.ceil(thin.length / mostColumns) }, (_, at) =>
    thin.slice(at * mostColumns, (at + 1) * mostColumns),
  )
  return (
    <>
      {full.map((band, index) => (
        <Band band={band} turn={index} />
      ))}
      {rows.map((row) => (
        <div class={`band columns row row-${row.length}`}>
          {row.map((band) => (
            <Column band={band} place={placeInRow(row.length)} />
          ))}
        </div>
      ))}
    </>
  )
}

function Column({
  band: { section, stories },
  place,
}: {
  band: BandFacts
  place: ReturnType<typeof placeInRow>
}): Html {
  const [first, ...rest] = stories
  return (
    <section>
      <Heading to={section.path}>{section.name}</Heading>
      {first && <Standard story={first} placed place={place} />}
      {rest.map((story) => (
        <Compact story={story} placed />
      ))}
    </section>
  )
}

function Band({ band, turn }: { band: BandFacts; turn: number }): Html {
  const { Stories } = formFor(band.stories.length, turn)
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
