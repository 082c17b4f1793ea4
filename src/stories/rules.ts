import { done, type Result, refused } from '#kernel/result.ts'
import { slugOf } from '#kernel/text.ts'
import { type Instant, isPast } from '#kernel/time.ts'
import type { Actor } from '#people/index.ts'
import {
  type Content,
  contentOf,
  type CorrectionKind,
  type Draft,
  type Kill,
  type Story,
  type StoryKind,
  type Version,
} from './model.ts'
import { isRoom } from './rooms.ts'

export type Unfit = 'headline-missing' | 'body-missing' | 'section-missing' | 'sponsor-missing'

/** What a story must have before readers may see it. */
export function unfit({ headline, body, sectionId, kind, extras }: Content): Unfit | undefined {
  if (headline.trim() === '') return 'headline-missing'
  if (body.content.length === 0) return 'body-missing'
  if (sectionId === null && kind !== 'page') return 'section-missing'
  // Readers are owed the name of whoever pays.
  if (kind === 'sponsored' && !extras.sponsor?.trim()) return 'sponsor-missing'
  return undefined
}

export interface Publication {
  readonly story: Story & { readonly path: string }
  readonly version: Version
}

/** The first publication: the draft becomes version 1, and the story gets its address. */
export function published(
  story: Story,
  draft: Draft,
  by: Actor,
  { day, now }: { day: string; now: Instant },
): Result<Publication, 'already-published' | 'killed' | 'embargo-in-the-past' | Unfit> {
  const { embargoUntil } = story
  if (story.killedAt !== null) return refused('killed')
  if (story.publishedAt !== null) return refused('already-published')
  if (embargoUntil !== null && isPast(embargoUntil, now)) return refused('embargo-in-the-past')
  const why = unfit(draft)
  if (why) return refused(why)
  const path = draft.kind === 'page' ? `/${story.slug}` : `/${day}/${story.slug}`
  const next = {
    ...story,
    path,
    publishedAt: now,
    publicAt: embargoUntil ?? now,
    updatedAt: now,
    releasedAt: embargoUntil === null ? now : null,
    version: 1,
  }
  return done({ story: next, version: versionOf(draft, 1, by, now) })
}

/** Every later change that readers see: the draft becomes the next version. Spelling and layout make no story newer than it was. */
export function corrected(
  story: Story,
  draft: Draft,
  by: Actor,
  { kind, now }: { kind: CorrectionKind; now: Instant },
): Result<Publication, 'not-published' | 'killed' | Unfit> {
  if (story.killedAt !== null) return refused('killed')
  if (story.publishedAt === null || story.version === null || story.path === null)
    return refused('not-published')
  const why = unfit(draft)
  if (why) return refused(why)
  const number = story.version + 1
  return done({
    story: {
      ...story,
      path: story.path,
      updatedAt: kind === 'minor' ? story.updatedAt : now,
      version: number,
    },
    version: versionOf(draft, number, by, now),
  })
}

/** Withdrawn for cause: nobody sees the words any more, and the address says why. */
export function killed(
  story: Story,
  reason: string,
  now: Instant,
): Result<{ story: Story; kill: Kill }, 'not-published' | 'killed'> {
  if (story.killedAt !== null) return refused('killed')
  if (story.publishedAt === null) return refused('not-published')
  // An embargo that lifted a moment ago may not have been announced yet.
  const releasedAt = story.releasedAt ?? (story.publicAt !== null && isPast(story.publicAt, now) ? now : null)
  return done({
    story: { ...story, killedAt: now, publicAt: null, releasedAt },
    kill: { storyId: story.id, reason, at: now },
  })
}

/** Back in its place, under its own date. What nobody had ever seen comes back under its embargo. */
export function republished(story: Story, now: Instant): Result<Story, 'not-killed'> {
  if (story.killedAt === null || story.publishedAt === null) return refused('not-killed')
  const { embargoUntil, publishedAt } = story
  const publicAt = embargoUntil !== null && embargoUntil > publishedAt ? embargoUntil : publishedAt
  return done({ ...story, killedAt: null, publicAt, updatedAt: now })
}

const versionOf = (draft: Draft, number: number, by: Actor, now: Instant): Version => ({
  ...contentOf(draft),
  storyId: draft.storyId,
  number,
  publishedAt: now,
  publishedBy: by.id,
})

/** The first free of `slug`, `slug-2`, `slug-3` …; a title without letters gets `story`. A fixed page takes no address that is the paper's own. */
export function freeSlug(title: string, taken: ReadonlySet<string>, kind?: StoryKind): string {
  const slug = slugOf(title) || 'story'
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if (!taken.has(candidate) && !(kind === 'page' && isRoom(`/${candidate}`))) return candidate
  }
}
