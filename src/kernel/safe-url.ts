const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Every href goes through here: an address that a browser would run as a script becomes `#`. Relative addresses and anchors pass. */
export function safeUrl(href: string): string {
  // Browsers drop control characters and spaces before they look for the scheme, so `java\nscript:` must not get by.
  // eslint-disable-next-line no-control-regex
  const bare = href.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]
  if (scheme === undefined) return href.trim()
  return schemes.has(`${scheme.toLowerCase()}:`) ? href.trim() : '#'
}

/** Whether an address may stand in a story at all. */
export const isSafeUrl = (href: string): boolean => href.trim() === '#' || safeUrl(href) !== '#'
