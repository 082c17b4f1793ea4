import * as make from '#document/make.ts'
import type { Inline } from '#document/model.ts'

/** A line without what is empty at its ends. */
export function trimmed(line: readonly Inline[]): Inline[] {
  const parts = make.joined(line)
  while (isEmpty(parts.at(-1))) parts.pop()
  const from = parts.findIndex((part) => !isEmpty(part))
  return parts.slice(Math.max(0, from)).map((part, at, all) => {
    if (part.type !== 'text' || (at > 0 && at < all.length - 1)) return part
    const start = at === 0 ? part.text.replace(/^ +/, '') : part.text
    return make.text(at === all.length - 1 ? start.replace(/[ \u00a0]+$/, '') : start, part.marks)
  })
}

const isEmpty = (part: Inline | undefined): boolean =>
  part !== undefined &&
  (part.type === 'hardBreak' || (part.type === 'text' && /^[ \u00a0]*$/.test(part.text)))
