/** One line of the result: what was measured, against which target. */
export interface Row {
  readonly name: string
  readonly measured: number
  readonly unit: string
  readonly target: string
  readonly holds: boolean
  readonly detail?: string
}

export const atLeast = (name: string, measured: number, unit: string, target: number, detail = ''): Row => ({
  name,
  measured,
  unit,
  target: `≥ ${target}`,
  holds: measured >= target,
  detail,
})

export const atMost = (name: string, measured: number, unit: string, target: number, detail = ''): Row => ({
  name,
  measured,
  unit,
  target: `≤ ${target}`,
  holds: measured <= target,
  detail,
})

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}
