// What is looked at before a story goes out. Pure: the facts are looked up before.
import { linesOf } from '#document/lines.ts'
import type { Block } from '#document/model.ts'
import { childBlocks, wordCount } from '#document/text.ts'
import type { Id } from '#kernel/ids.ts'
import { type Instant, isPast } from '#kernel/time.ts'
import { isEnding, type MediaId, type Medium } from '#media/index.ts'
import type { AccountId } from '#people/index.ts'
import type { Content, StoryId } from '../model.ts'

/** Those that a paper decides on. What no story can be without (a headline, a text, a section) is not among them, nor is a legal hold. */
export const checkItems = [
  'alt',
  'credit',
  'rights',
  'rights-soon',
  'standfirst',
  'byline',
  'long',
  'links',
  'search-headline',
  'card-headline',
] as const
export type CheckItem = (typeof checkItems)[number]

export const checkLevels = ['refuse', 'warn', 'off'] as const
export type CheckLevel = (typeof checkLevels)[number]

/** How seriously an item is taken, and from where on it counts: words of a text, characters of a headline. */
export interface Check {
  readonly level: CheckLevel
  readonly bound: number | null
}
export type Checklist = Readonly<Record<CheckItem, Check>>

export const firstChecklist: Checklist = {
  alt: { level: 'refuse', bound: null },
  credit: { level: 'refuse', bound: null },
  rights: { level: 'refuse', bound: null },
  'rights-soon': { level: 'warn', bound: null },
  standfirst: { level: 'warn', bound: null },
  byline: { level: 'warn', bound: null },
  long: { level: 'warn', bound: 2500 },
  links: { level: 'warn', bound: null },
  'search-headline': { level: 'warn', bound: 70 },
  'card-headline': { level: 'warn', bound: 110 },
}

export interface Finding {
  readonly item: CheckItem
  readonly level: 'refuse' | 'warn'
  /** What it was found on. */
  readonly media?: MediaId
  /** What was measured. */
  readonly measured?: number
  readonly bound?: number
}
type Found = Omit<Finding, 'level' | 'bound'>

interface Facts {
  readonly media: ReadonlyMap<MediaId, Medium>
  /** When readers are to have it: rights are looked at for that moment. */
  readonly at: Instant
}

/** What the checklist has against a story as it stands, the gravest first. */
export function findingsOn(content: Content, checklist: Checklist, facts: Facts): readonly Finding[] {
  const found = [
    ...picturesIn(content).flatMap((use) => pictureFaults(use, facts)),
    ...rightsFaults(facts),
    ...wordFaults(content, checklist),
  ]
  const findings = found.flatMap((one): readonly Finding[] => {
    const { level, bound } = checklist[one.item]
    return level === 'off' ? [] : [{ ...one, level, ...(bound !== null && { bound }) }]
  })
  return findings.toSorted((one, other) => Number(other.level === 'refuse') - Number(one.level === 'refuse'))
}

/** What stands in front of readers already is no reason to keep a correction from them. */
export const newlyFound = (findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ item, media }) => !before.some((one) => one.item === item && one.media === media))

interface Use {
  readonly media: MediaId
  readonly alt: string
  readonly credit: string
}

/** The picture over it and those in it, with what the story itself says of each. */
function picturesIn({ lead, body }: Content): readonly Use[] {
  return [...(lead ? [lead] : []), ...body.content.flatMap(figuresIn)]
}
function figuresIn(block: Block): readonly Use[] {
  if (block.type !== 'figure') return childBlocks(block).flatMap(figuresIn)
  const { media, alt = '', credit = '' } = block.attrs
  return [{ media, alt, credit }]
}

function pictureFaults({ media, alt, credit }: Use, { media: library }: Facts): readonly Found[] {
  const medium = library.get(media)
  // What is not there is shown to nobody, and says so in its place.
  if (!medium) return []
  return [
    ...(alt.trim() || medium.alt.trim() ? [] : [{ item: 'alt' as const, media }]),
    ...(credit.trim() || medium.credit.trim() ? [] : [{ item: 'credit' as const, media }]),
  ]
}

const rightsFaults = ({ media, at }: Facts): readonly Found[] =>
  [...media.values()].flatMap((medium): readonly Found[] => {
    const { id, rightsUntil } = medium
    if (rightsUntil !== null && isPast(rightsUntil, at)) return [{ item: 'rights', media: id }]
    return isEnding(medium, at) ? [{ item: 'rights-soon', media: id }] : []
  })

function wordFaults(content: Content, checklist: Checklist): readonly Found[] {
  const { headline, standfirst, bylines, kind, extras } = content
  const words = wordCount(content.body)
  const title = extras.seoTitle?.trim() || headline
  const isNews = kind !== 'page'
  const over = (item: 'long' | 'search-headline' | 'card-headline', measured: number): readonly Found[] =>
    measured > (checklist[item].bound ?? Number.MAX_SAFE_INTEGER) ? [{ item, measured }] : []
  return [
    ...(isNews && standfirst.trim() === '' ? [{ item: 'standfirst' as const }] : []),
    ...(isNews && bylines.length === 0 ? [{ item: 'byline' as const }] : []),
    ...over('long', words),
    ...over('search-headline', title.length),
    ...over('card-headline', headline.length),
    ...(isNews ? unlinkedClaims(content) : []),
  ]
}

/** Figures that a reader could check, in a story that leads to nothing to check them by. */
function unlinkedClaims({ body }: Content): readonly Found[] {
  const lines = linesOf(body)
  const isLinked = lines.some(({ tokens }) => tokens.some(({ href }) => href !== undefined))
  const claims = lines.filter(
    ({ kind, tokens }) =>
      kind === 'paragraph' &&
      /\d[\d.,]*\s*(?:%|per cent|percent|million|billion)|[$€£¥]\s*\d/i.test(
        tokens.map(({ text }) => text).join(''),
      ),
  )
  return !isLinked && claims.length > 0 ? [{ item: 'links', measured: claims.length }] : []
}

/** The lawyers have said no, until it is lifted: nothing of the story goes out meanwhile. */
export interface LegalHold {
  readonly id: Id<'hold'>
  readonly storyId: StoryId
  readonly reason: string
  readonly by: AccountId | null
  readonly at: Instant
  readonly liftedAt: Instant | null
  readonly liftedBy: AccountId | null
}
