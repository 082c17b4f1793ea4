// Where an advertisement may lead, and from where one of HTML may load things.
import { isOurPath } from '#platform/http/address.ts'

/** A page of the paper, or an address on the web written out; as a browser would write it. Nothing else can ever be redirected to. */
export function linkOf(typed: string): string | undefined {
  const text = typed.trim()
  // eslint-disable-next-line no-control-regex
  if (text.length > 2000 || /[\u0000-\u0020\u007f\\]/.test(text)) return undefined
  if (isOurPath(text)) return text
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null
  return url !== null && url.username === '' && url.password === '' && url.hostname.includes('.')
    ? url.href
    : undefined
}

/** `https://assets.example`, and nothing after it: a part of a policy, so no character may begin another. */
export function hostOf(typed: string): string | undefined {
  const url = URL.parse(typed)
  const isHost =
    url !== null && url.protocol === 'https:' && /^https:\/\/[a-z0-9.-]+(?::\d+)?$/.test(url.origin)
  return isHost && url.href === `${url.origin}/` && url.hostname.includes('.') ? url.origin : undefined
}
