import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { languageTag } from '#languages/tag.ts'
import { type Actor, demand } from '#people/index.ts'
import type { Writer } from '#platform/db/rights.ts'
import { emit } from '#platform/jobs/events.ts'
import { paperSet } from '../events.ts'
import { faultsIn, maySetPaper, type SettingFault, type Settings } from '../model.ts'
import { saveSettings } from '../store.ts'

/** What else is set has a door of its own, and others who may open it. */
type Paper = Omit<Settings, 'snippets'>

/** Changes settings; every page wears them, so every page falls. */
export async function setPaper(
  tx: Writer,
  actor: Actor,
  settings: Partial<Paper>,
  now: Instant,
): Promise<Result<void, SettingFault>> {
  demand(actor, maySetPaper, undefined)
  const [fault] = Object.values(faultsIn(settings))
  if (fault) return refused(fault)
  await saveSettings(tx, asWritten(settings), now)
  await emit(tx, paperSet, { payload: { keys: Object.keys(settings) }, tags: ['site'] }, now)
  return done(undefined)
}

/** A language in the one spelling that pages print: `en-GB`. */
const asWritten = ({ language, ...rest }: Partial<Paper>): Partial<Paper> => ({
  ...rest,
  ...(language === undefined ? {} : { language: languageTag(language) ?? language }),
})
