/** What the page of menus says. */
export const menuWords = {
  title: 'Menus',
  masthead: 'Masthead',
  mastheadHelp:
    'Which sections stand under the paper’s name, by their numbers from left to right; without a number a section is not there. All empty: those of the first rank, as at first.',
  placeOf: (name: string) => `Place of ${name}`,
  foot: 'The paper, in the foot',
  footHelp:
    'Paths of this paper (/about, /section/local) or addresses elsewhere, by their numbers. Without a name a link is called what its page is called. All empty: as at first.',
  profiles: 'Connect with us, in the foot',
  profilesHelp:
    'Where else the paper can be found: a name, and an address or mailto:. Feeds are added by themselves.',
  columns: { place: 'Place', section: 'Section', name: 'Name', address: 'Address' },
  nameOf: (row: number) => `Name of link ${row}`,
  addressOf: (row: number) => `Address of link ${row}`,
  placeOfLink: (row: number) => `Place of link ${row}`,
  profileName: (row: number) => `Name of profile ${row}`,
  profileAddress: (row: number) => `Address of profile ${row}`,
  saved: 'Saved. Every page has it now.',
  badPlace: 'Write places as numbers.',
  tooManySections: 'No more than twelve sections can stand in the masthead.',
  noAddress: (name: string) => `${name} leads nowhere: give it an address, or take it out.`,
  badAddress: (typed: string) =>
    `${typed} is no address: write a path of this paper (/about), or a whole one (https://other.example/).`,
  noSuchPage: (path: string) => `There is no page at ${path} that readers can open.`,
  noName: (address: string) => `Give ${address} a name.`,
  badProfile: (typed: string) =>
    `${typed} is no whole address: https://social.example/@paper, or mailto:us@paper.example.`,
  tooLong: 'A name has 60 characters at most, and an address 500.',
  tooMany: 'No more than twenty links.',
} as const
