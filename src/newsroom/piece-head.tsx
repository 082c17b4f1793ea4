import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { budgetStateWords } from './budget-words.ts'
import type { Piece } from './facts.ts'

/** Which story this is, how it stands, and where one can go from here. */
export function PieceHead({ piece }: { piece: Piece }): Html {
  return (
    <>
      <div class="desk-head">
        <h1>{piece.headline}</h1>
        <ul class="subsections piece-doors">
          <li>
            <span class={`state state-${piece.state}`}>{budgetStateWords[piece.state]}</span>
          </li>
          {piece.doors.map((door) => (
            <li>
              <Link to={door.path} current={door.isHere}>
                {door.name}
              </Link>
            </li>
          ))}
          {piece.next && (
            <li hidden={piece.next.isWaiting}>
              <Link to={piece.next.path} class="deed next">
                {piece.next.name}
              </Link>
            </li>
          )}
        </ul>
      </div>
      {piece.notes.map((note) => (
        <p class="said">{note}</p>
      ))}
    </>
  )
}
