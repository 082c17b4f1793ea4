// Pages that list others, and the files that machines read.
import { plainText } from './html.ts'
import { allIn, attribute, firstIn, hasClass, textIn, treeOf } from './tree.ts'
import { wordsOf } from './words.ts'

export interface Listed {
  readonly path: string
  readonly headline: string
}

/** Every link of a page's main part, with its words. */
export function linksIn(html: string): readonly Listed[] {
  const root = treeOf(html)
  const main = firstIn(root, ({ name }) => name === 'main') ?? root
  return [...allIn(main, ({ name }) => name === 'a')].map((link) => ({
    path: attribute(link, 'href'),
    headline: wordsOf(textIn(link)).join(' '),
  }))
}

export function headingOf(html: string): string {
  const main = firstIn(treeOf(html), ({ name }) => name === 'main')
  const heading = main && firstIn(main, (element) => element.name === 'h1' || hasClass(element, 'headline'))
  return heading ? wordsOf(textIn(heading)).join(' ') : ''
}

/** The addresses in a sitemap, or in a sitemap of sitemaps. */
export const placesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => plainText(address))
export const isIndex = (xml: string): boolean => xml.includes('<sitemapindex')
