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
import { FindBar } from './find-bar.tsx'
import { LinkBar } from './link-bar.tsx'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { choices, type Wishes } from './slash.ts'
import { Tool } from './tool.tsx'
import { toggleHeading } from './typing.ts'
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
        <BlockChoice session={session} />
        <MarkTools session={session} />
        <PanelTools {...{ session, panel, setPanel }} />
        {children}
      </div>
      {here.isInTable && !isOff && <TableTools session={session} />}
      {panel === 'insert' && <Insertions {...{ session, wishes, close }} />}
      {panel === 'link' && <LinkBar session={session} href={here.link ?? ''} close={close} />}
      {panel === 'find' && <FindBar session={session} close={close} />}
    </div>
  )
}

function BlockChoice({ session }: { session: Session }) {
  const { block } = useSignal(session.here)
  const isOff = !useSignal(session.mayWrite)
  return (
    <select
      aria-label={words.paragraph}
      value={blockNames.has(block) ? block : 'paragraph'}
      disabled={isOff}
      onChange={({ target }) => setBlock(session, target.value)}
    >
      {[...blockNames].map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}

function MarkTools({ session }: { session: Session }) {
  const active = useSignal(session.here).marks.split(' ')
  const isOff = !useSignal(session.mayWrite)
  const toggle = (name: string) => () => session.editor.chain().focus().toggleMark(name).run()
  return marks.map(([name, sign]) => {
    const state = { isOn: active.includes(name), isOff, className: `tool-${name}` }
    return (
      <Tool key={name} name={words[name]} {...state} press={toggle(name)}>
        {sign}
      </Tool>
    )
  })
}

function PanelTools({ session, panel, setPanel }: Pick<Props, 'session' | 'panel' | 'setPanel'>) {
  const { link } = useSignal(session.here)
  const isOff = !useSignal(session.mayWrite)
  const { editor } = session
  const toggle = (wanted: Panel) => () => setPanel(panel === wanted ? 'none' : wanted)
  return (
    <>
      <Tool
        name={words.link}
        isOn={panel === 'link' || link !== undefined}
        isOff={isOff}
        press={toggle('link')}
      >
        {words.link}
      </Tool>
      <Tool name={words.insert} isOn={panel === 'insert'} isOff={isOff} press={toggle('insert')}>
        {words.insert}
      </Tool>
      <Tool name={words.undo} isOff={isOff} press={() => undo(editor.state)}>
        ↶
      </Tool>
      <Tool name={words.redo} isOff={isOff} press={() => redo(editor.state)}>
        ↷
      </Tool>
      <Tool name={words.find} isOn={panel === 'find'} press={toggle('find')}>
        {words.find}
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

const blockNames = new Map<string, string>([
  ['paragraph', words.paragraph],
  ['heading2', words.heading(2)],
  ['heading3', words.heading(3)],
  ['heading4', words.heading(4)],
  ['bulletList', words.bulletList],
  ['orderedList', words.orderedList],
  ['blockquote', words.blockquote],
  ['pullQuote', words.pullQuote],
  ['aside', words.aside],
  ['codeBlock', words.codeBlock],
])

function setBlock({ editor }: Session, block: string): void {
  const level = /^heading(\d)$/.exec(block)?.[1]
  editor.commands.focus()
  if (level) toggleHeading(editor, Number(level))
  else if (block === 'bulletList' || block === 'orderedList') editor.commands.toggleList(block, 'listItem')
  else if (block === 'blockquote' || block === 'aside') editor.commands.toggleWrap(block)
  else if (block === 'paragraph') editor.chain().clearNodes().run()
  else editor.commands.setNode(block)
}
