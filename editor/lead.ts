// The picture over the story stands in fields of the page; here they are filled from a picture in the text, or from a file.
import type { MediumShown } from '#writing/contract.ts'
import type { Session } from './session.ts'
import { words } from './words.ts'

type LeadWords = Readonly<Record<'leadAlt' | 'leadCaption' | 'leadCredit', string>>
const unsaid: LeadWords = { leadAlt: '', leadCaption: '', leadCredit: '' }

/** Whether there was room for it: a page that somebody may only read has none. */
export function putOver(medium: Pick<MediumShown, 'id' | 'name' | 'src'>, said: LeadWords = unsaid): boolean {
  const field = document.querySelector<HTMLDetailsElement>('.lead-field')
  const choice = field && (choiceOf(field, medium.id) ?? newChoice(field, medium))
  if (!field || !choice) return false
  for (const [name, value] of Object.entries({ ...said, leadOther: '' })) {
    const words = field.querySelector<HTMLInputElement>(`[name="${name}"]`)
    if (words) words.value = value
  }
  choice.checked = true
  choice.dispatchEvent(new Event('change', { bubbles: true }))
  field.open = true
  return true
}

const choiceOf = (field: Element, id: string): HTMLInputElement | undefined =>
  [...field.querySelectorAll<HTMLInputElement>('[name="lead"]')].find(({ value }) => value === id)

function newChoice(field: Element, { id, name, src }: Pick<MediumShown, 'id' | 'name' | 'src'>) {
  const [row, label, choice, called] = [make('li'), make('label'), make('input'), make('span')]
  Object.assign(choice, { type: 'radio', name: 'lead', value: id })
  called.textContent = name
  const image = make('img')
  image.alt = ''
  if (src) image.src = src
  label.append(choice, image, called)
  row.append(label)
  field.querySelector('.lead-choices > li')?.after(row)
  return choice
}
const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) => document.createElement(tag)

/** The line that is there while the field is closed says what was chosen; a file can be chosen, or dropped on it. */
export function keepLead(form: HTMLFormElement, { setting, media, saying }: Session): void {
  const field = form.querySelector('.lead-field')
  if (!field) return
  field.addEventListener('change', ({ target }) => {
    const chosen = target instanceof HTMLInputElement && target.name === 'lead' ? target : undefined
    const line = field.querySelector('summary .help')
    if (chosen && line) line.textContent = chosen.labels?.[0]?.textContent ?? ''
  })
  if (!setting.mayAddMedia) return
  const say = sayingAt(field)
  const take = async (file: File | undefined) => {
    if (!file) return
    saying.set(words.uploading(file.name))
    say('')
    try {
      const { media: brought, refused = [] } = await media.bringIn([file])
      const [medium] = brought
      say(medium ? comeIn(field, medium) : refused.join(' '))
    } catch {
      say(words.uploadFailed)
    }
    saying.set(undefined)
  }
  offerFile(field, take)
  field.addEventListener('dragover', (event) => event.preventDefault())
  field.addEventListener('drop', (event) => {
    const file = (event as DragEvent).dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    void take(file)
  })
}

/** One that says nothing of itself could not be published so: it is asked here, and not only at the door. */
function comeIn(field: Element, medium: MediumShown): string {
  putOver(medium)
  const unsaid = medium.alt === '' ? 'leadAlt' : medium.credit === '' ? 'leadCredit' : undefined
  if (!unsaid) return ''
  field.querySelector<HTMLElement>(`[name="${unsaid}"]`)?.focus()
  return words.leadAsks
}

/** Where somebody looks who has just given a file: right beside what they are asked next. */
function sayingAt(field: Element): (text: string) => void {
  const said = make('p')
  said.className = 'lead-said'
  said.setAttribute('role', 'alert')
  field.querySelector('.lead-words')?.before(said)
  return (text) => (said.textContent = text)
}

function offerFile(field: Element, take: (file: File | undefined) => Promise<void>): void {
  const [holder, label, file] = [make('p'), make('label'), make('input')]
  Object.assign(file, { type: 'file', accept: 'image/*' })
  file.addEventListener('change', (event) => {
    // Not one of the form's fields: it has no name, and is not saved with them.
    event.stopPropagation()
    void take(file.files?.[0]).then(() => (file.value = ''))
  })
  holder.className = 'lead-file'
  label.append(words.leadFile, ' ', file)
  holder.append(label)
  field.querySelector('.lead-said')?.before(holder)
}
