// What the tags of an old post do to the words in them.
import type { Tag } from './html.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** They stand in a line of text and part no words. */
const inline = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup ' +
    'tt u var wbr time rb rt rtc',
)
/** What is inside is for machines. */
const silent = words('script style template')
/** Or for browsers that cannot show it, or for who fills in a form. */
const aside = words(
  'noscript noembed noframes iframe object applet audio video canvas svg math map select textarea button option datalist title head rp',
)

export const isInline = ({ name }: Tag): boolean => inline.has(name)
export const isSilent = (name: string): boolean => silent.has(name)
export const isAside = (tag: Tag): boolean =>
  silent.has(tag.name) ||
  aside.has(tag.name) ||
  isHidden(tag) ||
  isOrnament(tag) ||
  isCall(tag) ||
  isButton(tag)

const isHidden = ({ attributes }: Tag): boolean =>
  /display\s*:\s*none/i.test(attributes) || /\shidden(?:[\s=/]|$)/i.test(attributes)
/** The plus of a box that opens is no word to who reads. */
const isOrnament = ({ attributes }: Tag): boolean => /\saria-hidden\s*=\s*["']?true/i.test(attributes)
/** `Download`, beside the name of a file: the page says what a click gets. */
const isButton = ({ attributes }: Tag): boolean => attributes.includes('wp-block-file__button')
/** The number of a note: the page counts its own. */
const isCall = ({ name, attributes }: Tag): boolean =>
  name === 'sup' && /data-fn|footnote|\bfn\b/i.test(attributes)
