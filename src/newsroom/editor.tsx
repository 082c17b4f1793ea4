import type { EditorSetting } from '#writing/index.ts'
import type { StoryKind } from '#stories/index.ts'
import type { Html } from '#platform/view/html.ts'
import { ErrorSummary } from '#ui/fields.tsx'
import { MainButton } from './main-button.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { EditorFields } from './editor-fields.tsx'
import type { Desk, Editing, Live, Piece, Said } from './facts.ts'
import { PieceHead } from './piece-head.tsx'
import { SaidLine } from './said.tsx'
import { deskWords } from './words.ts'

interface Props {
  readonly desk: Desk
  readonly editing: Editing
  /** Missing while the story is new. */
  readonly piece?: Piece | undefined
  /** The browser's part; without it, and without script, the form is the editor. */
  readonly live?: Live | undefined
  readonly said?: Said | undefined
}

/** Write, or write on: a page that is mostly the story. */
export function EditorPage({ desk, editing, piece, live, said }: Props): Html {
  return (
    <DeskFrame
      desk={desk}
      title={piece?.headline ?? newWords(editing.draft.kind)}
      page="desk-editor"
      script={live?.script}
    >
      {piece ? <PieceHead piece={piece} /> : <NewHead kind={editing.draft.kind} />}
      {said && <SaidLine said={said} />}
      <ErrorSummary title={deskWords.somethingWrong} errors={editing.errors} />
      <EditorForm editing={editing} save={deskWords.save} setting={live?.setting} />
    </DeskFrame>
  )
}

interface FormProps {
  readonly editing: Editing
  readonly save: string
  readonly setting?: EditorSetting | undefined
}
/** Fields, the revision they were opened at, and the button. */
export function EditorForm({ editing, save, setting }: FormProps): Html {
  return (
    <form class="form" action={editing.action} method="post" data-editor={setting && JSON.stringify(setting)}>
      <input type="hidden" name="revision" value={editing.draft.revision} />
      <EditorFields editing={editing} />
      <MainButton>{save}</MainButton>
    </form>
  )
}

const newWords = (kind: StoryKind): string => (kind === 'page' ? deskWords.newPage : deskWords.newStory)

const NewHead = ({ kind }: { kind: StoryKind }): Html => (
  <div class="desk-head">
    <h1>{newWords(kind)}</h1>
  </div>
)
