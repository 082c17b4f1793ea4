// Who is counted. Nothing of whoever asks is kept: this looks at the request once and says yes or no.

/** Programs that say who they are; the rest of the robots' craft is not ours to fight. A Cubot is a telephone. */
const robots =
  /(?<!cu)bot(?:\b|[/;_-])|crawl|spider|slurp|fetch|preview|monitor|headless|lighthouse|pagespeed|archiver|scan|facebookexternalhit|curl|wget|python|java\/|okhttp|go-http|libwww|axios|^node|undici/i

/** A person's browser that wants it now: no robot, nothing fetched in case, and from a page of ours where the browser tells. */
export function isPerson(headers: Headers): boolean {
  const agent = headers.get('user-agent') ?? ''
  if (agent === '' || robots.test(agent)) return false
  const purpose = ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'].map((name) => headers.get(name) ?? '')
  return !purpose.some((why) => /prefetch|prerender|preview/i.test(why))
}

/** The picture or the frame of an advertisement, asked for by a page of ours and not opened by itself or shown on another site. */
export function isImpression(headers: Headers, what: 'image' | 'iframe'): boolean {
  const [site, destination] = [headers.get('sec-fetch-site'), headers.get('sec-fetch-dest')]
  // Browsers that do not say are believed.
  const isOurs = site === null || site === 'same-origin'
  return isOurs && (destination === null || destination === what) && isPerson(headers)
}

/** Somebody goes there: a link was followed, not loaded. */
export function isClick(headers: Headers): boolean {
  const mode = headers.get('sec-fetch-mode')
  return (mode === null || mode === 'navigate') && isPerson(headers)
}
