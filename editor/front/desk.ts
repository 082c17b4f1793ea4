// The front in the making as this page has it, and how it comes to the next.
import type { FrontAnswer, FrontShown } from '#fronts/contract.ts'
import type { Canvas } from './canvas.ts'
import type { Panel } from './panel.ts'
import { drawShelf } from './shelf.ts'
import { type Answer, type Deed, look, post } from './talk.ts'
import type { Voice } from './voice.ts'
import { words } from './words.ts'

export interface Desk {
  /** False: it was not done, and why was told. `focusOn`: what the hand stays on. */
  work(deed: Deed, focusOn?: string): Promise<boolean>
  /** Asks for what stands there now, for the words in the search field. */
  find(): Promise<void>
  /** What others did, and what the clock did. */
  watch(): Promise<void>
  /** Of what is shown. */
  mark(): string
  drawShelf(): void
}

interface Room {
  readonly canvas: Canvas
  readonly voice: Voice
  panel(): Panel
}

export function openDesk(first: FrontShown, { canvas, voice, panel }: Room): Desk {
  let shown = first
  let busy = 0
  let queue: Promise<boolean> = Promise.resolve(true)

  const shelf = (): void =>
    drawShelf(
      panel().chosen(),
      (story, { slot, place, story: instead }) =>
        void work({ deed: 'pin', story, slot, place, instead }, story),
    )
  /** What was typed and not done stays where the answer is a refusal, or somebody else's deed. */
  const draw = async (answer: FrontAnswer, isKept: boolean): Promise<void> => {
    shown = answer
    for (const [name, markup] of Object.entries(answer.parts)) drawPart(name, markup)
    await canvas.show(answer)
    panel().refresh(isKept)
    shelf()
  }
  const taken = async (answer: Answer, focusOn?: string): Promise<boolean> => {
    if ('trouble' in answer) {
      voice.tell({ no: answer.trouble })
      return false
    }
    await draw(answer, answer.no !== undefined)
    voice.tell(answer)
    if (focusOn) document.querySelector<HTMLElement>(`.front-layer [data-id="${focusOn}"]`)?.focus()
    return answer.no === undefined
  }
  /** One after the other: each is meant for the front that the one before it made. */
  const work: Desk['work'] = (deed, focusOn) => {
    busy += 1
    queue = queue
      .then(async () => taken(await post({ ...deed, seen: String(shown.seen) }), focusOn))
      .finally(() => (busy -= 1))
    return queue
  }
  const watch = async (): Promise<void> => {
    const isIdle = busy === 0 && !isCarrying()
    const answer = isIdle ? await look() : undefined
    // What was done here meanwhile is newer than this answer may be.
    const before = shown
    if (!answer || 'trouble' in answer || busy > 0 || isCarrying() || !isNews(answer, before)) return
    await draw(answer, true)
    if (answer.seen !== before.seen) voice.tell({ said: words.others(answer.last) })
  }
  const find = async () => void (await taken(await look()))
  return { work, find, watch, mark: () => shown.mark, drawShelf: shelf }
}

/** A later step, or the same with other stories or another clock: time passes, stories come. */
const isNews = (answer: FrontAnswer, before: FrontShown): boolean =>
  answer.seen > before.seen || (answer.seen === before.seen && answer.mark !== before.mark)

const isCarrying = (): boolean =>
  ['is-carrying', 'is-carrying-by-key'].some((name) => document.body.classList.contains(name))

/** What is being typed into stays. */
function drawPart(name: string, markup: string): void {
  const part = document.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (!part || (part.contains(document.activeElement) && document.activeElement?.matches('input'))) return
  part.innerHTML = markup
}
