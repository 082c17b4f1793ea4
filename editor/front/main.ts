// The front, edited on the page itself. Without this file the page is forms, and they do the same.
import type { FrontShown } from '#fronts/contract.ts'
import { openCanvas } from './canvas.ts'
import { type Desk, openDesk } from './desk.ts'
import { addDrawer, addViews } from './furniture.ts'
import { carryByKey } from './keyboard.ts'
import type { Load, Target } from './load.ts'
import { listen } from './news.ts'
import { openPanel, type Panel } from './panel.ts'
import { carryByPointer } from './pointer.ts'
import { openVoice, type Voice } from './voice.ts'
import { words } from './words.ts'

const root = document.querySelector<HTMLElement>('.front-desk[data-front]')
const main = root?.querySelector<HTMLElement>('.front-main')
const side = root?.querySelector<HTMLElement>('.front-side')
if (root && main && side) begin(root, main, side)

function begin(root: HTMLElement, main: HTMLElement, side: HTMLElement): void {
  const shown = JSON.parse(root.dataset['front'] ?? '') as FrontShown
  document.body.classList.add('is-live')
  const voice = openVoice(root)
  const canvas = openCanvas(main)
  const desk = openDesk(shown, { canvas, voice, panel: () => panel })
  const panel = openPanel(side, {
    slots: shown.slots,
    work: (deed) => void desk.work(deed),
    changed: () => desk.drawShelf(),
  })
  const hands = handsOf(desk, voice, side)
  carryByPointer(hands)
  carryByKey(root, hands)
  root.addEventListener('click', (event) => clicked(event, desk, panel))
  document.addEventListener('submit', (event) => submitted(event, desk))
  document.addEventListener('keydown', (event) => typed(event, desk, panel))
  addViews(main, canvas.view)
  addDrawer(side)
  void canvas.show(shown).then(() => desk.drawShelf())
  listen(desk, () => voice.tell({ no: words.shut }))
}

function handsOf(desk: Desk, { say }: Voice, side: HTMLElement) {
  const dropped = async ({ kind, id, headline, from }: Load, target: Target): Promise<void> => {
    const { slot = '', place = '', name = '' } = target.dataset
    const isPinned = from.classList.contains('is-pinned')
    if (kind === 'band') await desk.work({ deed: 'order', section: id, to: place }, id)
    else if (target === side) await (isPinned ? desk.work({ deed: 'release', story: id }) : undefined)
    else if (await desk.work({ deed: 'pin', story: id, slot, place }, id)) say(words.putInto(headline, name))
  }
  return {
    lifted: ({ headline }: Load) => say(words.lifted(headline)),
    over: ({ kind }: Load, { dataset: { name = '', headline = '', place = '' } }: Target) =>
      say(kind === 'band' ? words.overBand(Number(place) + 1, name) : words.over(name, headline)),
    putBack: ({ headline }: Load) => say(words.putBack(headline)),
    dropped: (load: Load, target: Target) => void dropped(load, target),
  }
}

function clicked({ target }: Event, desk: Desk, panel: Panel): void {
  if (!(target instanceof Element)) return
  const { deed, section = '' } = target.closest<HTMLElement>('[data-deed]')?.dataset ?? {}
  if (deed === 'hide') void desk.work({ deed, section })
  else if (deed) void desk.work({ deed: 'order', section, to: deed }, section)
  const seat = target.closest<HTMLElement>('.seat')
  if (seat) panel.choose(seat)
}

/** The forms of the page, without leaving it. */
function submitted(event: SubmitEvent, desk: Desk): void {
  const form = event.target as HTMLFormElement
  if (form.getAttribute('action')?.split('#')[0] !== location.pathname) return
  event.preventDefault()
  if (form.method === 'get') return void desk.find()
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const deed = (event.submitter as HTMLButtonElement | null)?.value ?? ''
  void desk.work({ ...Object.fromEntries(fields), deed })
}

function typed(event: KeyboardEvent, desk: Desk, panel: Panel): void {
  if (event.key === 'Escape' && panel.chosen()) return panel.close()
  const isTyping = (event.target as Element).closest('input:not([type="hidden"]), textarea, select')
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping) return
  const key = event.key.toLowerCase()
  const isAgain = key === 'y' || (key === 'z' && event.shiftKey)
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  void desk.work({ deed: isAgain ? 'redo' : 'undo' })
}
