import type { Html } from '#platform/view/html.ts'
import { ErrorSummary, type FieldError, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Piece, Said, TranslationRow } from './facts.ts'
import { PieceHead } from './piece-head.tsx'
import { SaidLine } from './said.tsx'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly piece: Piece
  /** The story itself among them; alone where it has none. */
  readonly rows: readonly TranslationRow[]
  readonly action: string
  readonly removal: string
  readonly other?: string
  readonly errors?: readonly FieldError[]
  readonly said?: Said | undefined
}

/** Which stories say the same in other languages, and one field to name another. */
export function TranslationsPage({ desk, piece, rows, other = '', errors = [], said, ...to }: Props): Html {
  return (
    <DeskFrame desk={desk} title={`${deskWords.translations}: ${piece.headline}`}>
      <PieceHead piece={piece} />
      {said && <SaidLine said={said} />}
      <ErrorSummary title={deskWords.notLinked} errors={errors} />
      <h2 class="rubric">{deskWords.translations}</h2>
      <Rows rows={rows} />
      <form class="form" action={to.action} method="post">
        <TextField
          name="other"
          label={deskWords.translationOf}
          help={deskWords.translationHelp}
          value={other}
          errors={errors}
        />
        <p class="deeds">
          <button type="submit" class="deed main">
            {deskWords.link}
          </button>
          {rows.length > 1 && (
            <button type="submit" class="deed" form="removal">
              {deskWords.unlink}
            </button>
          )}
        </p>
      </form>
      <form id="removal" action={to.removal} method="post" />
    </DeskFrame>
  )
}

const Rows = ({ rows }: { rows: readonly TranslationRow[] }): Html => (
  <ul class="chronicle">
    {rows.map((row) => (
      <li>
        <span class="what">{row.language}</span>
        <span>
          {row.isThis ? (
            <strong {...row.written}>{row.name}</strong>
          ) : (
            <Link to={row.path} written={row.written}>
              {row.name}
            </Link>
          )}
        </span>
        {row.readers && (
          <span class="why">
            <Link to={row.readers}>{deskWords.readIt}</Link>
          </span>
        )}
      </li>
    ))}
  </ul>
)
