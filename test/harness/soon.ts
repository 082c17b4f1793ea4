import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'

/** Longer than the slowest machine takes for anything, and shorter than a test may take: it ends only what never comes. */
export const patience = 120_000

/** As soon as it is so. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string = String(isSo),
): Promise<void> {
  const began = performance.now()
  while (!(await isSo())) {
    if (performance.now() - began > patience) assert.fail(`not in time: ${what}`)
    await pause(20)
  }
}

/** What this takes on a machine that is neither old nor busy, in milliseconds. */
const usual = 8
function stint(): number {
  const began = performance.now()
  let text = ''
  for (let at = 0; at < 60_000; at += 1) text = `${text.slice(-200)}${at}`.replace(/9/g, 'x')
  return performance.now() - began
}
/** How much longer than there everything takes just now. */
const slowness = (): number => Math.max(1, Math.min(stint(), stint(), stint()) / usual)

/**
 * Fails if it takes longer every time: what takes long by itself does so always, what the rest of the machine does is over at the second
 * or the fifth. The limit is for a usual machine, and stretched on a slower one.
 */
export async function inTime<T>(
  milliseconds: number,
  what: string,
  work: () => T,
  /** On the wall, or of the processor. */
  clock = () => performance.now(),
): Promise<Awaited<T>> {
  const seen: string[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const began = clock()
    const done = await work()
    const took = clock() - began
    if (took < milliseconds || took < milliseconds * slowness()) return done
    seen.push(took.toFixed())
  }
  return assert.fail(`${what} took ${seen.join(', ')} ms, and should take less than ${milliseconds}`)
}
