import { type Actor, permission } from '#people/index.ts'
import type { Medium } from './model.ts'

const isOwn = (actor: Actor, { createdBy }: Pick<Medium, 'createdBy'>): boolean =>
  actor.id !== null && createdBy === actor.id

/** What readers have not been shown yet is the newsroom's, as drafts are: a contributor from outside sees their own. */
export const maySeeMedia = permission<Pick<Medium, 'createdBy'>>(
  'media.see',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'any', contributor: 'own' },
  isOwn,
)
export const mayAddMedia = permission<void>('media.add', {
  owner: 'any',
  admin: 'any',
  editor: 'any',
  writer: 'any',
  contributor: 'any',
})
/** Its words, its focus, its bytes, and whether it stays. Writers share a library; what a picture says of itself is everybody's to mend. */
export const mayKeepMedia = permission<Pick<Medium, 'createdBy'>>(
  'media.keep',
  { owner: 'any', admin: 'any', editor: 'any', writer: 'any', contributor: 'own' },
  isOwn,
)
/** Whose picture it is, for all to see. */
export const mayPortray = permission<void>('media.portray', { owner: 'any', admin: 'any', editor: 'any' })
