// The margin: what is said about the text, and what is proposed for it.
import { useCallback, useEffect, useReducer, useState } from 'react'
import type { ThreadShown, ThreadsAnswer } from '#writing/contract.ts'
import { anchorOf, hangingIn, showThreads } from './anchors.ts'
import { decide, type Proposal, proposalsIn } from './proposals.ts'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { words } from './words.ts'

export interface Composing {
  readonly anchor: string
  readonly quote: string
}

/** The marked words, to say something about; nothing where none are marked. */
export function composingAt({ editor }: Session): Composing | undefined {
  const { from, to, empty } = editor.state.selection
  if (empty) return undefined
  return {
    anchor: anchorOf(editor.state),
    quote: editor.state.doc.textBetween(from, to, ' ', ' ').slice(0, 300),
  }
}

interface Props {
  readonly session: Session
  readonly composing: Composing | undefined
  compose(what: Composing | undefined): void
}

export function Margin({ session, composing, compose }: Props) {
  const { editor } = session
  const changed = useSignal(session.threadsChanged)
  const chosen = useSignal(session.chosen)
  const [threads, setThreads] = useState<readonly ThreadShown[]>([])
  const [error, setError] = useState<string>()
  const take = useCallback((answer: ThreadsAnswer) => {
    setThreads(answer.threads)
    setError(answer.error)
    return answer.error === undefined
  }, [])
  useEffect(() => {
    asked(session.setting.threads).then(take, () => {})
  }, [session, changed, take])
  useEffect(() => {
    showThreads(
      editor,
      threads.filter(({ isResolved }) => !isResolved),
      chosen,
    )
  }, [editor, threads, chosen])
  const post = async (fields: Record<string, string>): Promise<boolean> => {
    try {
      return take(await asked(session.setting.threads, new URLSearchParams(fields)))
    } catch {
      setError(words.notSaid)
      return false
    }
  }
  const places = new Map(hangingIn(editor.state).map(({ id, from }) => [id, from]))
  const open = threads
    .filter(({ isResolved }) => !isResolved)
    .toSorted((one, other) => (places.get(one.id) ?? Infinity) - (places.get(other.id) ?? Infinity))
  const settled = threads.filter(({ isResolved }) => isResolved)
  return (
    <>
      <Proposals session={session} />
      <section className="margin" aria-label={words.comments}>
        <h2>{words.comments}</h2>
        {error !== undefined && (
          <p className="error" role="alert">
            {error}
          </p>
        )}
        {composing && (
          <div className="thread thread-here">
            <blockquote>{composing.quote}</blockquote>
            <Saying
              isNew
              say={async (text) => {
                const isSaid = await post({ ...composing, text })
                if (isSaid) compose(undefined)
                return isSaid
              }}
              leave={() => compose(undefined)}
            />
          </div>
        )}
        {open.length === 0 && !composing && <p className="help">{words.noComments}</p>}
        {open.map((thread) => (
          <Thread
            key={thread.id}
            {...{ thread, post }}
            isHere={thread.id === chosen}
            choose={() => goTo(session, thread.id)}
          />
        ))}
        {settled.length > 0 && (
          <details>
            <summary>{words.resolved(settled.length)}</summary>
            {settled.map((thread) => (
              <Thread key={thread.id} {...{ thread, post }} isHere={false} choose={() => {}} />
            ))}
          </details>
        )}
      </section>
    </>
  )
}

function goTo({ editor, chosen }: Session, id: string): void {
  chosen.set(id)
  const hanging = hangingIn(editor.state).find((one) => one.id === id)
  if (hanging) editor.commands.setTextSelection(hanging.to)
  if (hanging) editor.commands.scrollIntoView()
}

async function asked(address: string, body?: URLSearchParams): Promise<ThreadsAnswer> {
  const response = await fetch(address, body ? { method: 'POST', body } : {})
  if (!response.ok && response.status !== 422) throw new Error(`the newsroom answered ${response.status}`)
  return (await response.json()) as ThreadsAnswer
}

interface ThreadProps {
  readonly thread: ThreadShown
  readonly isHere: boolean
  choose(): void
  post(fields: Record<string, string>): Promise<boolean>
}

function Thread({ thread: { id, quote, remarks, isResolved }, isHere, choose, post }: ThreadProps) {
  return (
    <div className={isHere ? 'thread thread-here' : 'thread'}>
      <button type="button" className="quote" onClick={choose}>
        {quote}
      </button>
      <ul>
        {remarks.map(({ id: remark, who, ago, at, text }) => (
          <li key={remark}>
            <p className="who">
              <strong>{who}</strong> <time dateTime={at}>{ago}</time>
            </p>
            <p className="text">{text}</p>
          </li>
        ))}
      </ul>
      {!isResolved && <Saying say={(text) => post({ thread: id, text })} />}
      <p className="thread-deeds">
        <button
          type="button"
          className="tool"
          onClick={() => void post({ thread: id, resolved: isResolved ? 'no' : 'yes' })}
        >
          {isResolved ? words.reopen : words.resolve}
        </button>
      </p>
    </div>
  )
}

interface SayingProps {
  readonly isNew?: boolean
  say(text: string): Promise<boolean>
  leave?: () => void
}

/** What could not be sent stays in the field. */
function Saying({ isNew = false, say, leave }: SayingProps) {
  const [text, setText] = useState('')
  const send = async () => {
    if (text.trim() !== '' && (await say(text))) setText('')
  }
  return (
    <form
      className="saying"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus: it opened because somebody wants to type here
        autoFocus={isNew}
        rows={isNew ? 3 : 1}
        maxLength={2000}
        value={text}
        aria-label={isNew ? words.comment : words.reply}
        placeholder={isNew ? '' : words.reply}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave?.()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        }}
      />
      {(isNew || text !== '') && (
        <button type="submit" className="tool" disabled={text.trim() === ''}>
          {words.say}
        </button>
      )}
      {leave && (
        <button type="button" className="tool" onClick={leave}>
          {words.close}
        </button>
      )}
    </form>
  )
}

function Proposals({ session }: { session: Session }) {
  const { editor } = session
  const mayWrite = useSignal(session.mayWrite)
  const [proposals, setProposals] = useState<readonly Proposal[]>([])
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const look = () => setProposals(proposalsIn(editor.state.doc))
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
  }, [editor])
  if (proposals.length === 0) return null
  const settle = (isTaken: boolean, id?: string) => {
    editor.view.dispatch(decide(editor.state, isTaken, id))
    setProposals(proposalsIn(editor.state.doc))
    draw()
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
          <li key={proposal.id} className="thread">
            <p className="who">
              <strong>{proposal.by}</strong>
            </p>
            <button
              type="button"
              className="quote"
              onClick={() => editor.chain().setTextSelection(proposal.from).scrollIntoView().run()}
            >
              <Gist proposal={proposal} />
            </button>
            {mayWrite && (
              <p className="thread-deeds">
                <button type="button" className="tool" onClick={() => settle(true, proposal.id)}>
                  {words.take}
                </button>
                <button type="button" className="tool" onClick={() => settle(false, proposal.id)}>
                  {words.refuse}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Gist({ proposal: { deleted, inserted, style, blocks } }: { proposal: Proposal }) {
  return (
    <>
      {deleted !== '' && <del>{short(deleted)}</del>} {inserted !== '' && <ins>{short(inserted)}</ins>}{' '}
      {style.map((sign) => styleWords(sign)).join(', ')}
      {[...new Set(blocks)].map((deed) => words.deeds[deed as keyof typeof words.deeds]).join(', ')}
    </>
  )
}
const short = (text: string): string =>
  text.length > 120 ? `${text.slice(0, 80)} … ${text.slice(-30)}` : text
function styleWords(sign: string): string {
  const name = (words as unknown as Record<string, string>)[sign.slice(1)] ?? sign.slice(1)
  return sign.startsWith('+') ? name : words.without(name)
}
