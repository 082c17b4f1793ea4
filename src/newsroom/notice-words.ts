import type { NoticeKind } from '#planning/index.ts'

export const noticeWords = {
  title: 'Notifications',
  bell: 'Notifications',
  unread: 'unread',
  all: 'All',
  onlyUnread: 'Unread',
  none: 'Nothing here.',
  noneHint:
    'When a story is given to you, comes back, goes out, or somebody calls you by name, it stands here.',
  markAll: 'Mark all as read',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  new: 'New',
  settings: 'What you want to hear of',
  settingsHint: 'Mail goes to the address of your account, where this paper has a mail server.',
  kind: 'Kind',
  inNewsroom: 'In the newsroom',
  byMail: 'By mail',
  save: 'Save',
  saved: 'Saved.',
  nobody: 'The newsroom',
} as const

/** What happened, with who did it in front: `Ada Quay gave you`. */
export const noticeTexts: Record<NoticeKind, (who: string) => string> = {
  assigned: (who) => `${who} gave you this story`,
  'handed-in': (who) => `${who} handed this story in`,
  returned: (who) => `${who} gave this story back`,
  published: (who) => `${who} published this story`,
  killed: (who) => `${who} killed this story`,
  deadline: () => 'The deadline of this story is near',
  mentioned: (who) => `${who} called you in a note`,
}
export const noticeKindWords: Record<NoticeKind, string> = {
  assigned: 'A story is given to me',
  'handed-in': 'A story that I asked for is handed in',
  returned: 'A story of mine comes back',
  published: 'A story of mine is published',
  killed: 'A story of mine is killed',
  deadline: 'A deadline of mine is near',
  mentioned: 'Somebody calls me in a note',
}

interface Letter {
  readonly name: string
  readonly what: string
  readonly headline: string
  readonly link: string
  readonly settings: string
}
export const noticeMailWords = {
  subject: (what: string, headline: string) => `${what}: ${headline}`,
  text: ({ name, what, headline, link, settings }: Letter) => `Dear ${name},

${what}: ${headline}

${link}

What you want to hear of by mail, you choose here: ${settings}
`,
} as const
