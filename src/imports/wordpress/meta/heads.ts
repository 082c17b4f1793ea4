// What stood over a story besides its headline.
import type { WpMeta } from '../model.ts'
import { plainTitle } from '../text-fixes.ts'
import { firstOf } from './first.ts'

const standfirstKeys = [
  'newspack_post_subtitle',
  '_subtitle',
  'subtitle',
  'standfirst',
  '_standfirst',
  'post_subtitle',
  'kia_subtitle',
  'wps_subtitle',
  '_secondary_title',
  'secondary_title',
  'subheadline',
  'sub_headline',
  'subheading',
  'sub_heading',
  'dek',
  '_dek',
  'deck',
  'chapo',
  'chapeau',
  'entradilla',
  'sommario',
  'vorspann',
]
const kickerKeys = [
  'kicker',
  '_kicker',
  'newspack_kicker',
  'eyebrow',
  'overline',
  'pretitle',
  'pre_title',
  'antetitulo',
  'occhiello',
  'surtitre',
  'dachzeile',
  'spitzmarke',
]
const datelineKeys = ['dateline', '_dateline', 'newspack_dateline', 'post_dateline', 'story_dateline']
export const headKeys = [...standfirstKeys, ...kickerKeys, ...datelineKeys]

export interface Heads {
  readonly standfirst: string
  readonly kicker: string
  readonly dateline: string
}

export const headsOf = (meta: readonly WpMeta[]): Heads => ({
  standfirst: lineOf(meta, standfirstKeys, 1000),
  kicker: lineOf(meta, kickerKeys, 120),
  dateline: lineOf(meta, datelineKeys, 120),
})

/** Longer than it may be, or a number of some setting: then it is something else that has the same name. */
function lineOf(meta: readonly WpMeta[], keys: readonly string[], longest: number): string {
  const line = plainTitle(firstOf(meta, keys))
  return line.length > longest || /^[\d\s]*$|^[aOs]:\d+:/.test(line) ? '' : line
}
