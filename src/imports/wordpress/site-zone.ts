// In which time zone the old site lived. An export does not say; each of its posts says what the site's clock showed and what UTC was.
import { minutesAhead } from '#kernel/calendar.ts'
import type { Inspection } from './wxr.ts'

/**
 * The zone of the site's own country in which the clock showed all of this, if there is one and it has been seen in summer and in winter.
 * Null: it is not certain.
 */
export function zoneOf(clock: Inspection['clock'], language: string): string | null {
  if (!isSeenAllYear(clock)) return null
  const fitting = zonesOf(language).filter((zone) =>
    clock.every(({ at, ahead }) => minutesAhead(at, zone) === ahead),
  )
  return (fitting.length === 1 ? fitting[0] : fitting.find((zone) => leading.has(zone))) ?? null
}

/** Of several that have always shown the same, the one that people there name. */
const leading = new Set([
  'America/Argentina/Buenos_Aires',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Mexico_City',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Toronto',
  'America/Vancouver',
  'Asia/Almaty',
  'Asia/Jakarta',
  'Asia/Kuala_Lumpur',
  'Asia/Shanghai',
  'Asia/Tashkent',
  'Australia/Brisbane',
  'Australia/Sydney',
  'Europe/Berlin',
  'Europe/Kyiv',
  'Europe/Lisbon',
  'Europe/Madrid',
  'Europe/Moscow',
  'Pacific/Auckland',
])

const isSeenAllYear = (clock: Inspection['clock']): boolean => {
  const months = new Set(clock.map(({ at }) => at.slice(5, 7)))
  return (
    ['12', '01', '02'].some((one) => months.has(one)) && ['06', '07', '08'].some((one) => months.has(one))
  )
}

/** `de`, which names no country, is Germany's. */
function zonesOf(language: string): readonly string[] {
  try {
    return new Intl.Locale(language).maximize().getTimeZones() ?? []
  } catch {
    return []
  }
}
