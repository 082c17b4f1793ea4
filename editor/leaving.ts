// Preview and publication show the draft: it is brought up to date before somebody goes there.
import type { Particulars } from './particulars.ts'
import type { Session } from './session.ts'
import { words } from './words.ts'

export function saveBeforeLeaving(session: Session, particulars: Particulars | undefined): void {
  const { line, saying } = session
  // Refused words are nowhere but here.
  addEventListener('beforeunload', (event) => {
    if (line.get().waiting && line.get().is === 'over') event.preventDefault()
  })
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.desk-head a') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void leaveFor(link.href)
  })
  const leaveFor = async (address: string) => {
    const [isText, isRest = true] = await Promise.all([textSaved(session), particulars?.settle()])
    // A line that is cut need not mean that pages do not come: some networks let only those through.
    if ((isText && isRest) || (await isThere(address))) location.assign(address)
    else saying.set(words.cannotGo)
  }
}

const patience = 3_000

/** Whether the draft has every letter; what waits longer is kept in the browser, and comes when the line is back. */
async function textSaved({ wire, savedAt, line }: Session): Promise<boolean> {
  if (line.get().is !== 'online') return false
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const stop = savedAt.hear(() => resolve(true))
  const late = setTimeout(() => resolve(false), patience)
  wire.save()
  return promise.finally(() => {
    stop()
    clearTimeout(late)
  })
}

const isThere = (address: string): Promise<boolean> =>
  fetch(address, { method: 'HEAD' }).then(
    () => true,
    () => false,
  )
