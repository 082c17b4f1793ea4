import type { ReactNode } from 'react'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { redo, undo } from '@tiptap/y-tiptap'
import { blockNames, setBlock } from './block-kinds.ts'
import { FindBar } from './find-bar.tsx'
import { LinkBar } from './link-bar.tsx'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { choices, type Wishes } from './slash.ts'
import { Tool } from './tool.tsx'
import { words } from './words.ts'

export type Panel = 'none' | 'find' | 'link' | 'insert'
interface Props {
  readonly session: Session
  readonly wishes: Wishes
  readonly panel: Panel
  setPanel(panel: Panel): void
  readonly children?: ReactNode
}

const marks = [
  ['bold', 'B'],
  ['italic', 'I'],
  ['underline', 'U'],
  ['strike', 'S'],
  ['superscript', 'x²'],
  ['subscript', 'x₂'],
  ['code', '<>'],
] as const

export function Toolbar({ session, wishes, panel, setPanel, children }: Props) {
  const here = useSignal(session.here)
  const isOff = !useSignal(session.mayWrite)
  const close = () => setPanel('none')
  return (
    <div className="tools">
      <div className="tool-row" role="toolbar" aria-label={words.toolbar}>
        {!isOff && <WritingTools {...{ session, panel, setPanel }} />}
        <Tool
          name={words.find}
          isOn={panel === 'find'}
          press={() => setPanel(panel === 'find' ? 'none' : 'find')}
        >
          {words.find}
        </Tool>
        {children}
      </div>
      {here.isInTable && !isOff && <TableTools session={session} />}
      {panel === 'insert' && !isOff && <Insertions {...{ session, wishes, close }} />}
      {panel === 'link' && !isOff && <LinkBar session={session} href={here.link ?? ''} close={close} />}
      {panel === 'find' && <FindBar session={session} close={close} />}
    </div>
  )
}

const WritingTools = (props: Pick<Props, 'session' | 'panel' | 'setPanel'>) => (
  <>
    <BlockChoice session={props.session} />
    <InsertTool {...props} />
    <MarkTools session={props.session} />
    <PanelTools {...props} />
  </>
)

function BlockChoice({ session }: { session: Session }) {
  const { block } = useSignal(session.here)
  return (
    <select
      aria-label={words.paragraph}
      value={blockNames.has(block) ? block : 'paragraph'}
      onChange={({ target }) => setBlock(session.editor, target.value)}
    >
      {[...blockNames].map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** On a telephone the row is longer than the window: what a reporter in the street needs stands at its beginning. */
const InsertTool = ({ panel, setPanel }: Pick<Props, 'panel' | 'setPanel'>) => (
  <Tool
    name={words.insert}
    isOn={panel === 'insert'}
    press={() => setPanel(panel === 'insert' ? 'none' : 'insert')}
  >
    {words.insert}
  </Tool>
)

function MarkTools({ session }: { session: Session }) {
  const active = useSignal(session.here).marks.split(' ')
  const toggle = (name: string) => () => session.editor.chain().focus().toggleMark(name).run()
  return marks.map(([name, sign]) => {
    const state = { isOn: active.includes(name), className: `tool-${name}` }
    return (
      <Tool key={name} name={words[name]} {...state} press={toggle(name)}>
        {sign}
      </Tool>
    )
  })
}

function PanelTools({ session, panel, setPanel }: Pick<Props, 'session' | 'panel' | 'setPanel'>) {
  const { link } = useSignal(session.here)
  const { editor } = session
  const toggle = (wanted: Panel) => () => setPanel(panel === wanted ? 'none' : wanted)
  return (
    <>
      <Tool name={words.link} isOn={panel === 'link' || link !== undefined} press={toggle('link')}>
        {words.link}
      </Tool>
      <Tool name={words.undo} press={() => undo(editor.state)}>
        ↶
      </Tool>
      <Tool name={words.redo} press={() => redo(editor.state)}>
        ↷
      </Tool>
    </>
  )
}

const tableTools = {
  addRowAfter,
  addColumnAfter,
  deleteRow,
  deleteColumn,
  toggleHeaderRow,
  mergeCells,
  splitCell,
  deleteTable,
}

function TableTools({ session: { editor } }: { session: Session }) {
  return (
    <div className="tool-row" role="toolbar" aria-label={words.table}>
      {(Object.keys(tableTools) as (keyof typeof tableTools)[]).map((deed) => (
        <Tool
          key={deed}
          name={words.tableDeeds[deed]}
          press={() => tableTools[deed](editor.state, editor.view.dispatch)}
        >
          {words.tableDeeds[deed]}
        </Tool>
      ))}
    </div>
  )
}

function Insertions({ session, wishes, close }: Pick<Props, 'session' | 'wishes'> & { close(): void }) {
  return (
    <ul className="insertions">
      {choices(wishes)
        .slice(4)
        .map(({ name, run }) => (
          <li key={name}>
            <button
              type="button"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                close()
                run(session.editor)
              }}
            >
              {name}
            </button>
          </li>
        ))}
    </ul>
  )
}
