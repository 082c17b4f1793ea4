// What readers could see of a story and when: the rules behind its history.
import type { Instant } from '#kernel/time.ts'
import type { Entry } from '#record/index.ts'
import { isKnown, type Story, type Version } from './model.ts'

/** A version as the list of them needs it: what it was called, and since when. */
export type VersionLine = Pick<Version, 'storyId' | 'number' | 'headline' | 'publishedAt'>

/** A version that readers have had, or have. */
export interface PastVersion extends VersionLine {
  /** From when readers had it: its own moment, or the end of the embargo over the whole story. */
  readonly shownFrom: Instant
  /** The entry that says that the law took its text out. */
  readonly blanked: Entry | undefined
}

/** What the public record tells of a story. */
export interface Past {
  readonly story: Story
  readonly versions: readonly PastVersion[]
  /** Oldest first. The time of none is before readers could see the story. */
  readonly entries: readonly Entry[]
}

/** Since when readers may know of it; null: they may not. */
export const openSince = (story: Story, now: Instant): Instant | null =>
  isKnown(story, now) ? (story.publicAt ?? story.releasedAt) : null

const laterOf = (one: Instant, other: Instant): Instant => (one < other ? other : one)

/** Nothing where readers may not know of it. A version that was put right under embargo was never in front of them. */
export function pastOf(
  story: Story,
  lines: readonly VersionLine[],
  entries: readonly Entry[],
  now: Instant,
): Past | undefined {
  const since = openSince(story, now)
  if (since === null) return undefined
  const blanked = new Map(
    entries.flatMap((entry) => (entry.kind === 'blanked' ? [[entry.version, entry] as const] : [])),
  )
  const versions = lines.flatMap((line, at): readonly PastVersion[] => {
    const next = lines[at + 1]
    if (next && next.publishedAt <= since && next.publishedAt > line.publishedAt) return []
    return [{ ...line, shownFrom: laterOf(line.publishedAt, since), blanked: blanked.get(line.number) }]
  })
  const shown = new Set(versions.map(({ number }) => number))
  return {
    story,
    versions,
    entries: entries
      .filter(({ version }) => version === null || shown.has(version))
      .map((entry) => (entry.kind === 'imported' ? entry : { ...entry, at: laterOf(entry.at, since) })),
  }
}

/** The version that readers had at this moment: the first, where it is before all of them. */
export const versionAt = (versions: readonly PastVersion[], moment: Instant): PastVersion | undefined =>
  versions.findLast(({ shownFrom }) => shownFrom <= moment) ?? versions[0]

/** The version that an entry made and the one that readers had before it, where both can be read. */
export function pairOf(
  { story, versions }: Past,
  { version, content }: Entry,
): { readonly before: number; readonly after: number } | undefined {
  const at = versions.findIndex(({ number }) => number === version)
  const [before, after] = [versions[at - 1], versions[at]]
  if (story.killedAt !== null || content === null || !before || !after) return undefined
  return before.blanked || after.blanked ? undefined : { before: before.number, after: after.number }
}
