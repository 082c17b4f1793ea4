import type { Html } from '#platform/view/html.ts'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { Time } from '#ui/time.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk, Piece, Said, Version } from './facts.ts'
import { PieceHead } from './piece-head.tsx'
import { SaidLine } from './said.tsx'
import { deskWords, whatWords } from './words.ts'

/** Newest first: what was done, by whom, and why. */
export function HistoryPage({
  desk,
  piece,
  versions,
  said,
}: {
  desk: Desk
  piece: Piece
  versions: readonly Version[]
  said?: Said | undefined
}): Html {
  return (
    <DeskFrame desk={desk} title={`${deskWords.history}: ${piece.headline}`}>
      <PieceHead piece={piece} />
      {said && <SaidLine said={said} />}
      <h2 class="rubric">{deskWords.history}</h2>
      {versions.length === 0 && <Empty title={deskWords.noHistory} />}
      <ol class="chronicle">
        {versions.map((version) => (
          <li>
            <Time at={version.at} />
            <span>
              <span class="what">
                {version.path ? <Link to={version.path}>{nameOf(version)}</Link> : nameOf(version)}
              </span>
              , {version.who}
            </span>
            {version.reason && <span class="why">{version.reason}</span>}
          </li>
        ))}
      </ol>
    </DeskFrame>
  )
}

const nameOf = ({ number, what }: Version): string =>
  number === undefined ? whatWords[what] : `${number}. ${whatWords[what]}`
