// A public story: each of its old addresses, then its page beside its source.
import { compareStory } from '../compare/story.ts'
import { compareLinks } from '../compare/links.ts'
import { comparePictures, type Expected, mediumIn } from '../compare/pictures.ts'
import { stampOf } from '../compare/written.ts'
import { isLoss } from '../model.ts'
import type { SourceItem } from '../source/items.ts'
import { besideText, isUnlisted } from '../source/beside.ts'
import { metaOf } from '../source/items.ts'
import { differenceOf } from '../text/difference.ts'
import { namedIn } from '../text/named.ts'
import { type Page, pageOf } from '../text/page.ts'
import { withReused } from '../text/reused.ts'
import type { SourcePicture } from '../text/source-pictures.ts'
import { sourceText, type SourceText, titleText } from '../text/source-words.ts'
import { firmWords } from '../text/words.ts'
import { addressesOf, type Old } from './addresses.ts'
import { type Arrival, arrive, arriveAt } from './arriving.ts'
import { fileOf } from './files.ts'
import { isRepeated } from './repeats.ts'
import { secretsIn } from './secrets.ts'
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
  const pictures = await picturesOf(walk, item, text, page)
  tally.compared(compared.words)
  for (const [aspect, all, kept] of compared.seen) tally.add(aspect, all, kept)
  const isListed = ledger.isListed(at) || isUnlisted(item)
  tally.add('listed', 1, isListed ? 1 : 0)
  const links = compareLinks(text.targets, page, walk.site)
  tally.add('links', links.found, links.found - links.missing.length)
  const remarks = [
    ...compared.remarks,
    ...pictures,
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

async function picturesOf(walk: Walk, item: SourceItem, { pictures, links }: SourceText, page: Page) {
  const { tally } = walk
  for (const link of links) if (link.includes('/wp-content/')) await fileOf(walk, item, link)
  const expected = await Promise.all(pictures.map((picture) => expectedOf(walk, item, picture)))
  const here = expected.filter(({ medium }) => medium !== '')
  const { found, kept, missing, otherAlt } = comparePictures(here, page.pictures)
  tally.add('pictures', found, kept)
  tally.add('alt', kept, kept - otherAlt.length)
  return [
    ...missing.map((name) => ({
      aspect: 'pictures' as const,
      source: name,
      page: '',
      detail: 'not in its place',
    })),
    ...otherAlt.map(([source, said]) => ({ aspect: 'alt' as const, source, page: said, detail: '' })),
    ...(await leadOf(walk, item, page)),
  ]
}

async function expectedOf(walk: Walk, item: SourceItem, picture: SourcePicture): Promise<Expected> {
  if (picture.src.startsWith('data:'))
    return { name: 'a picture written into the text', alt: picture.alt, medium: stampOf(picture.src) }
  const known = picture.id === null ? undefined : walk.ledger.picture(picture.id)
  const address = picture.src || known?.file || ''
  const to = address === '' ? '' : await fileOf(walk, item, address)
  return {
    name: address || `picture ${picture.id}`,
    alt: picture.alt || (picture.src === '' ? (known?.alt ?? '') : ''),
    medium: mediumIn(to),
  }
}

/** The featured picture stands above the text, or in it. */
async function leadOf(walk: Walk, item: SourceItem, page: Page) {
  const id = Number(metaOf(item, '_thumbnail_id'))
  const known = id > 0 ? walk.ledger.picture(id) : undefined
  const to = known ? await fileOf(walk, item, known.file) : ''
  if (!known || to === '') return []
  const isThere = [page.lead, ...page.pictures].some(
    (one) => one !== null && mediumIn(one.src) === mediumIn(to),
  )
  walk.tally.add('pictures', 1, isThere ? 1 : 0)
  return isThere
    ? []
    : [{ aspect: 'pictures' as const, source: known.file, page: '', detail: 'the lead picture is not shown' }]
}
