// Lists of the old site that have nothing in them here: a day of its clock by ours, a writer whose name stands over nothing. Whoever asks for one
// gets what is around it rather than nothing.
import { findPersonBySlug } from '#bylines/index.ts'
import { dayBeside, startOfDay } from '#kernel/calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { settingsOf } from '#paper/index.ts'
import type { Reader } from '#platform/db/rights.ts'
import { findTopicBySlug, topicPath } from '#sections/index.ts'
import { isAnythingBetween, listSounding, signsAnything } from '#stories/index.ts'

/** `/archive/2018/10/20` where something stands there, else what is around it; any other address as it is. */
export async function withSomething(read: Reader, to: string, now: Instant): Promise<string> {
  if (to.startsWith('/topic/')) return topicToday(read, to)
  if (to === '/podcast.xml')
    return (await listSounding(read, {}, { now, limit: 1 })).length > 0 ? to : '/feed.xml'
  const slug = /^\/person\/([^/]+)$/.exec(to)?.[1]
  if (slug !== undefined) return (await isSigned(read, slug, now)) ? to : '/archive'
  const parts = /^\/archive\/(\d{4})(?:\/(\d\d))?(?:\/(\d\d))?$/
    .exec(to)
    ?.slice(1)
    .filter((part) => part)
  if (!parts) return to
  const { timeZone } = await settingsOf(read)
  for (let length = parts.length; length > 0; length -= 1) {
    const span = parts.slice(0, length)
    if (await hasStories(read, span, timeZone, now)) return `/archive/${span.join('/')}`
  }
  return '/archive'
}

/** An old address may lead to a topic that stands elsewhere, or in another, since: whoever asks is sent on once. */
export async function topicToday(read: Reader, to: string): Promise<string> {
  const [, slug, rest = ''] = /^\/topic\/([^/]+)(\/.*)?$/.exec(to) ?? []
  const topic = slug === undefined ? undefined : await findTopicBySlug(read, slug)
  return topic ? topicPath(topic) + rest : to
}

async function isSigned(read: Reader, slug: string, now: Instant): Promise<boolean> {
  const person = await findPersonBySlug(read, slug)
  return person !== undefined && (await signsAnything(read, person.id, now))
}

async function hasStories(
  read: Reader,
  span: readonly string[],
  zone: string,
  now: Instant,
): Promise<boolean> {
  const [first, after] = edgesOf(span)
  const [from, to] = [startOfDay(first, zone), startOfDay(after, zone)]
  return from !== undefined && to !== undefined && (await isAnythingBetween(read, { from, to, now }))
}

/** Its first day, and the first day after it. */
function edgesOf([year = '', month, day]: readonly string[]): readonly [string, string] {
  if (month === undefined) return [`${year}-01-01`, `${String(Number(year) + 1).padStart(4, '0')}-01-01`]
  if (day !== undefined) return [`${year}-${month}-${day}`, dayBeside(`${year}-${month}-${day}`, 1)]
  const next = Number(month) >= 12 ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1]
  return [
    `${year}-${month}-01`,
    next
      .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
      .join('-')
      .concat('-01'),
  ]
}
