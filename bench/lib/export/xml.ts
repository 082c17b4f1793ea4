// How WordPress writes what it exports.
export const homeOf = 'https://paper.example'

export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
export const element = (name: string, text: string): string => `<${name}>${cdata(text)}</${name}>`
export const meta = (key: string, value: string): string =>
  `<wp:postmeta>${element('wp:meta_key', key)}${element('wp:meta_value', value)}</wp:postmeta>`

/** A moment in each of the forms that an export writes. */
export interface Moment {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly stamp: string
  readonly feed: string
}

export function momentAt(milliseconds: number): Moment {
  const at = new Date(milliseconds)
  const iso = at.toISOString()
  return {
    year: iso.slice(0, 4),
    month: iso.slice(5, 7),
    day: iso.slice(8, 10),
    stamp: iso.slice(0, 19).replace('T', ' '),
    feed: at.toUTCString().replace('GMT', '+0000'),
  }
}

export const date = ({ stamp }: Moment): string =>
  ['post_date', 'post_date_gmt', 'post_modified', 'post_modified_gmt']
    .map((name) => element(`wp:${name}`, stamp))
    .join('')
