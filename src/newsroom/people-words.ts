import type { KeepFault, StaffRole } from '#people/index.ts'

/** What the page of people says. */
export const peopleWords = {
  title: 'People',
  columns: { name: 'Name', role: 'Role', desks: 'Desks', door: 'Signs in with', state: 'State' },
  allDesks: 'All desks',
  withPassword: 'password',
  withPasskey: 'passkey',
  withApp: 'code',
  withNothing: 'link only',
  open: 'Open',
  invited: 'Invited',
  suspended: 'Suspended',
  you: 'you',
  invite: 'Invite somebody',
  inviteHint: 'They get a link that signs them in once and is good for a day.',
  inviteByMail: 'It is mailed to them.',
  inviteByHand: 'This newsroom sends no mail yet (SMTP_URL): you are shown the link, to hand over.',
  name: 'Name',
  email: 'E-mail address',
  role: 'Role',
  roleAndDesks: 'Role and desks',
  desks: 'Only for these desks',
  desksHelp:
    'With the sections below them. None chosen: every desk. Counts for editors, writers and contributors.',
  inviteButton: 'Invite',
  nameMissing: 'Give a name.',
  emailWrong: 'Write one plain address: name@paper.example.',
  emailTaken: 'Somebody has an account with this address already.',
  saidInvited: 'Invited. The link is on its way to them.',
  saidLink: 'A new link is on its way to them. Older ones are void.',
  linkTitle: (name: string) => `A link for ${name}`,
  linkHint:
    'It signs them in once and is good for a day. It is shown this once: hand it over by a way that only they read.',
  back: 'To the people',
  saveRole: 'Save role and desks',
  roleHint: 'Their sessions end at once: they sign in again with their new rights.',
  saidSaved: 'Saved. Their sessions have ended.',
  suspend: 'Suspend',
  suspendHint:
    'They are out at once, everywhere, and nothing lets them in. Their stories and their name stay.',
  saidSuspended: 'Suspended. Their sessions have ended.',
  letBackIn: 'Let back in',
  saidBack: 'They can sign in again.',
  newLink: 'Make a new sign-in link',
  newLinkHint: 'For somebody whose link has run out, or who has forgotten the password.',
  reset: 'Take away all their keys',
  resetHint:
    'For somebody who has lost telephone or laptop: password, passkeys and codes are void, every session ends, and a new link lets them in.',
  deeds: 'What they have done',
  since: 'Account since',
  mail: 'Mail',
  mailSent: (when: string) => `The last one was sent ${when}.`,
  mailWaiting: 'The last one waits to be sent.',
  mailFailed: (why: string) => `The last one could not be sent: ${why}`,
  own: 'This is you. Your own keys and sessions are on your account’s page; your role is changed by somebody else.',
  above: 'Only an owner changes an owner.',
} as const

export const roleWords: Record<StaffRole, string> = {
  owner: 'Owner: everything',
  admin: 'Admin: everything but owners',
  editor: 'Editor: every story, the front, letters',
  writer: 'Writer: writes, and publishes their own',
  contributor: 'Contributor: hands in their own drafts',
  moderator: 'Moderator: readers’ comments',
  advertising: 'Advertising: campaigns and reports',
}
export const roleNames: Record<StaffRole, string> = {
  owner: 'Owner',
  admin: 'Admin',
  editor: 'Editor',
  writer: 'Writer',
  contributor: 'Contributor',
  moderator: 'Moderator',
  advertising: 'Advertising',
}

export const keepWords: Record<Exclude<KeepFault, 'not-found'>, string> = {
  yourself: 'Nobody changes their own role or shuts themselves out. Ask another owner or admin.',
  'above-you': 'This role is above yours. Ask an owner.',
  'last-owner': 'This is the only owner. Make somebody else an owner first.',
}
