import { SaxesParser, type SaxesTagNS } from 'saxes'
import { done, type Result, refused } from '#kernel/result.ts'
import { escapeXml } from '#platform/view/html.ts'
import { attributes, elements, groups, reachesOut } from './allowed.ts'
import { type Weight, weigh } from './weight.ts'

export interface Drawing {
  /** Written anew: nothing of the old text is in it but names and values that were looked at. */
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
}
export type NoDrawing = 'not-a-drawing' | 'drawing-too-heavy'

const svgNamespace = 'http://www.w3.org/2000/svg'
const mostDrawn = 100_000
const deepest = 100

interface Work {
  readonly out: string[]
  readonly open: { readonly name: string; readonly isKept: boolean; readonly texts: string[] }[]
  readonly weight: Weight
  root: SaxesTagNS | undefined
  title: string
  description: string
  fault: NoDrawing | undefined
}

/**
 * An SVG that draws and does nothing else, made from one that may do anything: read by an XML parser that knows no entities but its
 * own five, and written again from the allowed parts of it.
 */
export function sanitised(text: string): Result<Drawing, NoDrawing> {
  const work: Work = {
    out: [],
    open: [],
    weight: weigh(),
    root: undefined,
    title: '',
    description: '',
    fault: undefined,
  }
  read(text, work)
  const { root, title, description, fault } = work
  if (fault || !root) return refused(fault ?? 'not-a-drawing')
  if (work.weight.total() > mostDrawn) return refused('drawing-too-heavy')
  return done({ svg: work.out.join(''), ...sizeOf(root), title: tidy(title), description: tidy(description) })
}

function read(text: string, work: Work): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => work.fault ?? opened(work, tag))
  parser.on('text', (words) => work.fault ?? said(work, words))
  parser.on('cdata', (words) => work.fault ?? said(work, words))
  parser.on('closetag', () => work.fault ?? closed(work))
  parser.on('error', () => void (work.fault ??= 'not-a-drawing'))
  parser.write(text).close()
}

function opened(work: Work, tag: SaxesTagNS): void {
  const { local, uri } = tag
  const above = work.open.at(-1)
  if (!above && (local !== 'svg' || uri !== svgNamespace)) work.fault = 'not-a-drawing'
  if (work.open.length >= deepest) work.fault = 'drawing-too-heavy'
  if (!above) work.root = tag
  const name = groups.has(local) ? 'g' : local
  const isKept = (above?.isKept ?? true) && uri === svgNamespace && elements.has(name)
  work.open.push({ name, isKept, texts: [] })
  if (isKept) keep(work, name, keptOf(tag), above === undefined)
}

function keep({ out, weight }: Work, name: string, kept: ReadonlyMap<string, string>, isRoot: boolean): void {
  weight.open(kept.get('id'), name === 'use' ? kept.get('href')?.slice(1) : undefined)
  const written = [...kept].map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`).join('')
  out.push(`<${name}${isRoot ? ` xmlns="${svgNamespace}"` : ''}${written}>`)
}

function keptOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const kept = new Map<string, string>()
  for (const { prefix, local, value } of Object.values(tag.attributes)) {
    const isLink = local === 'href' && (prefix === '' || prefix === 'xlink')
    if (isLink && /^#[\w.:-]+$/.test(value)) kept.set('href', value)
    if (prefix === '' && attributes.has(local) && !reachesOut(value)) kept.set(local, value)
  }
  return kept
}

function said(work: Work, words: string): void {
  const inside = work.open.at(-1)
  if (inside?.isKept) inside.texts.push(words)
  if (inside?.isKept && inside.name !== 'style') work.out.push(escapeXml(words))
}

function closed(work: Work): void {
  const left = work.open.pop()
  if (!left?.isKept) return
  const words = left.texts.join('')
  // A style sheet is kept whole or not at all: half of one would draw something else.
  if (left.name === 'style' && !reachesOut(words)) work.out.push(escapeXml(words))
  if (left.name === 'title' && work.open.length === 1) work.title ||= words
  if (left.name === 'desc' && work.open.length === 1) work.description ||= words
  work.out.push(`</${left.name}>`)
  work.weight.close()
}

/** Its own size, or that of its window; what says neither is drawn as browsers draw it. */
function sizeOf({ attributes }: SaxesTagNS): { width: number; height: number } {
  const value = (name: string) => attributes[name]?.value ?? ''
  const [, , boxWidth, boxHeight] = value('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = pixels(value('width')) ?? boxWidth ?? 300
  const height = pixels(value('height')) ?? boxHeight ?? 150
  return { width: whole(width, 300), height: whole(height, 150) }
}
const pixels = (text: string): number | undefined => {
  const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(text) ?? []
  return number === undefined ? undefined : Number(number)
}
const whole = (size: number, otherwise: number): number =>
  Number.isFinite(size) && size >= 1 && size <= 100_000 ? Math.round(size) : otherwise

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 1000)
