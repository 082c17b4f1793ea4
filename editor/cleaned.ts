// Out of Word, Google Docs and web pages comes what was meant, and nothing of how it looked.
import { cleanText } from '#document/make.ts'
import { listsOfWord } from './word-lists.ts'

const junk =
  'script,style,meta,link,title,noscript,template,iframe,object,[hidden],del.mso,.mso-hide,br.Apple-interchange-newline'

/** `storyId`: of the story it is pasted into, which cannot send its readers to itself. */
export function cleaned(html: string, storyId: string): string {
  const page = new DOMParser().parseFromString(withoutStyle(cleanText(html)), 'text/html')
  for (const element of page.querySelectorAll(junk)) element.remove()
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) {
    if (/display\s*:\s*none|mso-hide\s*:\s*all/i.test(styleOf(element))) element.remove()
  }
  // Google Docs puts everything into a <b> that is none.
  for (const b of page.querySelectorAll<HTMLElement>('b[data-style*="normal"]'))
    b.replaceWith(...b.childNodes)
  for (const span of page.querySelectorAll<HTMLElement>('span[data-style]')) dress(span)
  listsOfWord(page)
  for (const own of page.querySelectorAll(`[data-story="${CSS.escape(storyId)}"]`)) own.remove()
  for (const p of page.querySelectorAll('p')) if (isEmpty(p)) p.remove()
  return page.body.innerHTML
}

/** The page's policy lets no style stand in an attribute, also where it is only read: it is kept under another name. */
const withoutStyle = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))

const styleOf = (element: HTMLElement): string => element.dataset['style'] ?? ''

const meant: readonly (readonly [look: RegExp, tag: string])[] = [
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style\s*:\s*italic/i, 'em'],
  [/text-decoration[^;]*:\s*[^;]*line-through/i, 's'],
  [/vertical-align\s*:\s*super/i, 'sup'],
  [/vertical-align\s*:\s*sub/i, 'sub'],
]

/** What only looks bold or slanted becomes so. */
function dress(span: HTMLElement): void {
  const style = styleOf(span)
  for (const [look, tag] of meant) {
    if (!look.test(style) || (span.textContent ?? '').trim() === '') continue
    const element = span.ownerDocument.createElement(tag)
    element.append(...span.childNodes)
    span.append(element)
  }
}

const isEmpty = (element: Element): boolean =>
  (element.textContent ?? '').replace(/[\s\u00a0]/g, '') === '' &&
  element.querySelector('img,table,br') === null
