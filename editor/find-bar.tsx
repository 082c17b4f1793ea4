import { useEffect, useReducer, useState } from 'react'
import { foundIn, replaceAll, replaceHere, search, step } from './find.ts'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { words } from './words.ts'

interface Props {
  readonly session: Session
  close(): void
}

export function FindBar({ session, close }: Props) {
  const { editor } = session
  const mayWrite = useSignal(session.mayWrite)
  const [query, setQuery] = useState('')
  const [isExact, setExact] = useState(false)
  const { at, hits } = useFound(session, query, isExact)
  return (
    <form
      className="tool-form"
      onSubmit={(event) => {
        event.preventDefault()
        step(editor, 1)
      }}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <label>
        {words.find}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus: it opened because somebody wants to type here
          autoFocus
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </label>
      <label className="check">
        <input type="checkbox" checked={isExact} onChange={({ target }) => setExact(target.checked)} />
        {words.matchCase}
      </label>
      <button type="button" className="tool" onClick={() => step(editor, -1)}>
        {words.previous}
      </button>
      <button type="submit" className="tool">
        {words.next}
      </button>
      <span role="status">{query !== '' && words.found(at + 1, hits.length)}</span>
      {mayWrite && <Replacing session={session} />}
      <button type="button" className="tool" onClick={close}>
        {words.close}
      </button>
    </form>
  )
}

function Replacing({ session: { editor } }: { session: Session }) {
  const [by, setBy] = useState('')
  return (
    <>
      <label>
        {words.replace}
        <input value={by} onChange={({ target }) => setBy(target.value)} />
      </label>
      <button type="button" className="tool" onClick={() => replaceHere(editor, by)}>
        {words.replaceOne}
      </button>
      <button type="button" className="tool" onClick={() => replaceAll(editor, by)}>
        {words.replaceAll}
      </button>
    </>
  )
}

function useFound({ editor }: Session, query: string, isExact: boolean): ReturnType<typeof foundIn> {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    search(editor, query, isExact)
    draw()
  }, [editor, query, isExact])
  useEffect(() => {
    editor.on('transaction', draw)
    return () => {
      editor.off('transaction', draw)
      search(editor, '', false)
    }
  }, [editor])
  return foundIn(editor.state)
}
