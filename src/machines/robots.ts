// RFC 9309: https://www.rfc-editor.org/rfc/rfc9309. Beside it, as records of their own: sitemaps, RSL's licence, and the usage
// preferences of draft-ietf-aipref-attach, which may still change and are asked for by a setting.
import type { Machines } from '#paper/index.ts'
import { answerers, trainers } from './agents.ts'
import { usagePreference } from './usage.ts'

interface Place {
  readonly origin: string
  readonly licence: string | undefined
  /** What nobody has to read: paths. */
  readonly closed: readonly string[]
  readonly sitemaps: readonly string[]
}

/** Whoever has a group of their own reads no other, so only those have one who may read nothing. */
export function robotsOf(machines: Machines, { origin, licence, closed, sitemaps }: Place): string {
  const refused = [...(machines.training ? [] : trainers), ...(machines.answers ? [] : answerers)]
  const usage = usagePreference(machines)
  const groups = [
    ...(licence === undefined ? [] : [[`License: ${licence}`]]),
    ...(refused.length === 0 ? [] : [[...refused.map((name) => `User-agent: ${name}`), 'Disallow: /']]),
    [
      'User-agent: *',
      ...(machines.search ? closed.map((path) => `Disallow: ${path}`) : ['Disallow: /']),
      ...(usage === undefined || !machines.search ? [] : [`Content-Usage: ${usage}`]),
    ],
    ...(machines.search ? [sitemaps.map((path) => `Sitemap: ${origin}${path}`)] : []),
  ]
  return `${groups.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
