/**
 * Sent with everything that says nothing else. No reader's page needs a script, so none may run; nothing comes from a third party. JSON-LD is data and is not
 * touched by script-src. Sources: https://www.w3.org/TR/CSP3/, https://owasp.org/www-project-secure-headers/
 */
const rules = (guests: Guests): readonly string[] => [
  "default-src 'none'",
  sources("img-src 'self' data:", guests.images),
  "style-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  // No script of ours asks for anything; tools that look at a page from inside ask for robots.txt.
  sources("connect-src 'self'", guests.connects),
  "form-action 'self'",
  "base-uri 'none'",
]

/** Origins of other houses that a page may deal with, each only for what it was named for. */
export interface Guests {
  /** Sites whose things a reader may ask for; the paper's own script does it. */
  readonly frames?: readonly string[] | undefined
  readonly scripts?: readonly string[] | undefined
  readonly connects?: readonly string[] | undefined
  readonly images?: readonly string[] | undefined
}

const sources = (rule: string, origins: readonly string[] = []): string => [rule, ...origins].join(' ')

/** The policy of a page with these guests; without any it is everybody's. Advertisements stand in frames of the paper's own. */
export function policyFor(guests: Guests): string {
  const { frames = [], scripts = [] } = guests
  const ours = frames.length > 0 ? ["'self'"] : []
  const running = [...ours, ...scripts]
  return [
    ...rules(guests),
    ...(running.length > 0 ? [sources('script-src', running)] : []),
    sources("frame-src 'self'", frames),
    "frame-ancestors 'none'",
  ].join('; ')
}
const policy = policyFor({})

/** Of a page of the newsroom with a script of ours: only what carries this page's own word runs. No style stands in the markup. */
export const policyWithScript = (nonce: string): string =>
  policy.replace('; frame-src', `; script-src 'nonce-${nonce}'; frame-src`)

/** HSTS only where the paper is served over TLS: sent over plain HTTP it means nothing. */
export const securityHeaders = (origin: string): readonly (readonly [string, string])[] => [
  ['content-security-policy', policy],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ...(origin.startsWith('https:')
    ? [['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const]
    : []),
]

/** For what the desk shows inside a page of its own: as everything else, but that a page of ours may hold it, and no cache keep it. */
export const framedByUs: readonly (readonly [string, string])[] = [
  ['content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")],
  ['cache-control', 'private, no-store'],
  ['vary', 'Cookie'],
  ['x-robots-tag', 'noindex'],
]
