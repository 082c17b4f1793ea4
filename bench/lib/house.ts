/** The headers that every server in a comparison sends, so that they send the same. */
export const houseHeaders: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
]

export const cacheControl = 'public, max-age=0, must-revalidate'
