import type { CampaignId } from '#ads/index.ts'
import type { PersonId } from '#bylines/index.ts'
import type { LetterId } from '#letters/index.ts'
import type { MediaId } from '#media/index.ts'
import type { AccountId } from '#people/index.ts'
import type { ProofId } from '#proof/index.ts'
import type { SectionId, TopicId } from '#sections/index.ts'
import type { StoryId } from '#stories/index.ts'

/** Where the desk's pages are: the one place that says so. */
export const addresses = {
  door: '/newsroom',
  signIn: '/newsroom/sign-in',
  signInPassword: '/newsroom/sign-in/password',
  signInCode: '/newsroom/sign-in/code',
  signInPasskey: '/newsroom/sign-in/passkey',
  signInPasskeyAnswer: '/newsroom/sign-in/passkey/answer',
  askLink: '/newsroom/sign-in/ask',
  signOut: '/newsroom/sign-out',
  account: '/newsroom/account',
  welcome: '/newsroom/account/welcome',
  ownName: '/newsroom/account/name',
  owes: '/newsroom/account/second-factor',
  ownPassword: '/newsroom/account/password',
  ownPasskeys: '/newsroom/account/passkeys',
  ownPasskeyAnswer: '/newsroom/account/passkeys/answer',
  ownPasskeyRemoval: '/newsroom/account/passkeys/removal',
  ownApp: '/newsroom/account/app',
  ownAppConfirmation: '/newsroom/account/app/confirmation',
  ownAppRemoval: '/newsroom/account/app/removal',
  ownCodes: '/newsroom/account/codes',
  ownSessionEnd: '/newsroom/account/sessions/end',
  ownSessionsEnd: '/newsroom/account/sessions/end-others',
  people: '/newsroom/people',
  audit: '/newsroom/audit',
  stories: '/newsroom/stories',
  budget: '/newsroom/budget',
  plan: '/newsroom/budget/new',
  bulk: '/newsroom/budget/bulk',
  undo: '/newsroom/budget/undo',
  views: '/newsroom/budget/views',
  viewRemoval: '/newsroom/budget/views/removal',
  calendar: '/newsroom/calendar',
  clock: '/newsroom/clock',
  notices: '/newsroom/notifications',
  noticesRead: '/newsroom/notifications/read',
  hearing: '/newsroom/notifications/settings',
  front: '/newsroom/front',
  write: '/newsroom/stories/new',
  writePage: '/newsroom/stories/new?kind=page',
  writeEverything: '/newsroom/stories/new?all=yes',
  writePageEverything: '/newsroom/stories/new?kind=page&all=yes',
  advertising: '/newsroom/advertising',
  book: '/newsroom/advertising/new',
  sellers: '/newsroom/advertising/sellers',
  media: '/newsroom/media',
  mediaSeveral: '/newsroom/media/several',
  mediaUndo: '/newsroom/media/undo',
  editor: '/newsroom/editor',
  editorMedia: '/newsroom/editor/media',
  letters: '/newsroom/letters',
  writers: '/newsroom/writers',
  imports: '/newsroom/import',
  setUp: '/newsroom/setup',
  setUpSections: '/newsroom/setup/sections',
  setUpLook: '/newsroom/setup/look',
  setUpDone: '/newsroom/setup/done',
  setUpSkipped: '/newsroom/setup/skip',
  settings: '/newsroom/settings',
  look: '/newsroom/settings/look',
  formerLook: '/newsroom/settings/look/former',
  sections: '/newsroom/settings/sections',
  topics: '/newsroom/settings/topics',
  topicsMerged: '/newsroom/settings/topics/merge',
  topicsSeparated: '/newsroom/settings/topics/separation',
  topicsRemoved: '/newsroom/settings/topics/removal',
  topicsReturned: '/newsroom/settings/topics/return',
  menus: '/newsroom/settings/menus',
  snippets: '/newsroom/settings/snippets',
  signposts: '/newsroom/settings/addresses',
  demo: '/newsroom/settings/demo',
  machines: '/newsroom/settings/machines',
  policies: '/newsroom/settings/policies',
  checklist: '/newsroom/settings/checklist',
} as const

/** Of the front of the paper, and of each section's, all in the same way; of a section in general: `:id`. */
export const sectionFrontAddress = (id: SectionId | ':id'): string => `${addresses.front}/section/${id}`
/** What stands under each of them: what a script asks for, and the page itself. */
export const frontPart = (address: string, part: 'state' | 'news' | 'page'): string => `${address}/${part}`

export const personAddress = (id: AccountId): string => `${addresses.people}/${id}`
export type PersonDeed = 'role' | 'suspension' | 'return' | 'link' | 'reset'
export const personDeedAddress = (id: AccountId, deed: PersonDeed): string => `${personAddress(id)}/${deed}`

export const storyAddress = (id: StoryId): string => `${addresses.stories}/${id}`
export const deedAddress = (
  id: StoryId,
  deed:
    | 'preview'
    | 'publication'
    | 'correction'
    | 'kill'
    | 'versions'
    | 'translations'
    | 'schedule'
    | 'withdrawal'
    | 'republication'
    | 'hold'
    | 'references'
    | 'margin'
    | 'comparison'
    | 'links'
    | 'planning'
    | 'particulars'
    | 'threads',
): string => `${storyAddress(id)}/${deed}`

export const planningAddress = (id: StoryId, deed?: 'state' | 'day' | 'assignment' | 'notes'): string =>
  deedAddress(id, 'planning') + (deed ? `/${deed}` : '')

export const topicAddress = (id: TopicId): string => `${addresses.topics}/${id}`
export const formerAddressesOf = (id: TopicId): string => `${topicAddress(id)}/addresses`

export type CampaignPage = 'terms' | 'creatives' | 'preview' | 'report'
/** A campaign opens at its terms. */
export const campaignAddress = (id: CampaignId, page: CampaignPage = 'terms'): string =>
  `${addresses.advertising}/${id}${page === 'terms' ? '' : `/${page}`}`

export const mediumAddress = (id: MediaId): string => `${addresses.media}/${id}`
export const mediumDeedAddress = (
  id: MediaId,
  deed: 'focus' | 'crop' | 'bytes' | 'original' | 'removal',
): string => `${mediumAddress(id)}/${deed}`
export const writerAddress = (id: PersonId): string => `${addresses.writers}/${id}`
export const letterAddress = (id: LetterId): string => `${addresses.letters}/${id}`
export const markAddress = (id: LetterId): string => `${letterAddress(id)}/mark`
export const proofAddress = (id: ProofId): string => `${addresses.imports}/${id}`
