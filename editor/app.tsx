import { type RefObject, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Composing, composingAt, Margin } from './margin.tsx'
import { propose } from './proposing.ts'
import { BlockHandle } from './handle.tsx'
import { Library } from './library.tsx'
import { EmbedForm } from './embed-form.tsx'
import { Lines } from './lines.tsx'
import { NoteChoice } from './note-choice.tsx'
import { bringIn } from './paste.ts'
import type { Session } from './session.ts'
import { SlashMenu } from './slash-menu.tsx'
import { StoryChoice } from './story-choice.tsx'
import { Status, Warning } from './status.tsx'
import { Tool } from './tool.tsx'
import { type Panel, Toolbar } from './toolbar.tsx'
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
  const [asking, setAsking] = useState<'library' | 'embed' | 'story' | 'note' | undefined>()
  const [composing, compose] = useState<Composing>()
  const files = useRef<HTMLInputElement>(null)
  const wishes: Wishes = {
    picture: () => (session.setting.mayAddMedia ? files.current?.click() : setAsking('library')),
    library: () => setAsking('library'),
    embed: () => setAsking('embed'),
    relatedStory: () => setAsking('story'),
    correctionNote: () => setAsking('note'),
  }
  const close = () => setAsking(undefined)
  useShortcuts(session, setPanel, compose)
  return (
    <>
      {createPortal(
        <>
          <Warning session={session} />
          <Toolbar {...{ session, wishes, panel, setPanel }}>
            <TalkTools session={session} compose={compose} />
          </Toolbar>
          <Status session={session} />
        </>,
        places.tools,
      )}
      {createPortal(<Lines session={session} />, places.lines)}
      {createPortal(<Margin {...{ session, composing, compose }} />, places.margin)}
      {createPortal(
        <>
          <SlashMenu session={session} wishes={wishes} />
          <BlockHandle session={session} />
          {asking === 'library' && <Library session={session} close={close} />}
          {asking === 'embed' && <EmbedForm session={session} close={close} />}
          {asking === 'story' && <StoryChoice session={session} close={close} />}
          {asking === 'note' && <NoteChoice session={session} close={close} />}
          <Files session={session} field={files} />
        </>,
        places.text,
      )}
    </>
  )
}

type Compose = (what: Composing | undefined) => void

function TalkTools({ session, compose }: { session: Session; compose: Compose }) {
  const mayWrite = useSignal(session.mayWrite)
  const isOn = useSignal(session.proposer) !== null
  return (
    <>
      <Tool name={words.comment} press={() => compose(composingAt(session))}>
        {words.comment}
      </Tool>
      {mayWrite && (
        <Tool name={words.suggest} isOn={isOn} press={() => suggest(session, !isOn)}>
          {words.suggest}
        </Tool>
      )}
    </>
  )
}

function Files({ session, field }: { session: Session; field: RefObject<HTMLInputElement | null> }) {
  const { media, editor, saying } = session
  return (
    <input
      ref={field}
      type="file"
      multiple
      hidden
      accept="image/*,audio/*,video/*,application/pdf"
      onChange={({ target }) => {
        const chosen = [...(target.files ?? [])]
        if (chosen.length > 0) void bringIn(editor, media, chosen, editor.state.selection.from, saying.set)
        target.value = ''
      }}
    />
  )
}

function useShortcuts(session: Session, setPanel: (panel: Panel) => void, compose: Compose): void {
  useEffect(() => {
    const { editor, wire } = session
    const deeds: Readonly<Record<string, (() => void) | undefined>> = {
      f: () => setPanel('find'),
      s: () => wire.save(),
      k: () => setPanel('link'),
      m: () => compose(composingAt(session)),
    }
    const hear = (event: KeyboardEvent) => {
      const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      const { isFocused } = editor
      const key = event.key.toLowerCase()
      if (!isOurs || (!isFocused && (key === 'k' || key === 'm'))) return
      const deed = deeds[key]
      if (!deed) return
      event.preventDefault()
      deed()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [session, setPanel, compose])
}

function suggest({ editor, proposer, me, saying }: Session, isOn: boolean): void {
  const next = isOn ? { by: me.get()?.name ?? '' } : null
  editor.view.dispatch(propose(editor.state, next))
  proposer.set(next)
  saying.set(isOn ? words.suggestHelp : undefined)
  editor.view.focus()
}
