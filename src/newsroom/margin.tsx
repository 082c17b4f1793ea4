import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Live, Piece } from './facts.ts'
import { PieceHead } from './piece-head.tsx'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly piece: Piece
  /** Missing where it could not be put together. */
  readonly live: Live | undefined
  readonly preview: string
}

/** A story that somebody may read and not write: its text as it is being written, with what is said about it and proposed for it. */
export function MarginPage({ desk, piece, live, preview }: Props): Html {
  return (
    <DeskFrame desk={desk} title={piece.headline} page="desk-editor" script={live?.script}>
      <PieceHead piece={piece} />
      <p class="said">{deskWords.marginNote}</p>
      <div class="form" data-editor={live && JSON.stringify(live.setting)}>
        <div class="sheet">
          <div>
            <p class="body-field">
              {deskWords.marginWithoutScript} <Link to={preview}>{deskWords.preview}</Link>
            </p>
          </div>
          <div class="particulars" />
        </div>
      </div>
    </DeskFrame>
  )
}
