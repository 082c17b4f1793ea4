// What the old site had told its readers of mistakes: Newspack's corrections are posts of their own, others a field of the post.
import type { Instant } from '#kernel/time.ts'
import type { CorrectionKind } from '#stories/index.ts'
import { plainContent } from '../content/convert.ts'
import type { WpPost } from '../model.ts'
import { sqlInstant } from '../text-fixes.ts'
import { firstOf } from './first.ts'

const textKeys = [
  'correction',
  '_correction',
  'correction_text',
  '_correction_text',
  'correction_note',
  'post_correction',
]
const dateKeys = ['correction_date', '_correction_date']
export const correctionKeys = [...textKeys, ...dateKeys]

export interface SaidCorrection {
  readonly kind: CorrectionKind
  readonly reason: string
  /** Null: nobody wrote down when. */
  readonly at: Instant | null
}
/** By the number of the post that they correct. */
export type SaidCorrections = ReadonlyMap<number, readonly SaidCorrection[]>

export function correctionsIn(posts: readonly WpPost[]): SaidCorrections {
  const all = posts.flatMap((post) => {
    const of = correctedPost(post)
    return of === null || post.status !== 'publish' ? [] : [{ of, said: correctionOf(post) }]
  })
  return new Map(
    [...Map.groupBy(all, ({ of }) => of)].map(([of, some]) => [of, some.map(({ said }) => said)]),
  )
}

export function correctedPost({ meta, parent }: WpPost): number | null {
  const said = firstOf(meta, ['newspack_correction-post-id'])
  return /^\d{1,15}$/.test(said) ? Number(said) : parent
}

const correctionOf = ({ meta, content, title, at }: WpPost): SaidCorrection => ({
  kind: firstOf(meta, ['newspack_correction-type']) === 'clarification' ? 'clarification' : 'correction',
  reason: reasonOf(content) || title,
  at,
})

const reasonOf = (content: string): string => plainContent(content).replace(/\s+/g, ' ').trim().slice(0, 2000)

/** What stands in fields of the post itself. */
export function ownCorrections({ meta }: Pick<WpPost, 'meta'>): readonly SaidCorrection[] {
  const reason = reasonOf(firstOf(meta, textKeys))
  if (reason.length < 10) return []
  return [{ kind: 'correction', reason, at: sqlInstant(firstOf(meta, dateKeys)) }]
}
