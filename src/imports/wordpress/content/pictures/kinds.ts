// What an `<img>` is besides a picture: a smiley, or something that counts readers.
import { attribute, type Element, hasClass } from '../dom.ts'

const smileys: Readonly<Record<string, string>> = {
  smile: ':)',
  biggrin: ':D',
  sad: ':(',
  surprised: ':o',
  eek: '8O',
  confused: ':?',
  cool: '8)',
  mad: ':x',
  razz: ':P',
  neutral: ':|',
  wink: ';)',
  lol: ':lol:',
  cry: ':cry:',
  evil: ':evil:',
  rolleyes: ':roll:',
}

/** The characters that a small picture stands for, or null. */
export function smileyOf(picture: Element): string | null {
  const src = attribute(picture, 'src')
  const isSmiley =
    hasClass(picture, 'wp-smiley') ||
    hasClass(picture, 'emoji') ||
    /\/smil(?:ies|eys)\/|\/images\/core\/emoji\//.test(src)
  if (!isSmiley) return null
  return attribute(picture, 'alt') || (smileys[/icon_(\w+)\.gif/.exec(src)?.[1] ?? ''] ?? null)
}

const counters =
  /feedburner\.com\/~r\/|feeds\.wordpress\.com\/1\.0\/|(?:pixel|stats)\.(?:wp|wordpress|quantserve)\.com|doubleclick\.net|google-analytics\.com|statcounter\.com|vgwort\.de\/na\/|\bir-\w\w\.amazon|assoc-amazon\.\w+(?:\.\w+)?\/e\/ir|blogger\.googleusercontent\.com\/tracker|\/tracker?\?|facebook\.com\/tr\?|scorecardresearch\.com|republication-tracker/

/** A picture or a frame that nobody was meant to see. */
export const isTracker = (element: Element): boolean =>
  (isTiny(element, 'width') && isTiny(element, 'height')) ||
  counters.test(attribute(element, 'src') || attribute(element, 'data-src'))

const isTiny = (element: Element, name: string): boolean =>
  /^[012](?:px)?$/.test(attribute(element, name)) ||
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*[01]px`).test(attribute(element, 'style'))
