import { type Signal, signal } from './signal.ts'
import type { LineState } from './wire.ts'

/** What is said of the line; `online`: everything is saved. */
export type Shown = LineState['is'] | 'saving'

/** What is on its way for less than this is not worth a word, nor a drawing of the page at every key. */
const blink = 600

/** Only what lasts is shown, but a lost line at once. */
export function shownLine(line: Signal<LineState>): Signal<Shown> {
  const shown = signal<Shown>(line.get().is)
  let late: ReturnType<typeof setTimeout> | undefined
  line.hear(() => {
    const { is, waiting } = line.get()
    const isSaving = is === 'online' && waiting
    if (isSaving && shown.get() === 'saving') return
    clearTimeout(late)
    if (isSaving) late = setTimeout(() => shown.set('saving'), blink)
    if (!isSaving || shown.get() !== 'online') shown.set(is)
  })
  return shown
}
