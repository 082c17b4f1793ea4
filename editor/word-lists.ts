// Word writes lists as paragraphs that say how deep they would be, with the sign in front as text.

interface Level {
  readonly list: HTMLElement
  readonly level: number
}

export function listsOfWord(page: Document): void {
  let open: Level[] = []
  let last: Element | undefined
  for (const paragraph of page.querySelectorAll<HTMLElement>(
    'p[data-style*="mso-list"], p[class*="MsoListParagraph"]',
  )) {
    if (paragraph.previousElementSibling !== last) open = []
    open = opened(page, open, paragraph)
    const item = page.createElement('li')
    item.append(...paragraph.childNodes)
    open.at(-1)?.list.append(item)
    last = open[0]?.list
    paragraph.remove()
  }
}

/** The lists that are open once this paragraph stands in the innermost. */
function opened(page: Document, before: readonly Level[], paragraph: HTMLElement): Level[] {
  const level = Number(/level(\d)/.exec(paragraph.getAttribute('data-style') ?? '')?.[1] ?? 1)
  const isNumbered = takeSign(paragraph)
  const open = before.filter((one) => one.level <= level)
  const inner = open.at(-1)
  if (inner?.level === level) return open
  const list = page.createElement(isNumbered ? 'ol' : 'ul')
  const holder = inner?.list.lastElementChild
  if (holder) holder.append(list)
  else paragraph.before(list)
  return [...open, { list, level }]
}

/** Whether it is a number or a letter; else it is a bullet. */
function takeSign(paragraph: HTMLElement): boolean {
  const sign = paragraph.querySelector<HTMLElement>(
    '[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]',
  )
  const text = (sign ?? paragraph).textContent.trim()
  sign?.remove()
  return /^\(?[0-9a-z]{1,3}[.)]/i.test(text)
}
