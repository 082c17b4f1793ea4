declare const instant: unique symbol
/** UTC, fixed width, sorts as text: `2026-08-22T09:30:00.000Z`. Passed in, never asked for below a route or a job. */
export type Instant = string & { readonly [instant]: true }

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export const instantOf = (date: Date): Instant => date.toISOString() as Instant

/** Anything a Date understands, or undefined: the edge where text becomes time. Years outside 1 to 9999 are refused. */
export function parseInstant(text: string): Instant | undefined {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return undefined
  const iso = date.toISOString()
  return shape.test(iso) ? (iso as Instant) : undefined
}

export const isPast = (moment: Instant, now: Instant): boolean => moment <= now
export const later = (moment: Instant, milliseconds: number): Instant =>
  instantOf(new Date(Date.parse(moment) + milliseconds))
/** Since 1970, as other people's protocols count. */
export const millisecondsOf = (moment: Instant): number => Date.parse(moment)
export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from)
