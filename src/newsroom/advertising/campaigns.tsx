import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { Empty, Pagination } from '#ui/lists.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import type { Desk } from '../facts.ts'
import { english } from '../words.ts'
import type { CampaignRow, CampaignsFacts } from './facts.ts'
import { adStateWords, adWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly book: string
  readonly sellers: string
  readonly facts: CampaignsFacts
}

/** Every campaign as a line, with what came of it. */
export function CampaignsPage({ desk, book, sellers, facts: { rows, pages, hasHouse } }: Props): Html {
  return (
    <DeskFrame desk={desk} title={adWords.advertising} page="desk-list">
      <div class="desk-head">
        <h1>{adWords.advertising}</h1>
        <p class="deeds">
          <Link to={sellers}>{adWords.sellers}</Link>
          <Link to={book} class="deed main">
            {adWords.book}
          </Link>
        </p>
      </div>
      {!hasHouse && rows.length > 0 && <p class="desk-note">{adWords.noHouse}</p>}
      {rows.length > 0 ? <Table rows={rows} /> : <Empty title={adWords.none}>{adWords.noneHint}</Empty>}
      <Pagination {...pages} words={english} />
    </DeskFrame>
  )
}

function Table({ rows }: { rows: readonly CampaignRow[] }): Html {
  const { campaign, when, state, today, impressions, clicks, rate } = adWords.columns
  return (
    <table class="wire campaigns">
      <thead>
        <tr>
          <th scope="col">{campaign}</th>
          <th scope="col">{when}</th>
          <th scope="col">{state}</th>
          {[today, impressions, clicks, rate].map((name) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} />
        ))}
      </tbody>
    </table>
  )
}

/** On a phone the columns have no heads, so that each number says what it is. */
function Row({ row }: { row: CampaignRow }): Html {
  const { today, impressions, clicks, rate } = adWords.columns
  const numbers = [
    [today, row.today],
    [impressions, row.impressions],
    [clicks, row.clicks],
    [rate, row.rate],
  ] as const
  return (
    <tr>
      <td class="slug">
        <Link to={row.path}>{row.name}</Link>
        <span>{row.isHouse ? adWords.house : row.advertiser}</span>
      </td>
      <td class="when">
        <time datetime={row.from.iso}>{row.from.day}</time> –{' '}
        {row.until ? <time datetime={row.until.iso}>{row.until.day}</time> : adWords.openEnd}
      </td>
      <td>
        <span class={`state ad-${row.state}`}>{adStateWords[row.state]}</span>
        {row.isEmpty && <span class="lack">{adWords.nothingYet}</span>}
      </td>
      {numbers.map(([name, number]) => (
        <td class="number">
          <span class="column">{name} </span>
          {number}
        </td>
      ))}
    </tr>
  )
}
