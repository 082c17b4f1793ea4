// One story open in this browser: its document, its line to the server, and what the page shows of both.
import { Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { anchoring } from './anchors.ts'
import type { Carried } from './carrying.ts'
import { type EditorSetting, type Notice, parts, type Person } from '#writing/contract.ts'
import { finding } from './find.ts'
import { keepingFor } from './keeping.ts'
import { lengthOf } from './length.ts'
import { type Media, mediaAt } from './media.ts'
import { nodes } from './nodes.ts'
import { pasting } from './paste.ts'
import { caretIn, putCaret } from './places.ts'
import { type Proposer, proposing } from './proposing.ts'
import { type References, referencesAt } from './references.ts'
import { type Shown, shownLine } from './shown-line.ts'
import { type Signal, signal } from './signal.ts'
import { slashing } from './slash.ts'
import { together } from './together.ts'
import { typing } from './typing.ts'
import { views } from './views.ts'
import { type LineState, Wire } from './wire.ts'
import { words } from './words.ts'

/** What the toolbar knows of the text at the caret: compared as text, so that a key that changes nothing draws nothing. */
export interface Here {
  readonly block: string
  readonly marks: string
  readonly isInTable: boolean
  readonly link: string | undefined
}

export interface Session {
  readonly setting: EditorSetting
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly wire: Wire
  readonly media: Media
  readonly references: References
  readonly editor: Editor
  readonly line: Signal<LineState>
  readonly shownLine: Signal<Shown>
  readonly savedAt: Signal<string | undefined>
  /** What has to be said loudly; null: nothing. */
  readonly warning: Signal<string | null>
  /** What is going on. */
  readonly saying: Signal<string | undefined>
  readonly mayWrite: Signal<boolean>
  readonly here: Signal<Here>
  readonly count: Signal<number>
  readonly others: Signal<readonly Person[]>
  /** Whose changes are proposals from here on; null: nobody's. */
  readonly proposer: Signal<Proposer>
  /** The thread that is looked at. */
  readonly chosen: Signal<string | null>
  readonly me: Signal<Person | undefined>
  /** Counts up when threads changed at the server. */
  readonly threadsChanged: Signal<number>
  /** Set by the menu while it is there. */
  press: (event: KeyboardEvent) => boolean
}

export async function openSession(setting: EditorSetting, holder: HTMLElement): Promise<Session> {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const signals = makeSignals()
  let shown: Editor | undefined
  const wire = new Wire({
    doc,
    awareness,
    keeping: keepingFor(setting.storyId),
    open: () => new WebSocket(location.origin.replace(/^http/, 'ws') + setting.socket),
    hearNotice: (notice) => hearNotice(notice, signals, awareness),
    hearState: signals.line.set,
    caret: () => shown && caretIn(shown.state),
    hearCarried: (carried) => hearCarried(carried, shown, signals.saying),
  })
  comeBack(wire)
  await wire.synced
  const media = mediaAt(setting)
  const references = referencesAt(setting)
  const session: Pick<Session, 'press'> = { press: () => false }
  const editor = new Editor({
    element: holder,
    injectCSS: false,
    // It looks at every key for what was taken out, and nobody asks for that.
    enableCoreExtensions: { delete: false },
    editable: signals.mayWrite.get(),
    extensions: [
      ...nodes,
      reading(signals.mayWrite),
      together(doc.getXmlFragment(parts.body), awareness),
      typing.configure({ undecided: () => signals.saying.set(words.cannotSuggest) }),
      views(media, references),
      pasting(media, setting, signals.saying.set),
      finding,
      anchoring(signals.chosen.set),
      proposing(() => signals.saying.set(words.cannotSuggest)),
      slashing((event) => session.press(event)),
    ],
    editorProps: { attributes: attributesFor(setting) },
  })
  shown = editor
  signals.mayWrite.hear(() => editor.setEditable(signals.mayWrite.get(), false))
  watch(editor, signals)
  watchOthers(awareness, signals.others)
  return Object.assign(session, { setting, doc, awareness, wire, media, references, editor, ...signals })
}

const makeSignals = (line = signal<LineState>({ is: 'connecting', waiting: false })) => ({
  line,
  shownLine: shownLine(line),
  savedAt: signal<string | undefined>(undefined),
  warning: signal<string | null>(null),
  saying: signal<string | undefined>(undefined),
  mayWrite: signal(false),
  here: signal<Here>({ block: 'paragraph', marks: '', isInTable: false, link: undefined }),
  count: signal(0),
  others: signal<readonly Person[]>([]),
  threadsChanged: signal(0),
  proposer: signal<Proposer>(null),
  chosen: signal<string | null>(null),
  me: signal<Person | undefined>(undefined),
})
type Signals = ReturnType<typeof makeSignals>

const attributesFor = ({ language, direction }: EditorSetting): Record<string, string> => ({
  class: 'body',
  lang: language,
  dir: direction,
  'aria-label': words.body,
  'aria-multiline': 'true',
  role: 'textbox',
  spellcheck: 'true',
})

/** What cannot be written in is reached by Tab all the same, to mark words in it. */
const reading = (mayWrite: Signal<boolean>): Extension =>
  Extension.create({
    name: 'reading',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: { attributes: () => (mayWrite.get() ? {} : { tabindex: '0', 'aria-readonly': 'true' }) },
      }),
    ],
  })

function hearNotice(notice: Notice, signals: Signals, awareness: Awareness): void {
  const { mayWrite, me, savedAt, warning, saying, threadsChanged } = signals
  switch (notice.is) {
    case 'welcome':
      awareness.setLocalStateField('user', notice.me)
      me.set(notice.me)
      return mayWrite.set(notice.mayWrite)
    case 'rights':
      return mayWrite.set(notice.mayWrite)
    case 'saved':
      return savedAt.set(notice.at)
    case 'unsaved':
      return warning.set(words.unsaved(notice.why))
    case 'merged':
      return saying.set(words.merged)
    case 'threads':
      return threadsChanged.set(threadsChanged.get() + 1)
    case 'refused':
      if (notice.why === 'trouble') return undefined
      warning.set(words.refused[notice.why])
      return mayWrite.set(false)
  }
}

function hearCarried(
  { caret, isAlone }: Carried,
  editor: Editor | undefined,
  saying: Signals['saying'],
): void {
  if (isAlone) saying.set(words.standsAlone)
  if (caret && editor?.isFocused) putCaret(editor, caret)
}

/** At once when the network says that it is gone or back, and when a phone wakes up: it stops timers while it sleeps. */
function comeBack({ connect, drop }: Wire): void {
  addEventListener('offline', drop)
  addEventListener('online', connect)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connect()
  })
}

/** Looks once a frame at most, and counts words when the hands rest. */
function watch(editor: Editor, { here, count }: { here: Signal<Here>; count: Signal<number> }): void {
  let isAsked = false
  let counting: ReturnType<typeof setTimeout> | undefined
  const countNow = () => count.set(lengthOf(editor.state.doc))
  const look = () => {
    isAsked = false
    const next = hereIn(editor)
    const before = here.get()
    if (JSON.stringify(next) !== JSON.stringify(before)) here.set(next)
  }
  editor.on('transaction', ({ transaction }) => {
    if (!isAsked) {
      isAsked = true
      requestAnimationFrame(() => setTimeout(look))
    }
    if (!transaction.docChanged) return
    clearTimeout(counting)
    counting = setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(countNow), 400)
  })
  setTimeout(() => {
    look()
    countNow()
  }, 50)
}

function hereIn(editor: Editor): Here {
  const { $from, from, to, empty } = editor.state.selection
  const inside = Array.from({ length: $from.depth }, (_, up) => $from.node($from.depth - up))
  const first = inside[0]
  const holder = inside.find(({ type }) =>
    ['bulletList', 'orderedList', 'blockquote', 'aside'].includes(type.name),
  )
  const own =
    first?.type.name === 'heading' ? `heading${String(first.attrs['level'])}` : (first?.type.name ?? '')
  const block = own === 'paragraph' && holder ? holder.type.name : own
  const names = Object.keys(editor.schema.marks).filter((name) =>
    empty
      ? (editor.state.storedMarks ?? $from.marks()).some(({ type }) => type.name === name)
      : editor.isActive(name),
  )
  const link =
    $from.marks().find(({ type }) => type.name === 'link') ??
    editor.state.doc
      .resolve(Math.min(from + 1, to))
      .marks()
      .find(({ type }) => type.name === 'link')
  return {
    block,
    marks: names.join(' '),
    isInTable: inside.some(({ type }) => type.name === 'table'),
    link: link ? String(link.attrs['href']) : undefined,
  }
}

function watchOthers(awareness: Awareness, others: Signal<readonly Person[]>): void {
  const look = () => {
    const all = [...awareness.getStates()]
      .filter(([client]) => client !== awareness.clientID)
      .flatMap(([, { user }]) => (user ? [user as Person] : []))
    const next = all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at)
    if (JSON.stringify(next) !== JSON.stringify(others.get())) others.set(next)
  }
  awareness.on('change', look)
  look()
}
