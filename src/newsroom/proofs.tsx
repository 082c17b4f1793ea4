import type { Html } from '#platform/view/html.ts'
import { type Proof, ProofSheet, verdictOf } from '#proof/index.ts'
import type { Stamp } from '#ui/facts.ts'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/lists.tsx'
import { Heads } from './list-parts.tsx'
import { DeskFrame } from './desk-frame.tsx'
import type { Desk } from './facts.ts'
import { deskWords } from './words.ts'

export interface ProofRow {
  readonly path: string
  readonly at: Stamp
  readonly archive: string
  readonly losses: number
}

/** Every proof of an archive that moved in, the newest first. */
export function ProofsPage({ desk, rows }: { desk: Desk; rows: readonly ProofRow[] }): Html {
  const { at, archive, verdict } = deskWords.provedColumns
  return (
    <DeskFrame desk={desk} title={deskWords.imports} page="desk-list">
      <div class="desk-head">
        <h1>{deskWords.proved}</h1>
      </div>
      {rows.length === 0 ? (
        <Empty title={deskWords.nothingProved}>{deskWords.nothingProvedHint}</Empty>
      ) : (
        <table class="wire">
          <Heads of={[at, archive, verdict]} />
          <tbody>
            {rows.map((row) => (
              <Row row={row} />
            ))}
          </tbody>
        </table>
      )}
    </DeskFrame>
  )
}

function Row({ row }: { row: ProofRow }): Html {
  return (
    <tr>
      <td class="when">
        <time datetime={row.at.iso}>
          {row.at.day} {row.at.time}
        </time>
      </td>
      <td class="slug">
        <Link to={row.path}>{row.archive}</Link>
      </td>
      <td class={row.losses === 0 ? 'state' : 'state state-killed'}>{verdictOf(row)}</td>
    </tr>
  )
}

export function ProofPage({ desk, proof, at }: { desk: Desk; proof: Proof; at: Stamp }): Html {
  return (
    <DeskFrame desk={desk} title={verdictOf(proof)}>
      <ProofSheet proof={proof} at={at.text} />
    </DeskFrame>
  )
}
