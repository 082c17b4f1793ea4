// What a story shows and plays beside what it showed and played: pictures in their place, sound and film, the picture over it.
import { comparePictures, type Expected, mediumIn } from '../compare/pictures.ts'
import { stampOf } from '../compare/written.ts'
import { metaOf, type SourceItem } from '../source/items.ts'
import type { Page } from '../text/page.ts'
import { nameIn, type SourcePicture } from '../text/source-pictures.ts'
import type { SourceText } from '../text/source-words.ts'
import { fileOf } from './files.ts'
import { readable } from './site.ts'
import type { Walk } from './walk.ts'

export async function shownOf(walk: Walk, item: SourceItem, { pictures, links }: SourceText, page: Page) {
  const { tally } = walk
  for (const link of links) if (link.includes('/wp-content/')) await fileOf(walk, item, link)
  const expected = await Promise.all(pictures.map((picture) => expectedOf(walk, item, picture)))
  const here = expected.filter(({ medium }) => medium !== '')
  const { found, kept, missing, otherAlt } = comparePictures(here, page.pictures)
  const unnamed = [
    ...expected.filter(({ medium }) => medium === '').map(({ name }) => name),
    ...(await unplayed(walk, item, links, page)),
  ].filter((address) => isUpload(address) && !isNamedBy(page, address))
  tally.add('pictures', found, kept)
  tally.add('alt', kept, kept - otherAlt.length)
  return [
    ...missing.map((name) => ({
      aspect: 'pictures' as const,
      source: name,
      page: '',
      detail: 'not in its place',
    })),
    ...unnamed.map((source) => ({
      aspect: 'pictures' as const,
      source,
      page: '',
      detail: 'neither shown nor named',
    })),
    ...otherAlt.map(([source, said]) => ({ aspect: 'alt' as const, source, page: said, detail: '' })),
    ...(await leadOf(walk, item, page)),
  ]
}

const isUpload = (address: string): boolean => /\/(?:uploads|files)\/.*\.\w{2,5}(?:\?|$)/.test(address)

/** Of what was not brought in, the page says where it was. */
function isNamedBy({ links }: Page, address: string): boolean {
  // Sizes and old thumbnails have the name of what they were made of.
  const name = readable(`/${nameIn(address).replace(/(?:-\d+x\d+|-scaled)?\..*$/, '')}`)
  return links.some((link) => readable(link).includes(name))
}

const playable = /\.(?:mp3|m4a|ogg|oga|wav|mp4|m4v|webm|mov|ogv)(?:\?|$)/i

/** Sound and film that came in, and that the page does not have. */
async function unplayed(
  walk: Walk,
  item: SourceItem,
  links: readonly string[],
  page: Page,
): Promise<readonly string[]> {
  const files = [...new Set(links.filter((link) => playable.test(link)))]
  const places = await Promise.all(files.map((file) => fileOf(walk, item, file)))
  return files.filter((_, at) => !page.media.has(mediumIn(places[at] ?? '')))
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
