// What is proposed for the text, to be taken or refused.
import { useCallback, useEffect, useState } from 'react'
import { decide, type Proposal, proposalsIn } from './proposals.ts'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { type Turning, turningIn } from './turning.ts'
import { words } from './words.ts'

export function Proposals({ session }: { session: Session }) {
  const { editor } = session
  const mayWrite = useSignal(session.mayWrite)
  const [proposals, look] = useProposals(session)
  if (proposals.length === 0) return null
  const settle = (isTaken: boolean, id?: string) => {
    editor.view.dispatch(decide(editor.state, isTaken, id))
    look()
  }
  return (
    <section className="margin proposals" aria-label={words.proposals(proposals.length)}>
      <h2>{words.proposals(proposals.length)}</h2>
      {mayWrite && (
        <p className="thread-deeds">
          <button type="button" className="tool" onClick={() => settle(true)}>
            {words.takeAll}
          </button>
          <button type="button" className="tool" onClick={() => settle(false)}>
            {words.refuseAll}
          </button>
        </p>
      )}
      <ul>
        {proposals.map((proposal) => (
          <ProposalLine key={proposal.id} {...{ session, proposal, settle }} />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  readonly session: Session
  readonly proposal: Proposal
  settle(isTaken: boolean, id: string): void
}

function ProposalLine({ session: { editor, mayWrite: may }, proposal, settle }: LineProps) {
  const mayWrite = useSignal(may)
  const { id, by, from } = proposal
  const go = () => void editor.chain().setTextSelection(from).scrollIntoView().run()
  return (
    <li className="thread">
      <p className="who">
        <strong>{by}</strong>
      </p>
      <button type="button" className="quote" onClick={go}>
        <Gist proposal={proposal} />
      </button>
      {mayWrite && (
        <p className="thread-deeds">
          <button type="button" className="tool" onClick={() => settle(true, id)}>
            {words.take}
          </button>
          <button type="button" className="tool" onClick={() => settle(false, id)}>
            {words.refuse}
          </button>
        </p>
      )}
    </li>
  )
}

/** Looked for anew when the hands rest. */
function useProposals({ editor }: Session): [readonly Proposal[], () => void] {
  const [proposals, setProposals] = useState<readonly Proposal[]>([])
  const look = useCallback(() => setProposals(proposalsIn(editor.state.doc)), [editor])
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const hear = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return
      clearTimeout(soon)
      soon = setTimeout(look, 200)
    }
    look()
    editor.on('transaction', hear)
    return () => {
      clearTimeout(soon)
      editor.off('transaction', hear)
    }
  }, [editor, look])
  return [proposals, look]
}

function Gist({ proposal: { deleted, inserted, style, blocks } }: { proposal: Proposal }) {
  return (
    <>
      {deleted !== '' && <del>{short(deleted)}</del>} {inserted !== '' && <ins>{short(inserted)}</ins>}{' '}
      {style.map((sign) => styleWords(sign)).join(', ')}
      <Blocks of={blocks} />
    </>
  )
}
/** What goes, and what comes in its place; where one begins that was or shall be part of another, only that. */
function Blocks({ of }: { of: Proposal['blocks'] }) {
  const turning = turningIn(of)
  if (turning) return <Turned {...turning} />
  const named = (deed: string) => of.filter((block) => block.deed === deed)
  const [gone, come] = [named('delete'), named('insert')]
  const borders = [...new Set(of.map(({ deed }) => deed))].flatMap((deed) =>
    deed === 'split' || deed === 'join' ? [words.deeds[deed]] : [],
  )
  return (
    <>
      {borders.join(', ')} {gone.length > 0 && <del>{listed(gone)}</del>}{' '}
      {come.length > 0 && <ins>{listed(come)}</ins>}
    </>
  )
}
/** `Paragraph becomes Heading 1`, and the words that it is about. */
function Turned({ from, into, text }: Turning) {
  const isMoved = from.join() === into.join()
  return (
    <>
      {isMoved ? words.moved(named(from)) : words.becomes(named(from), named(into))}
      {text !== '' && <q>{short(text)}</q>}
    </>
  )
}
const named = (kinds: readonly string[]): string =>
  kinds.map((kind) => words.blockNames[kind] ?? kind).join(', ')

const listed = (blocks: Proposal['blocks']): string =>
  short(
    blocks
      .map(({ name, text }) => [words.blockNames[name] ?? name, text].filter(Boolean).join(': '))
      .join(', '),
  )

const short = (text: string): string =>
  text.length > 120 ? `${text.slice(0, 80)} … ${text.slice(-30)}` : text
const styles = new Map<string, string>(
  (['bold', 'italic', 'underline', 'strike', 'code', 'superscript', 'subscript', 'link'] as const).map(
    (mark) => [mark, words[mark]],
  ),
)
function styleWords(sign: string): string {
  const mark = sign.slice(1)
  const name = styles.get(mark) ?? mark
  return sign.startsWith('+') ? name : words.without(name)
}
