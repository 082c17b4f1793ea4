// Whose names stood over a story, in all the ways in which they may be rightly written.
import { namedWriters, numberedWriters, typedByline } from '../source/beside.ts'
import type { SourceItem } from '../source/items.ts'
import { plainText } from '../text/html.ts'
import { wordsOf } from '../text/words.ts'
import type { Overview } from '../walk/overview.ts'

/** One signer; any of these is the name. */
type Signer = readonly string[]
type Table = Pick<Overview, 'authors' | 'guests'>

export function signersOf(item: SourceItem, table: Table): readonly Signer[] {
  const coauthors = item.terms.filter(({ taxonomy }) => taxonomy === 'author')
  if (coauthors.length > 0) return coauthors.map((term) => coauthor(term.slug, term.name, table))
  const named = namedWriters(item)
  if (named.length > 0) return named.map(namesOf)
  const numbered = numberedWriters(item).flatMap((word) => numberedSigner(word, table))
  if (numbered.length > 0) return numbered.map(namesOf)
  const typed = typedByline(item)
  if (typed !== '') return [namesOf(typed)]
  return item.creator === '' ? [] : [namesOf(table.authors.get(item.creator)?.name ?? item.creator)]
}

function numberedSigner(word: string, { authors, guests }: Table): readonly string[] {
  const [kind, number] = word.split('-')
  const name =
    kind === 'guest' ? guests.get(word) : [...authors.values()].find(({ id }) => id === Number(number))?.name
  return name === undefined ? [] : [name]
}

function coauthor(slug: string, name: string, { authors, guests }: Table): Signer {
  const bare = slug.replace(/^cap-/, '')
  const account = [...authors.values()].find(({ login }) => fold(login) === fold(bare))
  const guest = guests.get(slug) ?? guests.get(bare)
  return [guest, account?.name, name, bare].flatMap((one) => (one === undefined ? [] : namesOf(one)))
}

/** An e-mail address is nobody's name: what stands before the @ is what WordPress showed. */
const namesOf = (name: string): string[] => {
  const plain = wordsOf(plainText(name.replace(/<[^>]*>/g, ''))).join(' ')
  return /^\S+@\S+$/.test(plain) ? [plain.replace(/@.*/, '')] : [plain]
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

export function isSigned(signers: readonly Signer[], bylines: readonly string[]): boolean {
  if (signers.length !== bylines.length) return false
  return signers.every((names, at) => names.some((name) => fold(name) === fold(bylines[at] ?? '')))
}
