import { type Files, originalKey } from '#platform/files/files.ts'
import type { Sendable } from '#platform/http/stored.ts'
import type { Medium } from './model.ts'

/** Opened by itself, a file is a picture, a player or a download, and never a page that does something. */
const policy = [
  'sandbox',
  "default-src 'none'",
  "img-src 'self'",
  "media-src 'self'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The bytes as they were stored, for whoever has passed the gate; undefined where they are lost, which doctor tells. */
export async function originalOf(
  files: Files,
  { digest, type, name }: Medium,
  disposition: 'inline' | 'attachment' = 'attachment',
  headers: Readonly<Record<string, string>> = { 'cache-control': 'private, no-store', vary: 'Cookie' },
): Promise<Sendable | undefined> {
  const key = originalKey(digest ?? '')
  const stored = digest === null ? undefined : await files.find(key)
  return (
    stored && {
      bytes: stored.bytes,
      type: /^text\/|\+xml$|\/json$/.test(type) ? `${type}; charset=utf-8` : type,
      tag: (digest ?? '').slice(0, 32),
      headers: {
        ...headers,
        'content-security-policy': policy,
        'content-disposition': `${disposition}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
      },
      read: (part) => files.read(key, part),
    }
  )
}

/** For programs that know no other letters: https://www.rfc-editor.org/rfc/rfc6266#section-4.3 */
const plain = (name: string): string => name.replace(/[^\w. -]/g, '_')
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
