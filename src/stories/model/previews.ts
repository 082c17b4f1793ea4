// Links by which somebody outside the newsroom reads a story before its readers do.
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountId } from '#people/index.ts'
import type { Draft, PublicStory, Story, StoryId } from '../model.ts'

export type PreviewLinkId = Id<'preview'>
export interface PreviewLink {
  readonly id: PreviewLinkId
  readonly storyId: StoryId
  /** Whom it is for, as whoever made it calls them. */
  readonly note: string
  readonly by: AccountId | null
  readonly at: Instant
  readonly expiresAt: Instant
  readonly revokedAt: Instant | null
}

/** Nobody needs one for longer, and a forgotten one is a leak. */
export const mostPreviewDays = 30

export const previewPath = (token: string): string => `/preview/${token}`

/** The story as readers would have it if this draft were published at this moment. */
export function asPublished(
  story: Story,
  draft: Draft,
  { day, now }: { readonly day: string; readonly now: Instant },
): PublicStory {
  const first = story.embargoUntil !== null && story.embargoUntil > now ? story.embargoUntil : now
  const publishedAt = story.publishedAt ?? first
  const path = story.path ?? (draft.kind === 'page' ? `/${story.slug}` : `/${day}/${story.slug}`)
  const number = (story.version ?? 0) + 1
  return {
    story: {
      ...story,
      path,
      publishedAt,
      publicAt: story.publicAt ?? publishedAt,
      updatedAt: story.publishedAt === null ? publishedAt : now,
      version: number,
    },
    version: { ...draft, number, publishedAt: now, publishedBy: draft.savedBy },
  }
}
