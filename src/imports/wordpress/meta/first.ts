import type { WpMeta } from '../model.ts'

/** The first of these keys that says something, in the order of the keys. */
export function firstOf(meta: readonly WpMeta[], keys: readonly string[]): string {
  for (const key of keys) {
    const value = meta.find((one) => one.key === key && says(one.value.trim()))?.value.trim()
    if (value !== undefined) return value
  }
  return ''
}

const says = (value: string): boolean => value !== '' && !isFieldOfAcf(value)

/** Advanced Custom Fields writes beside each field `subtitle` a row `_subtitle` with the name of its own settings: `field_5f3a9c1b2d4e6`. */
export const isFieldOfAcf = (value: string): boolean => /^field_[\w-]{1,200}$/.test(value)
