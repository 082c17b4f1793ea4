// A public story: each of its old addresses, then its page beside its source.
import { compareStory } from '../compare/story.ts'
import { compareLinks } from '../compare/links.ts'
import { isLoss } from '../model.ts'
import type { SourceItem } from '../source/items.ts'
import { besideText, isUnlisted, originalOf } from '../source/beside.ts'
import { metaOf } from '../source/items.ts'
import { differenceOf } from '../text/difference.ts'
import { namedIn } from '../text/named.ts'
import { type Page, pageOf } from '../text/page.ts'
import { withReused } from '../text/reused.ts'
import { sourceText, type SourceText, titleText } from '../text/source-words.ts'
import { firmWords } from '../text/words.ts'
import { addressesOf, type Old } from './addresses.ts'
import { type Arrival, arrive, arriveAt } from './arriving.ts'
import { isRepeated } from './repeats.ts'
import { secretsIn } from './secrets.ts'
import { shownOf } from './shown.ts'
import { bareFile } from './site.ts'
import { subjectOf, type Walk } from './walk.ts'

export async function walkStory(walk: Walk, item: SourceItem): Promise<void> {
  const { tally, ledger } = walk
  const text = textOf(item, walk)
  const isTwice = item.id !== null && ledger.isTwice(item.id)
  const olds = addressesOf(item, walk.site).filter(({ kind }) => !isTwice || kind !== 'number')
  tally.stories.found += 1
  const found = await place(walk, item, text, olds)
  if (!found) return
  if (item.id !== null) ledger.notePlace(item.id, found.at)
  noteUses(walk, item, text, found.at)
  for (const medium of found.page.media) ledger.noteShown(medium, found.at)
  const others = olds.filter((old) => !found.tried.includes(old))
  await Promise.all(
    others.map(async (old) => told(walk, item, old, await arriveAt(walk.ask, old.path, found.at))),
  )
  await compared(walk, item, text, found)
}

function textOf(item: SourceItem, walk: Walk): SourceText {
  const text = contentOf(item, walk)
  const venue = walk.overview.venues.get(Number(metaOf(item, '_EventVenueID'))) ?? ''
  const beside = besideText(item, venue)
  // When and where an event is stands before its text, which may be shorter than that, in whichever order.
  const before = item.meta.some(([key]) => /event/i.test(key)) ? [...beside, ...beside] : []
  return { ...text, said: [...before, ...text.said, ...beside] }
}

const contentOf = (item: SourceItem, { ledger, site, overview }: Walk): SourceText =>
  sourceText(withReused(item.content, overview.blocks), {
    footnotes: metaOf(item, 'footnotes'),
    picturesOf: ({ id, src }) => {
      const known = [id === null ? undefined : ledger.picture(id), ledger.pictureAt(bareFile(src, site))]
      return [...new Map(known.flatMap((one) => (one ? [[one.id, one]] : []))).values()]
    },
    attached: () => (item.id === null ? [] : ledger.picturesOf(item.id)),
  })

/** The page of a picture may lead to whichever story shows it. */
function noteUses(
  { ledger, site }: Walk,
  item: SourceItem,
  { pictures, links }: SourceText,
  place: string,
): void {
  const named = namedIn(wholeOf(item))
  const numbers = [
    ...pictures.map(({ id }) => id ?? 0),
    ...named.numbers,
    Number(metaOf(item, '_thumbnail_id')),
  ]
  const addresses = [...pictures.map(({ src }) => src), ...links, ...named.addresses]
  const known = [
    ...numbers.map((id) => ledger.picture(id || 0)),
    ...addresses.map((address) => ledger.pictureAt(bareFile(address, site))),
  ]
  for (const picture of known) if (picture) ledger.noteUse(picture.id, place)
}

/** Where the text says nothing, what a builder kept is the page. */
const wholeOf = ({ content, meta }: SourceItem): string =>
  /[\p{L}\p{N}]/u.test(content) ? content : [content, ...meta.map(([, value]) => value)].join('\n')

interface Found {
  readonly at: string
  readonly html: string
  readonly page: Page
  readonly tried: readonly Old[]
}

/** Its own address first; where that is lost, whichever of the others leads to it. */
async function place(
  walk: Walk,
  item: SourceItem,
  text: SourceText,
  olds: readonly Old[],
): Promise<Found | null> {
  const tried: Old[] = []
  for (const old of olds) {
    tried.push(old)
    const arrival = await arrive(walk.ask, old.path)
    const page = arrival.answer.status === 200 ? pageOf(arrival.answer.text) : null
    const isThere = page !== null && isTheStory(page, item, text)
    told(walk, item, old, isThere || isLoss(arrival.fate) || page === null ? arrival : elsewhere(arrival))
    if (isThere && !isLoss(arrival.fate)) return { at: arrival.at, html: arrival.answer.text, page, tried }
    if (arrival.fate === 'gone') return null
  }
  return null
}

const elsewhere = (arrival: Arrival): Arrival => ({ ...arrival, fate: 'lost', why: 'another-page' })

/** By its headline, or by half of its words: either may have suffered. */
function isTheStory(page: Page, { title }: SourceItem, { said }: SourceText): boolean {
  if (!page.isStory) return false
  const headline = titleText(title)
  if (headline.length > 0 && differenceOf(headline, firmWords(page.headline)).first === null) return true
  const { words, kept, moved } = differenceOf(said, page.words)
  return words === 0 ? headline.length === 0 : (kept + moved) / words >= 0.5
}

function told({ tally }: Walk, item: SourceItem, { kind, path }: Old, { fate, at, why }: Arrival): void {
  tally.address({ ...subjectOf(item), kind, from: path, fate, to: fate === 'kept' ? '' : at, why })
}

async function compared(walk: Walk, item: SourceItem, text: SourceText, found: Found): Promise<void> {
  const { tally, overview, ledger } = walk
  const { page, at } = found
  const subject = subjectOf(item)
  const compared = compareStory({ item, text, page, overview, isRepeated: isRepeated(item, ledger) })
  const pictures = await shownOf(walk, item, text, page)
  tally.compared(compared.words)
  for (const [aspect, all, kept] of compared.seen) tally.add(aspect, all, kept)
  const isListed = ledger.isListed(at) || isUnlisted(item)
  tally.add('listed', 1, isListed ? 1 : 0)
  const original = originalOf(item)
  const links = compareLinks(text.targets, page, walk.site)
  tally.add('links', links.found, links.found - links.missing.length)
  const remarks = [
    ...compared.remarks,
    ...pictures,
    ...(original === '' || page.canonical === URL.parse(original)?.href
      ? []
      : [{ aspect: 'links' as const, source: original, page: page.canonical, detail: 'its original' }]),
    ...links.missing.map((source) => ({
      aspect: 'links' as const,
      source,
      page: '',
      detail: 'leads there no more',
    })),
    ...secretsIn(walk, item, found.html),
    ...(isListed ? [] : [{ aspect: 'listed' as const, source: '', page: '', detail: 'not in the sitemap' }]),
  ]
  for (const remark of remarks)
    tally.difference({
      ...subject,
      ...remark,
      path: at,
      isLoss: !page.isCorrected || remark.aspect === 'secret',
    })
  if (remarks.length === 0) tally.stories.kept += 1
}
