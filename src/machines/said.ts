// What every page says in its head to whoever does not read it: rights and preferences.
import type { Machines } from '#paper/index.ts'
import type { Rights } from '#ui/facts.ts'
import { usagePreference } from './usage.ts'

/** https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/, RSL's `Link`, and Content-Usage where it was asked for. */
export function headersSaid(machines: Machines, { mining, machineLicence }: Rights): Record<string, string> {
  const usage = usagePreference(machines)
  return {
    ...(mining && { 'tdm-reservation': mining.reserved ? '1' : '0' }),
    ...(mining?.policy && { 'tdm-policy': mining.policy }),
    ...(machineLicence && { link: `<${machineLicence}>; rel="license"; type="application/rsl+xml"` }),
    ...(usage && { 'content-usage': usage }),
  }
}

/** The same as a file, for the whole paper. */
export const tdmFile = (mining: NonNullable<Rights['mining']>): string =>
  JSON.stringify([
    {
      location: '/*',
      'tdm-reservation': mining.reserved ? 1 : 0,
      ...(mining.policy && { 'tdm-policy': mining.policy }),
    },
  ])
