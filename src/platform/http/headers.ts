/**
 * Sent with everything. No page needs a script, so none may run; nothing comes from a third party. JSON-LD is data and is not
 * touched by script-src. Sources: https://www.w3.org/TR/CSP3/, https://owasp.org/www-project-secure-headers/
 */
const rules = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  // No script of ours asks for anything; tools that look at a page from inside ask for robots.txt.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]
/** Advertisements stand in frames of the paper's own. */
const policyOf = (frames: readonly string[], more: readonly string[] = []): string =>
  [...rules, ...more, ["frame-src 'self'", ...frames].join(' '), "frame-ancestors 'none'"].join('; ')
const policy = policyOf([])

/** For a page that shows things of other sites once a reader has asked for them: those sites, and the paper's own script that asks. */
export const policyWithFrames = (sites: readonly string[]): string => policyOf(sites, ["script-src 'self'"])

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
