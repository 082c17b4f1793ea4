import type { Words } from '#languages/catalogue.ts'
import type { Html } from '#platform/view/html.ts'
import type { Stamp } from '#ui/facts.ts'
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
  readonly words: Words
}

/** What came of a campaign, and what the numbers mean: the same for the desk and for the advertiser. */
export function Report({ facts }: { facts: ReportFacts }): Html {
  const { total, from, until, slots, words } = facts
  return (
    <div class="report">
      <dl class="figures">
        <Figure name={words.impressions} value={total.impressions} />
        <Figure name={words.clicks} value={total.clicks} />
        <Figure name={words.clickRate} value={total.rate} />
      </dl>
      <dl class="agreed">
        <div>
          <dt>{words.dates}</dt>
          <dd>
            <time datetime={from.iso}>{from.day}</time> –{' '}
            {until ? <time datetime={until.iso}>{until.day}</time> : words.noEnd}
          </dd>
        </div>
        <div>
          <dt>{words.adPlaces}</dt>
          <dd>{slots.join(', ')}</dd>
        </div>
      </dl>
      {facts.days.length === 0 ? <p class="empty">{words.nothingCounted}</p> : <Counted facts={facts} />}
      <p class="definition">{words.howCounted}</p>
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
  const { impressions, clicks, write, days, bySlot, byCreative, total, words } = facts
  const sums = { impressions: total.impressions, clicks: total.clicks }
  const summary = words.reportSummary({ count: days.length, ...sums })
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
        <Table caption={words.byAdvertisement} head={words.advertisement} lines={byCreative} words={words} />
        <Table caption={words.byPlace} head={words.adPlace} lines={bySlot} words={words} />
        <Table caption={words.byDay} head={words.day} lines={days} words={words} />
      </div>
      <p class="take-home">
        <a href={facts.csv}>{words.asTable}</a>
      </p>
    </>
  )
}

interface TableProps {
  readonly caption: string
  readonly head: string
  readonly lines: readonly ReportLine[]
  readonly words: Words
}
function Table({ caption, head, lines, words }: TableProps): Html {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {[words.impressions, words.clicks, words.clickRate].map((name) => (
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
