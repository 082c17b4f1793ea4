import { Report, type ReportFacts } from '#ads/index.ts'
import type { Html } from '#platform/view/html.ts'
import type { Paper, Stamp } from '#ui/facts.ts'
import { Frame } from '#ui/frame.tsx'
import { Empty } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'

interface Props {
  readonly paper: Paper
  readonly name: string
  readonly advertiser: string
  readonly facts: ReportFacts
  readonly asOf: Stamp
}

/** What came of a campaign, for whoever paid for it. */
export function ReportPage({ paper, name, advertiser, facts, asOf }: Props): Html {
  const { words } = paper
  const title = words.campaignReport({ campaign: name })
  return (
    <Frame paper={paper} meta={{ title, hidden: true, isDesk: true }} page="plain">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="intro">
          {words.reportFor({ advertiser, paper: paper.name })}
          <br />
          <Time at={asOf} />
        </p>
      </header>
      <Report facts={facts} />
    </Frame>
  )
}

/** A link that was revoked, ran out, or never was: which of them is nobody's business. */
export function LinkOverPage({ paper }: { paper: Paper }): Html {
  const { linkOver, linkOverHint } = paper.words
  return (
    <Frame paper={paper} meta={{ title: linkOver, hidden: true, isDesk: true }} page="plain">
      <header class="page-head">
        <h1>{linkOver}</h1>
      </header>
      <Empty title={linkOverHint} />
    </Frame>
  )
}
