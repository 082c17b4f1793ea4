import { Report, type ReportFacts } from '#ads/index.ts'
import type { Html } from '#platform/view/html.ts'
import { ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import type { Desk } from '../facts.ts'
import { Heads } from '../list-parts.tsx'
import { MainButton } from '../main-button.tsx'
import { CampaignHead } from './campaign-head.tsx'
import type { CampaignHead as Head, Done, LinkRow } from './facts.ts'
import { adWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly head: Head
  readonly facts: ReportFacts
  readonly links: readonly LinkRow[]
  /** Where a new link is made. */
  readonly action: string
  readonly told: {
    readonly link?: string | undefined
    readonly expires?: string | undefined
    readonly errors?: readonly FieldError[] | undefined
  }
  readonly done?: Done | undefined
}

/** The report as the advertiser has it, and who has a link to it. */
export function CampaignReportPage({ desk, head, facts, links, action, told, done }: Props): Html {
  const { link, expires = '', errors = [] } = told
  return (
    <DeskFrame desk={desk} title={head.name} page="desk-report">
      <CampaignHead head={head} done={done} />
      {link && <MadeLink link={link} />}
      <ErrorSummary title={adWords.somethingWrong} errors={errors} />
      <Report facts={facts} />
      <section class="aftermath">
        <h2>{adWords.links}</h2>
        <p class="help">{adWords.linksHint}</p>
        {links.length > 0 ? <Links links={links} /> : <p>{adWords.noLinks}</p>}
        <form class="form" action={action} method="post">
          <TextField
            name="expires"
            label={adWords.expires}
            help={adWords.expiresHelp}
            value={expires}
            errors={errors}
          />
          <MainButton>{adWords.makeLink}</MainButton>
        </form>
      </section>
    </DeskFrame>
  )
}

const MadeLink = ({ link }: { link: string }): Html => (
  <div class="said" role="status">
    <p>
      <label for="made-link">{adWords.linkAddress}</label>. {adWords.madeLink}
    </p>
    <input id="made-link" class="made-link" type="text" value={link} readonly />
  </div>
)

function Links({ links }: { links: readonly LinkRow[] }): Html {
  return (
    <table class="wire links">
      <Heads of={[adWords.made, adWords.expires, adWords.columns.state, adWords.revoke]} />
      <tbody>
        {links.map(({ made, expires, state, revoke }) => (
          <tr>
            <td class="when">
              <time datetime={made.iso}>{made.text}</time>
            </td>
            <td class="when">
              {expires ? <time datetime={expires.iso}>{expires.day}</time> : adWords.openEnd}
            </td>
            <td>{adWords.linkStates[state]}</td>
            <td>
              {revoke && (
                <form action={revoke} method="post">
                  <button type="submit" class="plain">
                    {adWords.revoke}
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
