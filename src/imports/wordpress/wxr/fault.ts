import type { Trouble } from '../sources/trouble.ts'

export type WxrFault =
  | {
      readonly why:
        | 'empty'
        | 'gzip'
        | 'zip'
        | 'json'
        | 'html'
        | 'binary'
        | 'not-xml'
        | 'no-wordpress'
        | 'too-large'
    }
  | { readonly why: 'not-rss' | 'encoding'; readonly found: string }
  | ({ readonly why: 'broken' | 'breaks-off'; readonly found: string } & Place)
  | ({ readonly why: 'bad-bytes'; readonly found: string } & Place)
  | ({ readonly why: 'doctype' | 'too-deep' | 'two-in-one' } & Place)
  | ({ readonly why: 'packed'; readonly found: Trouble } & Place)

export interface Place {
  readonly line: number
  readonly column: number
}

/** How far a file could be read: the line and the bytes up to the end of its last whole item. */
export interface Reach {
  readonly line: number
  readonly bytes: number
}

/** What stands before it is whole and can be kept. A file that means harm is left alone. */
export const isPartial = (fault: WxrFault): boolean =>
  ['broken', 'breaks-off', 'bad-bytes'].includes(fault.why) ||
  (fault.why === 'packed' && fault.found !== 'bomb')

/** For somebody who has asked for what is whole, and need not be told how to. */
export const partialSentenceOf = (fault: WxrFault): string =>
  sentenceOf(fault)
    .replace(/ The file breaks off there; .*$/, ' The file breaks off there.')
    .replace(/; --keep-partial takes .*$/, '.')

/** One sentence for the person who started the import. */
export function sentenceOf(fault: WxrFault): string {
  if ('line' in fault) return placed(fault)
  switch (fault.why) {
    case 'not-rss':
      return `This is XML, but not a WordPress export: its first element is <${fault.found}>, not <rss>.`
    case 'encoding':
      return `The file says that it is written in ${fault.found}, an encoding that nothing here can read.`
    default:
      return sentences[fault.why]
  }
}

function placed(fault: Extract<WxrFault, Place>): string {
  const place = `line ${fault.line}, column ${fault.column}`
  switch (fault.why) {
    case 'broken':
      return `The XML is not well-formed at ${place}: ${fault.found}.`
    case 'breaks-off':
      return `The XML is not well-formed at ${place}: ${fault.found}. The file breaks off there; --keep-partial takes what is whole before that.`
    case 'bad-bytes':
      return `At ${place} there are bytes that are not ${fault.found}, the encoding of this file.`
    case 'doctype':
      return `At ${place} the file declares a document type, which no WordPress export has and which can hide entity bombs.`
    case 'too-deep':
      return `At ${place} elements are nested deeper than any WordPress export nests them.`
    case 'two-in-one':
      return `After the end of the export, at ${place}, another one begins; put each into a file of its own and name them all.`
    case 'packed':
      return packed(fault.found, place)
  }
}

function packed(why: Trouble, place: string): string {
  if (why === 'bomb') return 'The packed file grows beyond all reason, so it was not read.'
  const damage = why === 'cut-off' ? 'breaks off' : 'is damaged'
  return `The packed file ${damage} after ${place} of what is in it; --keep-partial takes what is whole before that.`
}

const sentences = {
  empty: 'The file is empty.',
  gzip: 'The file is compressed with gzip more than once; unpack it first (gunzip FILE).',
  zip: 'The file is a zip archive in which nothing can be read; unpack it and import the XML file inside.',
  json: 'The file is JSON, not a WordPress export (which is XML).',
  html: 'The file is an HTML page, not a WordPress export; export again under Tools, Export in WordPress.',
  binary: 'The file is not text, so it is not a WordPress export.',
  'not-xml': 'The file is not XML, so it is not a WordPress export.',
  'no-wordpress':
    'This is a feed, but nothing in it comes from a WordPress export; export under Tools, Export in WordPress.',
  'too-large': 'One piece of markup is larger than any WordPress export holds, so the file was not read.',
} as const
