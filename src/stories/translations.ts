// One story in several languages. Each stays a story of its own, with its own address, versions and corrections; they know of each other.
import { done, type Result, refused } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { isSameLanguage } from '#languages/tag.ts'
import type { StoryId } from './model.ts'

/** A story among its translations, as its readers have it. */
export interface Translation {
  readonly storyId: StoryId
  readonly path: string | null
  readonly publicAt: Instant | null
  /** Null where it is the paper's own. */
  readonly language: string | null
}

/** The same for the newsroom: with its newest words, published or not. */
export interface DeskTranslation extends Translation {
  readonly headline: string
}

export type Unlinkable = 'same-story' | 'same-language' | 'language-taken'

/** Whether these two, each with the translations it has already, can be one story in different languages. */
export function linkable(
  these: readonly DeskTranslation[],
  those: readonly DeskTranslation[],
  paperLanguage: string,
): Result<readonly StoryId[], Unlinkable> {
  const ids = new Set(these.map(({ storyId }) => storyId))
  if (those.some(({ storyId }) => ids.has(storyId))) return refused('same-story')
  const languageOf = ({ language }: Translation): string => language ?? paperLanguage
  const isTaken = those.some((other) =>
    these.some((one) => isSameLanguage(languageOf(one), languageOf(other))),
  )
  if (isTaken) return refused(these.length + those.length === 2 ? 'same-language' : 'language-taken')
  return done([...these, ...those].map(({ storyId }) => storyId))
}

/** Those that readers may see, in the order in which they came; none where the story itself is all there is. */
export function openTranslations(
  translations: readonly Translation[],
  now: Instant,
): readonly (Translation & { readonly path: string })[] {
  const open = translations
    .filter((one): one is Translation & { path: string; publicAt: Instant } => isOpen(one, now))
    .toSorted((a, b) => (a.publicAt < b.publicAt ? -1 : 1))
  return open.length > 1 ? open : []
}
const isOpen = ({ path, publicAt }: Translation, now: Instant): boolean =>
  path !== null && publicAt !== null && publicAt <= now
