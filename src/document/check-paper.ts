// Readers of the blocks that point to something else that the paper has said: another story, a correction.
import { parseId } from '#kernel/ids.ts'
import { readInlines } from './check-inline.ts'
import { attribute, type Check, fault, readText } from './check-node.ts'
import * as make from './make.ts'
import type { CorrectionNote, RelatedStory } from './model.ts'

export function readRelatedStory(check: Check, node: unknown): RelatedStory | undefined {
  const story = parseId('story', readText(check, attribute(node, 'story')))
  return story === undefined ? fault(check, 'bad-attribute') : make.relatedStory(story)
}

export function readCorrectionNote(check: Check, node: unknown, depth: number): CorrectionNote | undefined {
  const kind = attribute(node, 'kind')
  const day = readText(check, attribute(node, 'day'))
  const said = attribute(node, 'correction')
  const correction = said === undefined ? undefined : parseId('correction', readText(check, said))
  const words = readInlines(check, node, depth)
  if (kind !== 'correction' && kind !== 'clarification') return fault(check, 'bad-attribute')
  if (day === undefined || !isDay(day)) return fault(check, 'bad-attribute')
  if (said !== undefined && correction === undefined) return fault(check, 'bad-attribute')
  return make.correctionNote({ kind, day, ...(correction && { correction }) }, words)
}

/** A day that there is: the thirtieth of February is none. */
function isDay(text: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}
