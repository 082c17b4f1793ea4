import { useState, type ReactNode } from 'react'
import * as tables from '@tiptap/pm/tables'
import { redo, undo } from '@tiptap/y-tiptap'
import { FindBar } from './find-bar.tsx'
import type { Session } from './session.ts'
import { useSignal } from './signal.ts'
import { choices, type Wishes } from './slash.ts'
import { completed, setLink, toggleHeading } from './typing.ts'
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
const tableDeeds = [
  'addRowAfter',
  'addColumnAfter',
  'deleteRow',
  'deleteColumn',
  'toggleHeaderRow',
  'mergeCells',
  'splitCell',
  'deleteTable',
] as const

export function Toolbar({ session, wishes, panel, setPanel, children }: Props) {
  const { editor } = session
  const here = useSignal(session.here)
  const isOff = !useSignal(session.mayWrite)
  const active = here.marks.split(' ')
  const toggle = (wanted: Panel) => () => setPanel(panel === wanted ? 'none' : wanted)
  return (
    <div className="tools">
      <div className="tool-row" role="toolbar" aria-label={words.toolbar}>
        <select
          aria-label={words.paragraph}
          value={blockNames.has(here.block) ? here.block : 'paragraph'}
          disabled={isOff}
          onChange={({ target }) => setBlock(session, target.value)}
        >
          {[...blockNames].map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        {marks.map(([name, sign]) => (
          <Tool
            key={name}
            name={words[name]}
            isOn={active.includes(name)}
            isOff={isOff}
            className={`tool-${name}`}
            press={() => editor.chain().focus().toggleMark(name).run()}
          >
            {sign}
          </Tool>
        ))}
        <Tool
          name={words.link}
          isOn={panel === 'link' || here.link !== undefined}
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
        {children}
      </div>
      {here.isInTable && !isOff && (
        <div className="tool-row" role="toolbar" aria-label={words.table}>
          {tableDeeds.map((deed) => (
            <Tool
              key={deed}
              name={words.table_[deed]}
              press={() => tables[deed](editor.state, editor.view.dispatch)}
            >
              {words.table_[deed]}
            </Tool>
          ))}
        </div>
      )}
      {panel === 'insert' && (
        <ul className="insertions">
          {choices(wishes)
            .slice(4)
            .map((choice) => (
              <li key={choice.name}>
                <button
                  type="button"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => {
                    setPanel('none')
                    choice.run(editor)
                  }}
                >
                  {choice.name}
                </button>
              </li>
            ))}
        </ul>
      )}
      {panel === 'link' && (
        <LinkBar session={session} href={here.link ?? ''} close={() => setPanel('none')} />
      )}
      {panel === 'find' && <FindBar session={session} close={() => setPanel('none')} />}
    </div>
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

interface ToolProps {
  readonly name: string
  readonly isOn?: boolean
  readonly isOff?: boolean
  readonly className?: string
  press(): void
  readonly children: ReactNode
}

/** The caret stays where it is while a button is pressed. */
export function Tool({ name, isOn, isOff, className = '', press, children }: ToolProps) {
  return (
    <button
      type="button"
      className={`tool ${className}`}
      title={name}
      aria-label={name}
      aria-pressed={isOn}
      disabled={isOff}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {children}
    </button>
  )
}

function LinkBar({ session, href, close }: { session: Session; href: string; close(): void }) {
  const { editor } = session
  const [typed, setTyped] = useState(href)
  const isWrong = typed.trim() !== '' && completed(typed) === undefined
  const apply = () => {
    if (setLink(editor, typed)) close()
  }
  return (
    <form
      className="tool-form"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <label>
        {words.linkAddress}
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus: it opened because somebody wants to type here
          autoFocus
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && close()}
          aria-invalid={isWrong}
          placeholder="https://"
        />
      </label>
      <button type="submit" className="tool" disabled={isWrong || typed.trim() === ''}>
        {words.apply}
      </button>
      {href !== '' && (
        <button
          type="button"
          className="tool"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
            close()
          }}
        >
          {words.remove}
        </button>
      )}
      {isWrong && <p role="alert">{words.unsafeLink}</p>}
    </form>
  )
}
