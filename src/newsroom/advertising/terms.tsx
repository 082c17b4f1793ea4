import type { Html } from '#platform/view/html.ts'
import { ErrorSummary } from '#ui/fields.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import type { Desk } from '../facts.ts'
import { CampaignHead } from './campaign-head.tsx'
import type { CampaignHead as Head, ChronicleLine, Done, TermsFacts } from './facts.ts'
import { TermsForm } from './terms-form.tsx'
import { adWords, deedWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly facts: TermsFacts
  /** Missing while the campaign is new. */
  readonly head?: Head | undefined
  readonly chronicle?: readonly ChronicleLine[] | undefined
  readonly done?: Done | undefined
}

/** A campaign's terms, and what became of it. */
export function TermsPage({ desk, facts, head, chronicle = [], done }: Props): Html {
  return (
    <DeskFrame desk={desk} title={head?.name ?? adWords.newCampaign} page="desk-editor">
      {head ? <CampaignHead head={head} done={done} /> : <NewHead />}
      <ErrorSummary title={adWords.somethingWrong} errors={facts.errors} />
      <TermsForm facts={facts} />
      {chronicle.length > 0 && <Chronicle lines={chronicle} />}
    </DeskFrame>
  )
}

const NewHead = (): Html => (
  <div class="desk-head">
    <h1>{adWords.newCampaign}</h1>
  </div>
)

function Chronicle({ lines }: { lines: readonly ChronicleLine[] }): Html {
  return (
    <section class="aftermath">
      <h2>{adWords.chronicle}</h2>
      <ol class="chronicle">
        {lines.map(({ what, at, who }) => (
          <li>
            <time datetime={at.iso}>{at.text}</time>
            <span>
              <span class="what">{deedWords[what]}</span>, {who}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
