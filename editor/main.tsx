// Where the page has the form without script, this puts the editor. Whatever fails here leaves the form as it was.
import { createRoot } from 'react-dom/client'
import type { EditorSetting } from '#writing/contract.ts'
import { blockAtPlace } from './anchors.ts'
import { App } from './app.tsx'
import { keepLead } from './lead.ts'
import { goToBlock } from './moving.ts'
import { saveBeforeLeaving } from './leaving.ts'
import { heedFields, keepParticulars } from './particulars.ts'
import { openSession, type Session } from './session.ts'

const form = document.querySelector<HTMLElement>('[data-editor]')
if (form) void begin(form)

async function begin(form: HTMLElement): Promise<void> {
  const setting = JSON.parse(form.dataset['editor'] ?? '') as EditorSetting
  const holder = document.createElement('div')
  holder.className = setting.direction === 'rtl' ? 'text-holder from-right' : 'text-holder'
  const touched = heedFields(form)
  const session = await openSession(setting, holder)
  const places = makeRoom(form, holder)
  createRoot(document.createElement('div')).render(<App session={session} places={places} />)
  // For whoever may only read there is no form.
  const isForm = form instanceof HTMLFormElement
  const particulars = isForm ? keepParticulars(form, touched, session, showWaiting) : undefined
  if (isForm) keepLead(form, session)
  session.savedAt.hear(showWaiting)
  saveBeforeLeaving(session, particulars)
  goToLinked(session)
}

/** An address that leads to one block. */
function goToLinked({ editor }: Session): void {
  const written = /^#at=(.+)$/.exec(location.hash)?.[1]
  const index = written && blockAtPlace(editor.state, decodeURIComponent(written))
  if (typeof index !== 'number') return
  goToBlock(editor, index)
  editor.commands.scrollIntoView()
}

/** The fields that the editor takes over go; the others stay where they are. */
function makeRoom(form: HTMLElement, text: HTMLElement) {
  form.classList.add('is-live')
  // By class: what asks what a page has in it (:has) is asked again at every key.
  document.body.classList.add('is-writing')
  const tools = document.createElement('div')
  tools.className = 'editor-tools'
  const lines = document.createElement('div')
  lines.className = 'lines'
  const body = form.querySelector('.body-field')
  const margin = document.createElement('div')
  margin.className = 'margins'
  form.querySelector('.particulars')?.prepend(margin)
  body?.before(text)
  form.querySelector('.sheet')?.before(tools)
  form.querySelector('.sheet > div')?.prepend(lines)
  const taken =
    '.headline-field, .standfirst-field, .body-field, .kicker-field, .markdown-help, .deeds, [name="revision"]'
  for (const field of form.querySelectorAll(taken)) field.remove()
  return { tools, lines, text, margin }
}

/** The door to publishing a change opens with the first change. */
function showWaiting(): void {
  for (const door of document.querySelectorAll<HTMLElement>('.desk-head [hidden]')) door.hidden = false
}
