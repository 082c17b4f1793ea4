import type { WpMeta } from '../model.ts'

/** The first of these keys that says something, in the order of the keys. */
export function firstOf(meta: readonly WpMeta[], keys: readonly string[]): string {
  for (const key of keys) {
    const value = meta.find((one) => one.key === key && one.value.trim() !== '')?.value.trim()
    if (value !== undefined) return value
  }
  return ''
}
