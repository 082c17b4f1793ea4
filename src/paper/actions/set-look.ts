import type { Result } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import type { Look } from '#ui/theme/look.ts'
import { maySetPaper, type SettingFault } from '../model.ts'
import { settingsOf } from '../store.ts'
import { setPaper } from './set-paper.ts'

/** Dresses the paper anew and keeps the look before, to go back to. The same look again leaves that where it is. */
export async function setLook(
  tx: Writer,
  actor: Actor,
  look: Look,
  now: Instant,
): Promise<Result<void, SettingFault>> {
  demand(actor, maySetPaper, undefined)
  const { look: before, formerLook } = await settingsOf(tx)
  const isSame = JSON.stringify(before) === JSON.stringify(look)
  return setPaper(tx, actor, { look, formerLook: isSame ? formerLook : before }, now)
}
