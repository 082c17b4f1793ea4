import type { Html } from '#platform/view/html.ts'
import { AreaField, ErrorSummary, type FieldError } from '#ui/fields.tsx'
import { MainButton } from './main-button.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Piece } from './facts.ts'
import { PieceHead } from './piece-head.tsx'
import { publishingWords } from './publishing-words.ts'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly piece: Piece
  readonly action: string
  readonly liftAction: string
  readonly isHeld: boolean
  readonly reason: string
  /** Lifted ones, newest first, in sentences. */
  readonly former: readonly string[]
  readonly errors: readonly FieldError[]
}

/** What the lawyers hold back: since when, by whom and why is said over the page. */
export function HoldPage({ desk, piece, action, liftAction, isHeld, reason, former, errors }: Props): Html {
  return (
    <DeskFrame desk={desk} title={`${publishingWords.holdTitle}: ${piece.headline}`}>
      <PieceHead piece={piece} />
      <ErrorSummary title={deskWords.somethingWrong} errors={errors} />
      <form class="form" action={isHeld ? liftAction : action} method="post">
        <h2>{publishingWords.holdTitle}</h2>
        <p>{publishingWords.holdHint}</p>
        {!isHeld && (
          <AreaField
            name="reason"
            label={publishingWords.holdReason}
            value={reason}
            rows={3}
            errors={errors}
          />
        )}
        <MainButton>{isHeld ? publishingWords.lift : publishingWords.hold}</MainButton>
      </form>
      {former.length > 0 && (
        <>
          <h2 class="rubric">{publishingWords.formerHolds}</h2>
          <ul class="chronicle">
            {former.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
    </DeskFrame>
  )
}
