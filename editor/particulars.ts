// The fields beside the text are the page's own form; here they are saved as they are changed, one by one, without a button.
import type { Session } from './session.ts'
import { words } from './words.ts'

export interface Particulars {
  /** Sends what was changed and is not sent yet; `false`: the newsroom could not be reached. */
  settle(): Promise<boolean>
}

/** Which fields somebody has put a hand to, from the first moment: on a slow line the editor comes well after the page. */
export function heedFields(form: HTMLElement): Set<string> {
  const touched = new Set<string>()
  const heed = ({ name }: { readonly name?: string }) => {
    if (!name) return
    for (const one of together.find((all) => all.includes(name)) ?? [name]) touched.add(one)
  }
  // What is half typed is noted, and sent only if somebody leaves it so.
  for (const what of ['input', 'change'])
    form.addEventListener(what, ({ target }) => heed(target as HTMLInputElement))
  for (const field of form.querySelectorAll<Field>('input, select, textarea'))
    if (isFresh() && isTouched(field)) heed(field)
  return touched
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => defaultSelected && !selected)
  const isBox = field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)
  return isBox ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** Where somebody comes back to, a browser fills in by itself what stood there once, and others may have changed it since. */
const isFresh = (): boolean => {
  const [arrival] = performance.getEntriesByType('navigation')
  return arrival instanceof PerformanceNavigationTiming && arrival.type === 'navigate'
}

export function keepParticulars(
  form: HTMLFormElement,
  waiting: Set<string>,
  session: Session,
  kept: () => void,
): Particulars {
  const said = sayingIn(form)
  let soon: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<boolean> = Promise.resolve(true)
  let isReached = true
  const send = async (): Promise<boolean> => {
    clearTimeout(soon)
    // What the editor has taken over is no field any more.
    const names = [...waiting].filter((name) => form.elements.namedItem(name) !== null)
    waiting.clear()
    if (names.length === 0) return true
    const answer = await post(session.setting.particulars, bodyOf(form, names))
    isReached = answer !== undefined
    if (answer?.ok) kept()
    const { text, isWrong } = wordsFor(answer)
    said.textContent = text
    said.classList.toggle('warned', isWrong)
    if (!isReached) {
      for (const name of names) waiting.add(name)
      settleIn(3000)
    }
    return isReached
  }
  // One after the other: of two at once the older could be stored last.
  const settle = (): Promise<boolean> => (sending = sending.then(send))
  const settleIn = (pause: number) => {
    clearTimeout(soon)
    soon = setTimeout(() => void settle(), pause)
  }
  form.addEventListener('change', () => settleIn(300))
  if (waiting.size > 0) settleIn(300)
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('pagehide', () => void settle())
  addEventListener('beforeunload', (event) => {
    if (waiting.size > 0 && !(isReached && navigator.onLine)) event.preventDefault()
  })
  return { settle }
}

interface Answer {
  readonly ok: boolean
  readonly errors: readonly string[]
}

/** It arrives even if the page goes before its answer. Nothing comes back: the newsroom cannot be reached. */
async function post(address: string, body: URLSearchParams): Promise<Answer | undefined> {
  try {
    const response = await fetch(address, { method: 'POST', body, keepalive: true })
    const { errors = [] } = (await response.json()) as { errors?: readonly { message: string }[] }
    return { ok: response.ok, errors: errors.map(({ message }) => message) }
  } catch {
    return undefined
  }
}

function wordsFor(answer: Answer | undefined): { text: string; isWrong: boolean } {
  if (!answer) return { text: words.particularsOffline, isWrong: true }
  const isWrong = answer.errors.length > 0
  return {
    text: isWrong ? words.particularsWrong + answer.errors.join(' ') : words.particularsSaved,
    isWrong,
  }
}

function sayingIn(form: HTMLFormElement): HTMLElement {
  const said = document.createElement('p')
  said.className = 'particulars-said'
  said.setAttribute('role', 'status')
  form.querySelector('.particulars')?.append(said)
  return said
}

function bodyOf(form: HTMLFormElement, names: readonly string[]): URLSearchParams {
  const all = new FormData(form)
  const body = new URLSearchParams()
  for (const name of names) {
    // A box that is not ticked and a list that became empty are said, too.
    const values = all.getAll(name)
    for (const value of values.length > 0 ? values : [''])
      if (typeof value === 'string') body.append(name, value)
  }
  return body
}

/** What only means something together. */
const together = [
  ['bylinePerson[]', 'bylineRole[]'],
  ['lead', 'leadOther', 'leadAlt', 'leadCaption', 'leadCredit'],
  ['kind', 'sponsor'],
]
