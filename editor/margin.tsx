// The margin: what is said about the text, and what is proposed for it.
import { useCallback, useEffect, useState } from 'react'
import type { ThreadShown, ThreadsAnswer } from '#writing/contract.ts'
import { anchorOf, hangingIn, showThreads } from './anchors.ts'
import { Proposals } from './proposal-list.tsx'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { Saying, Thread } from './thread.tsx'
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
  const { threads, error, post } = useThreads(session)
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
        {threads.every(({ isResolved }) => isResolved) && !composing && (
          <p className="help">{words.noComments}</p>
        )}
        <Threads {...{ session, threads, post }} />
      </section>
    </>
  )
}

interface ThreadsProps {
  readonly session: Session
  readonly threads: readonly ThreadShown[]
  post(fields: Record<string, string>): Promise<boolean>
}

/** In the order of the words they hang at; those that are settled folded away. */
function Threads({ session, threads, post }: ThreadsProps) {
  const { editor } = session
  const chosen = useSignal(session.chosen)
  const places = new Map(hangingIn(editor.state).map(({ id, from }) => [id, from]))
  const open = threads
    .filter(({ isResolved }) => !isResolved)
    .toSorted((one, other) => (places.get(one.id) ?? Infinity) - (places.get(other.id) ?? Infinity))
  const settled = threads.filter(({ isResolved }) => isResolved)
  return (
    <>
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

/** The threads of the story, asked for again whenever one of them changes. */
function useThreads(session: Session) {
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
  return { threads, error, post }
}
