// Where the page has the form without script, this puts the editor. Whatever fails here leaves the form as it was.
import { createRoot } from 'react-dom/client'
import type { EditorSetting } from '#writing/contract.ts'
import { App } from './app.tsx'
import { keepParticulars } from './particulars.ts'
import { openSession, type Session } from './session.ts'

const form = document.querySelector<HTMLFormElement>('form[data-editor]')
if (form) void begin(form)

async function begin(form: HTMLFormElement): Promise<void> {
  const setting = JSON.parse(form.dataset['editor'] ?? '') as EditorSetting
  const holder = document.createElement('div')
  holder.className = 'text-holder'
  const session = await openSession(setting, holder)
  const places = makeRoom(form, holder)
  createRoot(document.createElement('div')).render(<App session={session} places={places} />)
  keepParticulars(form, session)
  saveBeforeLeaving(session)
}

/** The fields that the editor takes over go; the others stay where they are. */
function makeRoom(form: HTMLFormElement, text: HTMLElement) {
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

/** Preview and publication show the draft: it is brought up to date before somebody goes there. */
function saveBeforeLeaving({ wire, savedAt, line }: Session): void {
  // Refused words are nowhere but here.
  addEventListener('beforeunload', (event) => {
    if (line.get().waiting && line.get().is === 'over') event.preventDefault()
  })
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.desk-head a') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || line.get().is !== 'online') return
    event.preventDefault()
    const go = () => {
      stop()
      clearTimeout(late)
      location.assign(link.href)
    }
    const stop = savedAt.hear(go)
    const late = setTimeout(go, 3000)
    wire.save()
  })
}
