import type { Html } from '#platform/view/html.ts'
import type { Stamp } from '#ui/facts.ts'
import { ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { Empty } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'
import { MomentField } from './moment-fields.tsx'
import { MainButton } from './main-button.tsx'
import { CopyButton } from './copy-button.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Piece, Said } from './facts.ts'
import { PieceHead } from './piece-head.tsx'
import { linkWords } from './preview-link-words.ts'
import { SaidLine } from './said.tsx'
import { deskWords } from './words.ts'

export interface LinkRow {
  readonly note: string
  readonly who: string
  readonly made: Stamp
  readonly expires: Stamp
  readonly state: 'open' | 'expired' | 'revoked'
  /** Where it is revoked, while there is anything to revoke. */
  readonly revoke: string | undefined
}

interface Props {
  readonly desk: Desk
  readonly piece: Piece
  readonly said: Said | undefined
  readonly action: string
  readonly zone: string
  /** The link that was made a moment ago: told here and never again. */
  readonly made: string | undefined
  readonly typed: { readonly note: string; readonly expires: string }
  readonly links: readonly LinkRow[]
  readonly errors: readonly FieldError[]
}

/** Who can read the story before its readers, and until when. */
export function PreviewLinksPage(props: Props): Html {
  const { desk, piece, said, action, zone, made, typed, links, errors } = props
  return (
    <DeskFrame desk={desk} title={`${linkWords.title}: ${piece.headline}`}>
      <PieceHead piece={piece} />
      {said && <SaidLine said={said} />}
      {made && <MadeLink link={made} />}
      <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
      <form class="form" action={action} method="post">
        <h2>{linkWords.title}</h2>
        <p>{linkWords.hint}</p>
        <TextField
          name="note"
          label={linkWords.note}
          help={linkWords.noteHelp}
          value={typed.note}
          errors={errors}
        />
        <MomentField
          name="expires"
          label={linkWords.expires}
          help={linkWords.expiresHelp(zone)}
          value={typed.expires}
          zone={zone}
          errors={errors}
        />
        <MainButton>{linkWords.make}</MainButton>
      </form>
      <h2 class="rubric">{linkWords.given}</h2>
      {links.length === 0 ? <Empty title={linkWords.none} /> : <Links links={links} />}
    </DeskFrame>
  )
}

const MadeLink = ({ link }: { link: string }): Html => (
  <div class="said" role="status">
    <p>
      <label for="made-link">{linkWords.made}</label>
    </p>
    <input id="made-link" class="made-link" type="text" value={link} readonly />
    <CopyButton what={link} />
  </div>
)

const Links = ({ links }: { links: readonly LinkRow[] }): Html => (
  <ol class="chronicle">
    {links.map(({ note, who, made, expires, state, revoke }) => (
      <li>
        <Time at={made} />
        <span>
          <span class="what">{note || linkWords.nobody}</span>, {linkWords.by(who)}.{' '}
          {linkWords.states[state](expires.text)}
        </span>
        {revoke && (
          <form class="why" action={revoke} method="post">
            <button type="submit" class="plain">
              {linkWords.revoke}
            </button>
          </form>
        )}
      </li>
    ))}
  </ol>
)
