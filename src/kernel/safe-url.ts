const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Every href goes through here: an address that a browser would run as a script becomes `#`, and what no address may have is written as its code. Relative addresses and anchors pass. */
export function safeUrl(href: string): string {
  // Browsers drop control characters and spaces before they look for the scheme, so `java\nscript:` must not get by.
  // eslint-disable-next-line no-control-regex
  const bare = href.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]
  if (scheme !== undefined && !schemes.has(`${scheme.toLowerCase()}:`)) return '#'
  return coded(href.trim())
}

/** RFC 3986 has no such letters after the host. Browsers send most of them in code anyway. */
function coded(href: string): string {
  const host = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i.exec(href)?.[0] ?? ''
  return host + href.slice(host.length).replace(/[ "<>[\]^`{|}]/g, encodeURIComponent)
}

/** Whether an address may stand in a story at all. */
export const isSafeUrl = (href: string): boolean => href.trim() === '#' || safeUrl(href) !== '#'
