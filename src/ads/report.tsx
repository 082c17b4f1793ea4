import type { Html } from '#platform/view/html.ts'
import type { Stamp } from '#ui/facts.ts'
import { reportWords } from '#ui/words.ts'
import { type Bar, BarChart } from './chart.tsx'

/** A line of a table: what it is of, and its numbers as they are written. */
export interface ReportLine {
  readonly name: string
  readonly impressions: string
  readonly clicks: string
  readonly rate: string
  /** A picture of it. */
  readonly picture?: { readonly src: string; readonly width: number; readonly height: number } | undefined
}
export interface ReportFacts {
  readonly from: Stamp
  /** Missing: no end was agreed. */
  readonly until?: Stamp | undefined
  readonly slots: readonly string[]
  readonly total: ReportLine
  readonly days: readonly ReportLine[]
  readonly bySlot: readonly ReportLine[]
  readonly byCreative: readonly ReportLine[]
  readonly impressions: readonly Bar[]
  readonly clicks: readonly Bar[]
  readonly write: (value: number) => string
  readonly csv: string
}

/** What came of a campaign, and what the numbers mean: the same for the desk and for the advertiser. */
export function Report({ facts }: { facts: ReportFacts }): Html {
  const { total, from, until, slots } = facts
  return (
    <div class="report">
      <dl class="figures">
        <Figure name={reportWords.impressions} value={total.impressions} />
        <Figure name={reportWords.clicks} value={total.clicks} />
        <Figure name={reportWords.rate} value={total.rate} />
      </dl>
      <dl class="agreed">
        <div>
          <dt>{reportWords.dates}</dt>
          <dd>
            <time datetime={from.iso}>{from.day}</time> –{' '}
            {until ? <time datetime={until.iso}>{until.day}</time> : reportWords.openEnd}
          </dd>
        </div>
        <div>
          <dt>{reportWords.places}</dt>
          <dd>{slots.join(', ')}</dd>
        </div>
      </dl>
      {facts.days.length === 0 ? (
        <p class="empty">{reportWords.nothingCounted}</p>
      ) : (
        <Counted facts={facts} />
      )}
      <p class="definition">{reportWords.definition}</p>
    </div>
  )
}

const Figure = ({ name, value }: { name: string; value: string }): Html => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

function Counted({ facts }: { facts: ReportFacts }): Html {
  const { impressions, clicks, write, days, bySlot, byCreative } = facts
  const words = reportWords
  const summary = words.summary(days.length, facts.total.impressions, facts.total.clicks)
  return (
    <>
      <section class="drawn">
        <h2>{words.impressionsByDay}</h2>
        <BarChart
          id="impressions"
          title={words.impressionsByDay}
          {...{ summary, bars: impressions, write }}
        />
        <h2>{words.clicksByDay}</h2>
        <BarChart id="clicks" title={words.clicksByDay} {...{ summary, bars: clicks, write }} />
      </section>
      <div class="tables">
        <Table caption={words.byCreative} head={words.creative} lines={byCreative} />
        <Table caption={words.bySlot} head={words.place} lines={bySlot} />
        <Table caption={words.byDay} head={words.day} lines={days} />
      </div>
      <p class="take-home">
        <a href={facts.csv}>{words.csv}</a>
      </p>
    </>
  )
}

interface TableProps {
  readonly caption: string
  readonly head: string
  readonly lines: readonly ReportLine[]
}
function Table({ caption, head, lines }: TableProps): Html {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {[reportWords.impressions, reportWords.clicks, reportWords.rate].map((name) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">
              {line.picture && <img {...line.picture} alt="" loading="lazy" />}
              {line.name}
            </th>
            <td class="number">{line.impressions}</td>
            <td class="number">{line.clicks}</td>
            <td class="number">{line.rate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
