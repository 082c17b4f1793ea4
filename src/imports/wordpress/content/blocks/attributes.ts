// What a block says of itself besides its HTML. Everything in it may be missing or of another kind.
import type { BlockComment } from './comment.ts'

export type Attributes = Readonly<Record<string, unknown>>

export function attributesOf({ attributes }: BlockComment): Attributes {
  if (attributes === '') return {}
  try {
    const value: unknown = JSON.parse(attributes)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

export const isRecord = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function textIn(attributes: Attributes, ...names: readonly string[]): string {
  for (const name of names) {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}

/** A whole number above nothing, also where it is written as text. */
export function numberIn(attributes: Attributes, ...names: readonly string[]): number | null {
  for (const name of names) {
    const number = Number(Object.hasOwn(attributes, name) ? attributes[name] : Number.NaN)
    if (Number.isSafeInteger(number) && number > 0) return number
  }
  return null
}

export function numbersIn(attributes: Attributes, name: string): readonly number[] {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  const all = Array.isArray(value) ? value : []
  return all.map(Number).filter((number) => Number.isSafeInteger(number) && number > 0)
}
