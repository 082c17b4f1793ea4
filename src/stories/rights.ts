import { type Actor, permission } from '#people/index.ts'
import type { Content, Filed, Story } from './model.ts'
import type { ScheduledDeed } from './model/schedules.ts'

/** Whoever began it, and whoever it was given to. */
const isAuthor = (actor: Actor, { createdBy, entrustedTo }: Story): boolean =>
  actor.id !== null && (createdBy === actor.id || entrustedTo === actor.id)
const isAuthorOfUnpublished = (actor: Actor, story: Story): boolean =>
  isAuthor(actor, story) && story.publishedAt === null

const onItsDesks = { desksOf: (story: Filed) => story.sectionIds }

export const mayWrite = permission<void>('story.write', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
  writer: 'any',
  contributor: 'any',
})
/** A fixed page speaks for the whole paper: it is on no desk. */
export const mayWritePages = permission<void>(
  'page.write',
  { owner: 'any', admin: 'any', editor: 'any' },
  undefined,
  { desksOf: () => [null] },
)
/** Putting words into a section. Into none is open to everybody who writes. */
export const mayFile = permission<Pick<Content, 'sectionId'>>(
  'story.file',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'any', contributor: 'any' },
  undefined,
  { desksOf: ({ sectionId }) => (sectionId === null ? [] : [sectionId]) },
)
/** Drafts are the newsroom's, not the building's: a contributor from outside sees their own. */
export const mayRead = permission<Story>(
  'story.read',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'any', contributor: 'own' },
  isAuthor,
)
export const mayRevise = permission<Filed>(
  'story.revise',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'own', contributor: 'own' },
  (actor, story) => (actor.role === 'contributor' ? isAuthorOfUnpublished : isAuthor)(actor, story),
  onItsDesks,
)
export const mayPublish = permission<Filed>(
  'story.publish',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'own' },
  isAuthor,
  onItsDesks,
)
export const mayCorrect = permission<Filed>(
  'story.correct',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'own' },
  isAuthor,
  onItsDesks,
)
/** What it says of its translations stands in front of readers at once, so it is for whoever may change what they read. */
export const mayTranslate = permission<Filed>(
  'story.translate',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'own' },
  isAuthor,
  onItsDesks,
)
export const mayKill = permission<Filed>(
  'story.kill',
  { owner: 'any', admin: 'any', editor: 'any' },
  undefined,
  onItsDesks,
)
/** Putting a story into somebody's hands. */
export const mayEntrust = permission<Filed>(
  'story.entrust',
  { owner: 'any', admin: 'any', editor: 'any' },
  isAuthor,
  onItsDesks,
)
/** Bringing a whole archive in, and taking the demo edition out. */
export const mayImport = permission<void>('story.import', { owner: 'any', admin: 'any' })
/** Only where the law asks for it: it is the one deed that takes words from the record. */
export const mayBlank = permission<Story>('version.blank', { owner: 'any', admin: 'any' })
/** What was withdrawn for cause comes back only by somebody who may withdraw it. */
export const mayRepublish = permission<Filed>(
  'story.republish',
  { owner: 'any', admin: 'any', editor: 'any' },
  undefined,
  onItsDesks,
)
export const mayHold = permission<Filed>(
  'story.hold',
  { owner: 'any', admin: 'any', editor: 'any' },
  undefined,
  onItsDesks,
)
export const maySetChecklist = permission<void>('checklist.set', { owner: 'any', admin: 'any' })
/** Whoever may do a deed may set it for a moment, and take that back. */
export const mayDo: Readonly<Record<ScheduledDeed, typeof mayPublish>> = {
  publication: mayPublish,
  correction: mayCorrect,
  withdrawal: mayKill,
}
