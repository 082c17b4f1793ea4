import type { Policy } from '#paper/index.ts'

/** What the page of settings for machines says. */
export const machineWords = {
  title: 'Search engines and machines',
  hint: 'What programs may do with the paper, and what they are told. What is empty or off is not served.',
  saved: 'Saved. Machines are told so from now on.',
  who: 'Who may read',
  whoHint:
    'Told in robots.txt. Programs that behave keep to it; it is no lock. Names of programs that are asked to stay out are kept in a list that comes with Broadsheet.',
  search: 'Search engines may show the paper',
  searchHelp: 'Off: every program is asked to stay out, and every page says that it is not to be listed.',
  answers: 'Assistants may read pages to answer questions',
  answersHelp: 'Such as OAI-SearchBot, Claude-User and PerplexityBot. They name and link what they read.',
  training: 'Models may be trained on it',
  trainingHelp: 'Such as GPTBot, ClaudeBot, CCBot, Google-Extended and Applebot-Extended.',
  rights: 'Rights',
  mining: 'Text and data mining (TDMRep)',
  miningHelp:
    'Said in /.well-known/tdmrep.json, in a header and on every page: in the European Union a reservation counts only if machines can read it.',
  miningUnsaid: 'Say nothing',
  miningReserved: 'The right is reserved',
  miningOpen: 'The right is not reserved',
  miningPolicy: 'Where the right can be had',
  miningPolicyHelp: 'The address or the path of a page with your terms or a contact.',
  rsl: 'Tell the choices above as an RSL licence too',
  rslHelp: 'At /license.xml, named in robots.txt, in a header, on every page and in the RSS feeds.',
  contentUsage: 'Tell them as usage preferences too (Content-Usage)',
  contentUsageHelp: 'A draft of the IETF, which may still change.',
  licence: 'Licence of what the paper writes',
  licenceHelp:
    'An address such as https://creativecommons.org/licenses/by-nc-nd/4.0/. Empty: all rights reserved.',
  terms: 'Terms for printing it elsewhere',
  termsHelp: 'The address or the path of a page. Feeds and stories point there.',
  feeds: 'Feeds',
  hub: 'WebSub hub',
  hubHelp:
    'Whoever follows a feed through a hub has news at once. Feeds name it, and it is told of each publication.',
  others: 'Who we are',
  trust: 'trust.txt',
  trustHelp:
    'One thing a line: belongto=https://association.example/, social=https://social.example/@paper, datatrainingallowed=no.',
  securityContact: 'Where to report a hole in the machine',
  securityContactHelp:
    'An email address, or a page with a form. Served as /.well-known/security.txt for a year after somebody has said that it is right.',
  confirmed: 'The contact is right, and somebody reads it',
  confirmedUntil: (when: string) => `It is served until ${when}. Tick this and save to renew it.`,
  confirmedOver: 'It is not served any more, because nobody has confirmed it for a year. Tick this and save.',
  humans: 'humans.txt',
  humansHelp: 'Who makes the paper, for people who look for it there.',
  llms: 'llms.txt',
  llmsHelp: 'A page in Markdown for assistants. No standard; served only if you write one.',
} as const

/** And the page of policies. The keys are those of the paper's policies. */
export const policyPageWords = {
  title: 'Policies',
  hint: 'Which page says what the paper holds itself to. Search engines and readers are told of each; what no page says is not claimed. To add a page, write one.',
  writePage: 'Write a fixed page',
  none: 'No page says it',
  saved: 'Saved.',
  gone: 'This page is not there any more. Choose another.',
} as const

export const policyWords: Record<Policy, { readonly label: string; readonly help: string }> = {
  principles: { label: 'Principles', help: 'How the paper works: what it prints and what it does not.' },
  ethics: { label: 'Ethics', help: 'Gifts, interests, conduct.' },
  corrections: { label: 'Corrections', help: 'What happens when something was wrong.' },
  masthead: { label: 'Masthead', help: 'Who makes the paper.' },
  ownership: { label: 'Ownership and funding', help: 'Whose it is, and who pays for it.' },
  mission: {
    label: 'Mission and priorities',
    help: 'What the paper is there for, and what it covers first.',
  },
  verification: { label: 'Verification', help: 'How facts are checked.' },
  sources: { label: 'Unnamed sources', help: 'When somebody is quoted without a name.' },
  diversity: { label: 'Diversity', help: 'Who is heard, and who works here.' },
  feedback: { label: 'Feedback', help: 'How readers reach the newsroom, and what becomes of it.' },
}
