import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Composing, composingAt, Margin } from './margin.tsx'
import { propose } from './proposing.ts'
import { Library } from './library.tsx'
import { LineField } from './lines.tsx'
import { bringIn, insertBlocks } from './paste.ts'
import type { Session } from './session.ts'
import { SlashMenu } from './slash-menu.tsx'
import { Status, Warning } from './status.tsx'
import { type Panel, Tool, Toolbar } from './toolbar.tsx'
import { completed } from './typing.ts'
import { words } from './words.ts'
import type { Wishes } from './slash.ts'
import { useSignal } from './signal.ts'

/** Where the page has room for the parts of the editor. */
export interface Places {
  readonly tools: HTMLElement
  readonly lines: HTMLElement
  readonly text: HTMLElement
  readonly margin: HTMLElement
}

export function App({ session, places }: { session: Session; places: Places }) {
  const [panel, setPanel] = useState<Panel>('none')
  const [asking, setAsking] = useState<'library' | 'embed' | undefined>()
  const [composing, compose] = useState<Composing>()
  const proposer = useSignal(session.proposer)
  const files = useRef<HTMLInputElement>(null)
  const mayWrite = useSignal(session.mayWrite)
  const wishes: Wishes = {
    picture: () => (session.setting.mayAddMedia ? files.current?.click() : setAsking('library')),
    library: () => setAsking('library'),
    embed: () => setAsking('embed'),
  }
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 'f') setPanel('find')
      else if (key === 'k' && session.editor.isFocused) setPanel('link')
      else if (key === 's') session.wire.save()
      else if (key === 'm' && session.editor.isFocused) compose(composingAt(session))
      else return
      event.preventDefault()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [session])
  return (
    <>
      {createPortal(
        <>
          <Warning session={session} />
          <Toolbar {...{ session, wishes, panel, setPanel }}>
            <Tool name={words.comment} press={() => compose(composingAt(session))}>
              {words.comment}
            </Tool>
            <Tool
              name={words.suggest}
              isOn={proposer !== null}
              isOff={!mayWrite}
              press={() => suggest(session, proposer === null)}
            >
              {words.suggest}
            </Tool>
          </Toolbar>
          <Status session={session} />
        </>,
        places.tools,
      )}
      {createPortal(
        <>
          <LineField session={session} line="kicker" />
          <LineField session={session} line="headline" />
          <LineField session={session} line="standfirst" />
        </>,
        places.lines,
      )}
      {createPortal(<Margin {...{ session, composing, compose }} />, places.margin)}
      {createPortal(
        <>
          {mayWrite && <SlashMenu session={session} wishes={wishes} />}
          {asking === 'library' && <Library session={session} close={() => setAsking(undefined)} />}
          {asking === 'embed' && <EmbedForm session={session} close={() => setAsking(undefined)} />}
          <input
            ref={files}
            type="file"
            multiple
            hidden
            accept="image/*,audio/*,video/*,application/pdf"
            onChange={({ target }) => {
              const { media, editor } = session
              const chosen = [...(target.files ?? [])]
              const say = (what: string | undefined) => session.saying.set(what)
              if (chosen.length > 0) void bringIn(editor, media, chosen, editor.state.selection.from, say)
              target.value = ''
            }}
          />
        </>,
        places.text,
      )}
    </>
  )
}

function suggest({ editor, proposer, me, saying }: Session, isOn: boolean): void {
  const next = isOn ? { by: me.get()?.name ?? '' } : null
  editor.view.dispatch(propose(editor.state, next))
  proposer.set(next)
  saying.set(isOn ? words.suggestHelp : undefined)
  editor.view.focus()
}

function EmbedForm({ session, close }: { session: Session; close(): void }) {
  const [typed, setTyped] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const address = completed(typed)
  const isFit = address !== undefined && /^https?:/.test(address)
  return (
    <dialog ref={dialog} className="library" onClose={close} aria-label={words.embed}>
      <form
        className="tool-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isFit) return
          insertBlocks(session.editor, [{ type: 'embed', attrs: { url: address } }])
          close()
        }}
      >
        <label>
          {words.embedAddress}
          <input
            type="url"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            placeholder="https://"
          />
        </label>
        <button type="submit" className="tool" disabled={!isFit}>
          {words.insert}
        </button>
        <button type="button" className="tool" onClick={close}>
          {words.close}
        </button>
      </form>
    </dialog>
  )
}
