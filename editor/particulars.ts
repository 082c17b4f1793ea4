// The fields beside the text are the page's own form; here they are saved as they are changed, one by one, without a button.
import type { Session } from './session.ts'
import { words } from './words.ts'

export function keepParticulars(form: HTMLFormElement, session: Session): void {
  const said = document.createElement('p')
  said.className = 'particulars-said'
  said.setAttribute('role', 'status')
  form.querySelector('.particulars')?.append(said)
  const waiting = new Set<string>()
  let soon: ReturnType<typeof setTimeout> | undefined
  const save = async () => {
    const names = [...waiting]
    waiting.clear()
    const all = new FormData(form)
    const body = new URLSearchParams()
    for (const name of names) {
      // A box that is not ticked and a list that became empty are said, too.
      const values = all.getAll(name)
      for (const value of values.length > 0 ? values : [''])
        if (typeof value === 'string') body.append(name, value)
    }
    try {
      const response = await fetch(session.setting.particulars, { method: 'POST', body })
      const answer = (await response.json()) as { errors?: readonly { field: string; message: string }[] }
      said.textContent = answer.errors?.length
        ? words.particularsWrong + answer.errors.map(({ message }) => message).join(' ')
        : words.particularsSaved
      said.classList.toggle('warned', (answer.errors?.length ?? 0) > 0)
    } catch {
      for (const name of names) waiting.add(name)
      said.textContent = words.offline
      soon = setTimeout(() => void save(), 3000)
    }
  }
  form.addEventListener('change', ({ target }) => {
    const { name } = target as HTMLInputElement
    if (!name) return
    for (const one of together.find((all) => all.includes(name)) ?? [name]) waiting.add(one)
    clearTimeout(soon)
    soon = setTimeout(() => void save(), 300)
  })
  form.addEventListener('submit', (event) => event.preventDefault())
}

/** What only means something together. */
const together = [
  ['bylinePerson[]', 'bylineRole[]'],
  ['lead', 'leadOther', 'leadAlt', 'leadCaption', 'leadCredit'],
  ['kind', 'sponsor'],
]
