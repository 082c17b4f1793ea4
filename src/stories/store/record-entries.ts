// What of a story's deeds goes on the record, and what stands there of a version's words: their digest.
import type { AccountId } from '#people/index.ts'
import { digestOf } from '#platform/mint.ts'
import type { NewEntry } from '#record/index.ts'
import type { Instant } from '#kernel/time.ts'
import type { Correction, ImportedStory, Kill, StoryId } from '../model.ts'
import type { StoriesTables } from '../schema.ts'

type VersionRow = StoriesTables['versions']

/** Of everything that a version says, as it is stored: texts as they are, in the order of this list. */
export const contentDigest = (row: VersionRow): string =>
  digestOf(
    JSON.stringify([
      row.story_id,
      row.number,
      row.headline,
      row.standfirst,
      row.kicker,
      row.kind,
      row.section_id,
      row.topic_ids,
      row.bylines,
      row.dateline,
      row.sensitive,
      row.body,
      row.lead,
      row.extras,
      row.published_at,
    ]),
  )

type Told = Pick<NewEntry, 'kind'> & { readonly note?: string; readonly at?: Instant }

/** A version that came in front of readers. */
export const versionEntry = (
  row: VersionRow,
  { kind, note = '', at = row.published_at }: Told,
): NewEntry => ({
  kind,
  storyId: row.story_id,
  version: row.number,
  content: contentDigest(row),
  note,
  at,
  by: row.published_by,
})

/** What another system had told its readers has no version of its own here. */
const noticeEntry = (
  storyId: StoryId,
  { kind, reason, at }: Pick<Correction, 'kind' | 'reason' | 'at'>,
): NewEntry => ({ kind, storyId, version: 1, content: null, note: reason, at, by: null })

export const killEntry = (
  { storyId, reason, at }: Kill,
  by: AccountId | null,
  version: number,
): NewEntry => ({
  kind: 'killed',
  storyId,
  version,
  content: null,
  note: reason,
  at,
  by,
})

/** An archive's story as it came, and what its readers had been told of mistakes in it. */
export const importEntries = (
  { story, corrections }: ImportedStory,
  row: VersionRow,
): readonly NewEntry[] => [
  versionEntry(row, { kind: 'imported' }),
  ...corrections.map((notice) => noticeEntry(story.id, notice)),
]

interface Standing {
  readonly versions: readonly VersionRow[]
  readonly corrections: readonly Correction[]
  readonly kill: (Kill & { readonly by: AccountId | null }) | undefined
  readonly isImported: boolean
}

/** All of a story that is older than the record, as it would have been entered. */
export function foundingEntries({ versions, corrections, kill, isImported }: Standing): readonly NewEntry[] {
  const first = isImported ? 'imported' : 'published'
  const entries = versions.flatMap((row): readonly NewEntry[] => {
    const told = corrections.filter(({ version }) => version === row.number)
    if (row.number === 1)
      return [versionEntry(row, { kind: first }), ...told.map((one) => noticeEntry(row.story_id, one))]
    const [why] = told
    return [versionEntry(row, { kind: why?.kind ?? 'minor', note: why?.reason ?? '' })]
  })
  const last = versions.at(-1)
  return kill && last ? [...entries, killEntry(kill, kill.by, last.number)] : entries
}
