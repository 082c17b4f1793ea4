import { escapeXml, xmlText } from '#platform/view/html.ts'

export const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

type Attributes = Readonly<Record<string, string | undefined>>
/** An element without content; what has no value is left out. */
export const empty = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}/>`

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('')

/** Markup inside XML: one CDATA, which it cannot close itself. */
export const cdata = (html: string): string => `<![CDATA[${escapedEnds(xmlText(html))}]]>`
const escapedEnds = (html: string): string => html.replaceAll(']]>', ']]]]><![CDATA[>')

/** RFC 3339 without the fraction, which some readers of feeds cannot read. */
export const rfc3339 = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z')
