import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { CorrectionShown, ReferencesAnswer } from '#writing/contract.ts'
import { Dialog } from './dialog.tsx'
import { insertBlocks } from './paste.ts'
import type { Session } from './session.ts'
import { words } from './words.ts'

/** A correction that this story has published already, repeated where it belongs; or a note of its own. */
export function NoteChoice({ session, close }: { session: Session; close(): void }) {
  const [answer, setAnswer] = useState<ReferencesAnswer | 'lost'>()
  useEffect(() => {
    session.references.search('').then(setAnswer, () => setAnswer('lost'))
  }, [session])
  const put = (attrs: object) => {
    close()
    insertBlocks(session.editor, [{ type: 'correctionNote', attrs }])
  }
  const putOwn = (day: string) => {
    put({ kind: 'correction', day })
    writeInNote(session.editor)
  }
  const told = answer === 'lost' ? undefined : answer
  return (
    <Dialog name={words.correctionNote} close={close}>
      <h2>{words.correctionsOfStory}</h2>
      <p role="status">{statusOf(answer)}</p>
      <ul className="story-choices">
        {told?.corrections.map((one) => (
          <li key={one.id}>
            <Told correction={one} put={put} />
          </li>
        ))}
      </ul>
      <p className="help">{words.freeNoteHelp}</p>
      <p className="note-deeds">
        <button type="button" className="tool" disabled={!told} onClick={() => told && putOwn(told.today)}>
          {words.freeNote}
        </button>
        <button type="button" className="tool" onClick={close}>
          {words.close}
        </button>
      </p>
    </Dialog>
  )
}

function statusOf(answer: ReferencesAnswer | 'lost' | undefined): string {
  if (answer === undefined) return words.lookingUp
  if (answer === 'lost') return words.notLookedUp
  return answer.corrections.length === 0 ? words.noCorrectionsYet : ''
}

function Told({ correction, put }: { correction: CorrectionShown; put(attrs: object): void }) {
  const { id, kind, day, text } = correction
  return (
    <button type="button" onClick={() => put({ kind, day, correction: id })}>
      <span>{text}</span>
      <small>{words.noteOf(words.noteKinds[kind], day)}</small>
    </button>
  )
}

/** The caret goes into the note that stands before it and says nothing yet. */
function writeInNote({ state, commands }: Editor): void {
  let place: number | undefined
  state.doc.nodesBetween(0, state.selection.from, (node, pos) => {
    if (node.type.name === 'correctionNote' && node.content.size === 0) place = pos + 1
  })
  if (place !== undefined) commands.setTextSelection(place)
}
